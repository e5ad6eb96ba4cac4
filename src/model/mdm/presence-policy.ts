/**
 * What becomes of a contact's presence at a watcher's client (MDM-8, QM-10). The answer depends on
 * the client's mode alone, so that a walk over many watchers can look it up.
 */
import type { Mode } from '../devices/mode.js';
import type { Reason } from '../rulebook/reason.js';
import { mdmReasons } from './mdm-reasons.js';

export type PresenceVerdict = {
  readonly do: 'deliver' | 'hold' | 'withhold';
  readonly because: Reason;
};

export const decideContactPresence = (mode: Mode): PresenceVerdict => {
  switch (mode) {
    case 'signed-out':
      return { do: 'withhold', because: mdmReasons['signed-out'] };
    case 'normal':
      return { do: 'deliver', because: mdmReasons['presence-delivered'] };
    case 'quiet':
      return { do: 'hold', because: mdmReasons['presence-held'] };
  }
};
