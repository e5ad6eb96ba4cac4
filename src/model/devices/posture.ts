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
 * not bring the app back. A movement that a posture does not know changes nothing.
 */
export const postures = ['in-use', 'background', 'locked', 'lid-closed'] as const;

/** A posture is stored as its index in `postures`. */
export type Posture = (typeof postures)[number];

/** What a user does with the device. */
export type Movement = 'foreground' | 'background' | 'open-lid' | 'close-lid' | 'lock' | 'unlock';

const moves: Readonly<Record<Movement, { from: readonly Posture[]; to: Posture }>> = {
  foreground: { from: ['background', 'locked'], to: 'in-use' },
  background: { from: ['in-use'], to: 'background' },
  'open-lid': { from: ['lid-closed'], to: 'in-use' },
  'close-lid': { from: ['in-use', 'locked'], to: 'lid-closed' },
  lock: { from: ['in-use'], to: 'locked' },
  unlock: { from: ['locked'], to: 'in-use' },
};

/** The posture after a movement; the same one where the movement means nothing. */
export const postureAfter = (posture: Posture, movement: Movement): Posture => {
  const { from, to } = moves[movement];
  return from.includes(posture) ? to : posture;
};
