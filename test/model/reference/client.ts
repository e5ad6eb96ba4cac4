/** What can be said of a client now, from what it did. */
import { isMobile } from '../../../src/model/devices/device.js';
import type { Mode } from '../../../src/model/devices/mode.js';
import type { Posture } from '../../../src/model/devices/posture.js';
import type { Presence } from '../../../src/model/devices/presence.js';
import type { Fact, History } from './history.js';
import { inForce } from './router.js';
import { clientsOf, type RefClient } from './world.js';

/** The beginning of the present session. */
export const session = (history: History, client: number): Fact | undefined => {
  const last = history.facts[client]!.findLast(
    ({ did }) => did === 'sign-in' || did === 'sign-in-again' || did === 'end-session',
  );
  return last?.did === 'end-session' ? undefined : last;
};

export const isSignedIn = (history: History, client: number): boolean =>
  session(history, client) !== undefined;

/** DEV-5: as it last signed in by its user's hand. */
export const isCapable = (history: History, client: number): boolean => {
  const last = history.facts[client]!.findLast(({ did }) => did === 'sign-in');
  return last?.did === 'sign-in' ? last.capable : history.world.clients[client]!.capable;
};

/** MDM-10: legacy forking holds for all other clients. */
export const takesPart = (history: History, client: number): boolean =>
  inForce(history).mdm && isCapable(history, client);

/** Signing in is opening the client; from then on it stands as it was moved. */
export const postureOf = (history: History, client: number): Posture => {
  const last = history.facts[client]!.findLast(({ did }) => did === 'sign-in' || did === 'move');
  return last?.did === 'move' ? last.to : 'in-use';
};

/** QM-1, QM-11: a mobile that is not in the foreground is quiet, or silent with push. */
export const modeOf = (history: History, client: number): Mode => {
  const { device, push } = history.world.clients[client]!;
  if (!isSignedIn(history, client)) return 'signed-out';
  if (!isMobile(device) || postureOf(history, client) === 'in-use') return 'normal';
  if (!takesPart(history, client)) return 'normal';
  return push && inForce(history).push ? 'silent' : 'quiet';
};

/** The presence that the client sent last, or would have sent, had it been signed in. */
export const presenceOf = (history: History, client: number): Presence => {
  const last = history.facts[client]!.findLast((fact) => 'presence' in fact);
  return last !== undefined && 'presence' in last ? last.presence : 'available';
};

/** Whether the client is in the room: it joined in its present session, and did not leave. */
export const isInRoom = (history: History, client: number, room: number): boolean => {
  const began = session(history, client);
  if (began === undefined) return false;
  const last = history.facts[client]!.findLast(
    (fact) =>
      (fact.did === 'join' || fact.did === 'leave') && fact.room === room && fact.rank > began.rank,
  );
  return last?.did === 'join';
};

/** The user's clients that are signed in. */
export const signedIn = (history: History, user: number): readonly RefClient[] =>
  clientsOf(history.world, user).filter(({ number }) => isSignedIn(history, number));

/** The same user's other clients that are signed in and take part in MDM. */
export const othersInMdm = (history: History, client: number): readonly RefClient[] =>
  signedIn(history, history.world.clients[client]!.user).filter(
    ({ number }) => number !== client && takesPart(history, number),
  );
