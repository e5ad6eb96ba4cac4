/**
 * How a client that lost its session comes back (HA-7, HA-9, HA-12).
 */
import type { Mode } from '../devices/mode.js';
import type { Posture } from '../devices/posture.js';
import type { Reason } from '../rulebook/reason.js';
import { haReasons } from './ha-reasons.js';

/**
 * `by-itself`: after a random time between the limits. `with-its-user`: once the user opens the lid.
 * `as-phantom`: the serving node rebuilds its session. `over-standby`: on its standby connection.
 */
export const comebacks = ['by-itself', 'with-its-user', 'as-phantom', 'over-standby'] as const;

export type Comeback = (typeof comebacks)[number];

/** A client as it stood when its session ended. */
export type LostClient = {
  readonly mode: Mode;
  readonly posture: Posture;
  /** Whether it holds a standby connection to the node that takes over. */
  readonly hasStandby: boolean;
};

export const decideComeback = (
  lost: LostClient,
): { readonly comeback: Comeback; readonly because: Reason } => {
  if (lost.posture === 'lid-closed')
    return { comeback: 'with-its-user', because: haReasons['lid-stays-closed'] };
  if (lost.mode === 'silent')
    return { comeback: 'as-phantom', because: haReasons['needs-phantom'] };
  return lost.hasStandby
    ? { comeback: 'over-standby', because: haReasons['standby-activated'] }
    : { comeback: 'by-itself', because: haReasons['comes-back-by-itself'] };
};
