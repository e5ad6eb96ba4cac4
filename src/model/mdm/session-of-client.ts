/**
 * Something that a client has for as long as its session lasts: it ends by itself when the client
 * signs out, since its next session bears another number.
 */
import type { ClientTable } from '../devices/client-table.js';
import type { ClientId } from '../devices/identifiers.js';

export type SessionOfClient = { readonly client: ClientId; readonly session: number };

/** The session that the client has now. */
export const presentSession = (clients: ClientTable, client: ClientId): SessionOfClient => ({
  client,
  session: clients.sessionOf(client),
});

export const lasts = (clients: ClientTable, { client, session }: SessionOfClient): boolean =>
  clients.isSignedIn(client) && clients.sessionOf(client) === session;
