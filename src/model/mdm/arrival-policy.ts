/**
 * A one-to-one IM arrives for a user: which clients get it now, which later, and which alert
 * (MDM-2, MDM-4, MDM-8, QM-2, QM-4, QM-5).
 */
import type { Instant } from '../../engine/units.js';
import type { MessageId } from '../devices/identifiers.js';
import { activeClientOf } from './active-client.js';
import { alertOn } from './alert.js';
import { flush, reach } from './buffering.js';
import type { Decision } from './decision.js';
import type { MdmParameters } from './mdm-parameters.js';
import { mdmReasons } from './mdm-reasons.js';
import type { UserView } from './view.js';

/** One verdict for each client of the recipient, in the order of the view. */
export const decideArrival = (
  view: UserView,
  { at, message }: { readonly at: Instant; readonly message: MessageId },
  parameters: MdmParameters,
): readonly Decision[] => {
  const decisions: Decision[] = [];
  const active = activeClientOf(view, at);
  for (const to of view.clients) {
    const { client } = to;
    // MDM-8: a signed-out client neither shows nor receives anything.
    if (to.mode === 'signed-out') {
      decisions.push({ do: 'withhold', client, message, because: mdmReasons['signed-out'] });
      continue;
    }
    const alert = alertOn(client, active);
    const because = mdmReasons['every-mdm-client'];
    if (to.mode === 'quiet' && active === undefined) {
      // QM-4: with nobody active the message ends the wait; the buffer goes out in front of it.
      flush(decisions, to, mdmReasons['flush-nobody-active']);
      decisions.push({ do: 'deliver', client, packet: 'im', message, alert, because });
      continue;
    }
    // MDM-2: an IM goes to every signed-in MDM client.
    reach(decisions, to, { packet: 'im', message, alert, because }, parameters);
  }
  return decisions;
};
