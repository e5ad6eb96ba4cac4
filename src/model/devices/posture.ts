/**
 * How a signed-in client stands towards its user.
 *
 *     desktop   in-use ──close lid──► lid-closed ──open lid──► in-use      (also from locked)
 *               in-use ──lock──► locked ──unlock──► in-use
 *
 *     mobile    in-use ──background──► background ──foreground──► in-use   (also from locked)
 *               in-use ──lock──► locked ──unlock──► in-use
 *
 * A mobile that is locked while its app is in the background stays there, and unlocking it does
 * not bring the app back. A third-party client is always in use. A movement that a device or a
 * posture does not know changes nothing.
 */
import { isMobile, type Device } from './device.js';

export const postures = ['in-use', 'background', 'locked', 'lid-closed'] as const;

/** A posture is stored as its index in `postures`. */
export type Posture = (typeof postures)[number];

/** What a user does with the device. */
export type Movement = 'foreground' | 'background' | 'open-lid' | 'close-lid' | 'lock' | 'unlock';

type Move = { readonly from: readonly Posture[]; readonly to: Posture };
type Moves = Readonly<Partial<Record<Movement, Move>>>;

const locking = {
  lock: { from: ['in-use'], to: 'locked' },
  unlock: { from: ['locked'], to: 'in-use' },
} as const satisfies Moves;

const movesOfDesktop: Moves = {
  ...locking,
  'open-lid': { from: ['lid-closed'], to: 'in-use' },
  'close-lid': { from: ['in-use', 'locked'], to: 'lid-closed' },
};

const movesOfMobile: Moves = {
  ...locking,
  foreground: { from: ['background', 'locked'], to: 'in-use' },
  background: { from: ['in-use'], to: 'background' },
};

const movesOfThirdParty: Moves = {};

const movesOf = (device: Device): Moves => {
  if (device === 'desktop') return movesOfDesktop;
  return isMobile(device) ? movesOfMobile : movesOfThirdParty;
};

/** Whether a device knows the movement at all. */
export const knowsMovement = (device: Device, movement: Movement): boolean =>
  movesOf(device)[movement] !== undefined;

/** The posture after a movement; the same one where the movement means nothing. */
export const postureAfter = (device: Device, posture: Posture, movement: Movement): Posture => {
  const move = movesOf(device)[movement];
  return move !== undefined && move.from.includes(posture) ? move.to : posture;
};
