/**
 * Identifiers are dense indexes into the tables, branded so that a user can never stand where a
 * client belongs. Only this file casts; everyone else receives identifiers from a table.
 */
declare const identifies: unique symbol;
type Identifier<Name extends string> = number & { readonly [identifies]: Name };

/** A person. Row of the user columns. */
export type UserId = Identifier<'User'>;

/** One Jabber or third-party client of a user. Row of the client columns. */
export type ClientId = Identifier<'Client'>;

/** One message on its way to one user. Row of the message pool, used again once settled. */
export type MessageId = Identifier<'Message'>;

/** One group chat room. Row of the room table. */
export type RoomId = Identifier<'Room'>;

/** One desk phone of one cluster. Row of the phone table. */
export type PhoneId = Identifier<'Phone'>;

/** One CUCM cluster, home or visiting. Place in the list of clusters. */
export type CucmClusterId = Identifier<'CucmCluster'>;

/** A user as one CUCM cluster knows them. Row of the table of Extension Mobility users. */
export type EmUserId = Identifier<'EmUser'>;

/** One login that a home cluster counts. Row of the login table, used again once it is over. */
export type LoginId = Identifier<'Login'>;
/** One IM and Presence node. Place in the topology. */
export type NodeId = Identifier<'Node'>;

export const userId = (row: number): UserId => row as UserId;
export const clientId = (row: number): ClientId => row as ClientId;
export const messageId = (row: number): MessageId => row as MessageId;
export const roomId = (row: number): RoomId => row as RoomId;
export const phoneId = (row: number): PhoneId => row as PhoneId;
export const cucmClusterId = (place: number): CucmClusterId => place as CucmClusterId;
export const emUserId = (row: number): EmUserId => row as EmUserId;
export const loginId = (row: number): LoginId => row as LoginId;
export const nodeId = (place: number): NodeId => place as NodeId;
