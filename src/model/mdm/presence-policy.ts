/**
 * What becomes of a contact's presence at a watcher's client (MDM-8, QM-10, QM-11). The answer
 * depends on the client's mode alone, so that a walk over many watchers can look it up.
 */
import { buffers, type Mode } from '../devices/mode.js';
import type { Reason } from '../rulebook/reason.js';
import type { MdmParameters } from './mdm-parameters.js';
import { mdmReasons } from './mdm-reasons.js';

export type PresenceVerdict = {
  readonly do: 'deliver' | 'hold' | 'count' | 'withhold';
  readonly because: Reason;
};

export const decideContactPresence = (
  mode: Mode,
  { presenceWhileQuiet }: MdmParameters,
): PresenceVerdict => {
  if (mode === 'signed-out') return { do: 'withhold', because: mdmReasons['signed-out'] };
  if (!buffers(mode)) return { do: 'deliver', because: mdmReasons['presence-delivered'] };
  switch (presenceWhileQuiet) {
    case 'hold':
      return { do: 'hold', because: mdmReasons['presence-held'] };
    case 'deliver':
      return { do: 'deliver', because: mdmReasons['presence-delivered-to-quiet'] };
    case 'count':
      return { do: 'count', because: mdmReasons['presence-counted'] };
  }
};
