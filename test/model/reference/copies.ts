/** Where a message stands on a client, from the packets that were for it and who read it when. */
import type { Packet } from '../../../src/model/mdm/packet.js';
import type { History, Parcel } from './history.js';
import { inForce } from './router.js';

export type CopyState = 'absent' | 'stored' | 'buffered' | 'delivered' | 'read' | 'lost';

export const copyOf = (
  history: History,
  client: number,
  message: number,
): { readonly state: CopyState; readonly alert: boolean } => {
  const parcel = history.parcels[client]!.find(
    ({ kind, about }) => kind !== 'presence' && kind !== 'read-mark' && about === message,
  );
  if (parcel !== undefined) return { state: stateOf(history, client, parcel), alert: parcel.alert };
  return { state: offlineState(history, client, message), alert: false };
};

const stateOf = (history: History, client: number, parcel: Parcel): CopyState => {
  if (parcel.fate === 'waiting') return 'buffered';
  if (parcel.fate === 'lost') return 'lost';
  if (parcel.kind === 'sent-copy') return 'read';
  const { user } = history.world.clients[client]!;
  const { about, ended } = parcel;
  const wasTaken = history.takings.some(
    (taking) => taking.message === about && taking.client === client,
  );
  const wasMarked = history.parcels[client]!.some(
    (mark) => mark.kind === 'read-mark' && mark.about === about && mark.fate === 'arrived',
  );
  const isRead = wasTaken || wasMarked || wasReadBefore(history, about, user, ended!.rank);
  return isRead ? 'read' : 'delivered';
};

/** QM-8: whether the user had read the message somewhere before that moment. */
export const wasReadBefore = (
  history: History,
  message: number,
  user: number,
  rank: number,
): boolean =>
  history.takings.some(
    (taking) =>
      taking.did === 'read' &&
      taking.message === message &&
      taking.user === user &&
      taking.rank < rank,
  );

/** MDM-9: what is stored for the user, or was lost because the user was signed in nowhere. */
const offlineState = (history: History, client: number, number: number): CopyState => {
  const { offline } = history.messages.find((message) => message.number === number)!;
  if (offline === undefined || offline.user !== history.world.clients[client]!.user)
    return 'absent';
  return offline.fate === 'came' ? 'absent' : offline.fate;
};

/** The messages that the client shows as unread, the one first shown to its user first. */
export const unreadOn = (history: History, client: number): readonly number[] => {
  const { user } = history.world.clients[client]!;
  const shown = history.world.clients
    .filter((other) => other.user === user)
    .flatMap(({ number }) => history.parcels[number]!)
    .filter(({ kind, fate }) => fate === 'arrived' && isReadable(kind))
    .toSorted((one, other) => one.ended!.rank - other.ended!.rank)
    .map(({ about }) => about);
  return [...new Set(shown)].filter(
    (message) => copyOf(history, client, message).state === 'delivered',
  );
};

/** MDM-13: up to release 14 a file that a client of the user accepted is gone for the others. */
export const isGone = (history: History, file: number, user: number): boolean =>
  inForce(history).fileTransfer === 'joined-or-active' &&
  history.takings.some(
    (taking) => taking.did === 'accept' && taking.message === file && taking.user === user,
  );

const isReadable = (kind: Packet): boolean => kind === 'im' || kind === 'group-message';
