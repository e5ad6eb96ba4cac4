/** QM-2 to QM-6: packets reach a client now, or wait in its buffer until a flush. */
import { modeOf } from './client.js';
import { releaseHeld } from './held-presence.js';
import type { History, Parcel } from './history.js';
import { inForce } from './router.js';

/** What waits for the client, in order. */
export const bufferOf = (history: History, client: number): readonly Parcel[] =>
  history.parcels[client]!.filter(({ fate }) => fate === 'waiting');

type Packed = Pick<Parcel, 'kind' | 'about' | 'alert'> & Partial<Pick<Parcel, 'presence'>>;

/** The packet reaches the client, however quiet it is. */
export const deliver = (history: History, client: number, packed: Packed): void => {
  arrive(history, pack(history, client, packed));
};

/** QM-2, QM-5: the packet reaches the client now, or waits; one too many has all of them go out. */
export const reach = (history: History, client: number, packed: Packed): void => {
  const parcel = pack(history, client, packed);
  if (modeOf(history, client) === 'normal') return arrive(history, parcel);
  if (bufferOf(history, client).length >= inForce(history).bufferLimit)
    flush(history, client, true);
};

/** QM-8, QM-14: all that waits arrives, in order; with nothing that waits nothing happens. */
export const flush = (history: History, client: number, limit = false): void => {
  const waiting = bufferOf(history, client);
  if (waiting.length === 0) return;
  for (const parcel of waiting) arrive(history, parcel);
  const waits = waiting.map(({ since }) => history.now - since);
  history.flushes.push({ at: history.now, limit, waits });
  releaseHeld(history, client);
};

/** QM-9. */
export const loseBuffer = (history: History, client: number): void => {
  for (const parcel of bufferOf(history, client)) {
    parcel.fate = 'lost';
    parcel.ended = history.when();
  }
};

const pack = (history: History, client: number, packed: Packed): Parcel => {
  const parcel: Parcel = {
    presence: undefined,
    ...packed,
    since: history.now,
    fate: 'waiting',
    ended: undefined,
  };
  history.parcels[client]!.push(parcel);
  return parcel;
};

const arrive = (history: History, parcel: Parcel): void => {
  parcel.fate = 'arrived';
  parcel.ended = history.when();
};
