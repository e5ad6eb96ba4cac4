/**
 * Turns what was drawn into an act that mostly can be done: on a client that is signed in, about a
 * message that went to its user. Now and then it cannot, so that refusals are compared too.
 */
import { isMobile } from '../../../src/model/devices/device.js';
import type { Movement } from '../../../src/model/devices/posture.js';
import { presences } from '../../../src/model/devices/presence.js';
import { iqDirections } from '../../../src/model/mdm/stimulus.js';
import type { Act, Step } from './script.js';
import type { RefClient, World } from './world.js';

export type Verb = Act['do'];

/** `who`, `what` and `odd` count round and round. */
export type Draft = {
  readonly verb: Verb;
  readonly who: number;
  readonly what: number;
  readonly odd: number;
};

/** One draft in so many does not look whether it can be done. */
const ODD = 8;

export const actOf = (
  world: World,
  before: readonly Step[],
  { verb, who, what, odd }: Draft,
): Act => {
  const isOdd = odd % ODD === 0;
  const client = pick(isOdd ? world.clients : candidatesFor(world, before, verb), who);
  const on = client.number;
  const shut = lastMoveOf(before, client);
  if (!isOdd && shut !== undefined && odd % 2 === 0) return { do: 'move', on, movement: shut };
  switch (verb) {
    case 'sign-in':
      return { do: verb, on, capable: client.capable !== (odd % 5 === 1 && isJabber(client)) };
    case 'send':
    case 'offer':
      return { do: verb, on, to: recipientOf(world, client, isOdd, what) };
    case 'say':
    case 'join':
    case 'leave':
      return { do: verb, on, room: what % 7 === 0 ? 1 : 0 };
    case 'read':
      return { do: verb, on, message: recent(world, before, client, ['send', 'say'], what) };
    case 'accept':
      return { do: verb, on, message: recent(world, before, client, ['offer'], what) };
    case 'move':
      return { do: verb, on, movement: pick(movementsOf(client), what) };
    case 'presence':
      return { do: verb, on, presence: pick(presences, what) };
    case 'iq':
      return { do: verb, on, direction: pick(iqDirections, what) };
    case 'set':
      return { do: verb, change: { mdm: what % 2 === 0 } };
    case 'restart':
      return { do: verb };
    default:
      return { do: verb, on };
  }
};

const pick = <Item>(items: readonly Item[], drawn: number): Item => items[drawn % items.length]!;

const isJabber = ({ device }: RefClient): boolean => device !== 'thirdParty';

/** Those who are signed in, or for a sign-in those who are not, as far as acts alone tell. */
const candidatesFor = (
  { clients }: World,
  before: readonly Step[],
  verb: Verb,
): readonly RefClient[] => {
  const isIn = ({ number }: RefClient): boolean =>
    before.findLast(({ act }) => isSession(act.do) && 'on' in act && act.on === number)?.act.do ===
    'sign-in';
  const fit = clients.filter((client) => isIn(client) === (verb !== 'sign-in'));
  return fit.length === 0 ? clients : fit;
};

const isSession = (verb: Verb): boolean => verb === 'sign-in' || verb === 'sign-out';

/** What undoes the last movement of a desktop that shut it. */
const lastMoveOf = (before: readonly Step[], { number, device }: RefClient) => {
  if (device !== 'desktop') return undefined;
  const last = before.findLast(({ act }) => act.do === 'move' && act.on === number)?.act;
  if (last?.do !== 'move') return undefined;
  if (last.movement === 'close-lid') return 'open-lid';
  return last.movement === 'lock' ? 'unlock' : undefined;
};

const recipientOf = (
  { users }: World,
  { user }: RefClient,
  isOdd: boolean,
  drawn: number,
): number =>
  isOdd && drawn % 2 === 0 ? user : (user + 1 + (drawn % (users.length - 1))) % users.length;

/** One of the last four that were sent so to the client's user, or in a room by somebody else. */
const recent = (
  { clients }: World,
  before: readonly Step[],
  { user }: RefClient,
  sent: readonly Verb[],
  drawn: number,
): number => {
  const numbers = before.flatMap(({ act }, number) => {
    if (!sent.includes(act.do) || !('on' in act)) return [];
    const isForUser = 'to' in act ? act.to === user : clients[act.on]!.user !== user;
    return isForUser ? [number] : [];
  });
  return pick(numbers.length === 0 ? [0] : numbers.slice(-4), drawn);
};

const movementsOf = ({ device }: RefClient): readonly Movement[] =>
  isMobile(device)
    ? ['background', 'foreground', 'background', 'foreground', 'lock', 'unlock', 'close-lid']
    : ['close-lid', 'open-lid', 'lock', 'unlock', 'open-lid', 'unlock', 'background'];
