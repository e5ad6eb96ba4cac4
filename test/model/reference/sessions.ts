/** Signing in and out, and losing a session. */
import { deliver, flush, loseBuffer, reach } from './buffer.js';
import { isSignedIn, modeOf, presenceOf, signedIn } from './client.js';
import { dropHeld } from './held-presence.js';
import type { History } from './history.js';
import { sendPresence, spread } from './presence.js';
import { routerDue } from './router.js';
import { refusesUse } from './use.js';

const refusesSignIn = (history: History, client: number): string | undefined => {
  if (routerDue(history) !== undefined) return 'router-is-down';
  return isSignedIn(history, client) ? 'signed-in-already' : undefined;
};

/** The user opens the client, on a device that is open. */
export const signIn = (history: History, client: number, capable: boolean): string | undefined => {
  const refusal = refusesSignIn(history, client) ?? refusesUse(history, client);
  if (refusal !== undefined) return refusal;
  const isFirst = isFirstOfUser(history, client);
  history.add(client, { did: 'sign-in', capable });
  history.add(client, { did: 'use' });
  sendPresence(history, client, 'available');
  getWhatWaits(history, client, isFirst);
  return undefined;
};

/** HA-7: the client signs in by itself; it is in its mode again, and sends its presence, which is no stamp. */
export const signInAgain = (history: History, client: number): string | undefined => {
  const refusal = refusesSignIn(history, client);
  if (refusal !== undefined) return refusal;
  const isFirst = isFirstOfUser(history, client);
  history.add(client, { did: 'sign-in-again' });
  spread(history, client, presenceOf(history, client));
  getWhatWaits(history, client, isFirst);
  return undefined;
};

/**
 * HA-7: with its lid open again a client is back at once, or waits for the XCP Router to run. Where
 * the lid was open when the session was lost, chance says whether the client wanted to be back while
 * it was closed: `isBack` is what came of it.
 */
export const wake = (history: History, client: number, isBack: boolean): void => {
  const facts = history.facts[client]!;
  const last = facts.findLastIndex(({ did }) => isAboutSession.has(did));
  const end = facts[last];
  if (end?.did !== 'end-session' || !end.lost) return;
  const before = facts.slice(0, last).findLast(({ did }) => did === 'sign-in' || did === 'move');
  const hasWaked = facts.slice(last).some(({ did }) => did === 'wake');
  const stayedAway = before?.did === 'move' && before.to === 'lid-closed' && !hasWaked;
  if (routerDue(history) !== undefined) history.add(client, { did: 'wake' });
  else if (stayedAway || isBack) signInAgain(history, client);
};

const isAboutSession = new Set<string>(['sign-in', 'sign-in-again', 'end-session']);

const isFirstOfUser = (history: History, client: number): boolean =>
  signedIn(history, history.world.clients[client]!.user).length === 0;

/** What a silent client kept goes out, unless it is silent again; then what was stored (MDM-9). */
const getWhatWaits = (history: History, client: number, isFirst: boolean): void => {
  if (modeOf(history, client) === 'normal') flush(history, client);
  if (!isFirst) return;
  const { user } = history.world.clients[client]!;
  for (const { number, offline } of history.messages)
    if (offline?.user === user && offline.fate === 'stored') {
      offline.fate = 'came';
      const packed = { kind: 'im', about: number, alert: true } as const;
      if (modeOf(history, client) === 'silent') {
        history.pushes[client]!.push(number);
        reach(history, client, packed);
      } else deliver(history, client, packed);
    }
};

/** QM-9: a client that signs out loses its buffer. */
export const signOut = (history: History, client: number): string | undefined => {
  if (!isSignedIn(history, client)) return 'signed-out';
  loseBuffer(history, client);
  dropHeld(history, client);
  history.add(client, { did: 'end-session', lost: false });
  return undefined;
};

/** MDM-1, QM-9: the XCP Router stops. A quiet client loses its buffer, a silent one keeps it. */
export const loseSession = (history: History, client: number): void => {
  if (modeOf(history, client) !== 'silent') loseBuffer(history, client);
  dropHeld(history, client);
  history.add(client, { did: 'end-session', lost: true });
};

/** QM-3: an `<iq>` stanza passes on the client's session. */
export const passIq = (history: History, client: number): string | undefined => {
  if (!isSignedIn(history, client)) return 'signed-out';
  flush(history, client);
  return undefined;
};
