/**
 * MDM-4: the alert shows only on the recipient's active client; if none is active, on every client
 * that gets the message.
 */
import type { Instant } from '../../engine/units.js';
import type { ClientId } from '../devices/identifiers.js';
import { isLastMoment } from './active-client.js';
import type { Alert } from './decision.js';
import { mdmReasons } from './mdm-reasons.js';
import type { ClientView } from './view.js';

/** Whether a client alerts for a message at that instant, given which of the user's is active. */
export const alertOn = (
  { client, stampedAt }: ClientView,
  active: ClientId | undefined,
  at: Instant,
): Alert => {
  if (active === undefined) return nobodyActive;
  if (client !== active) return otherClientActive;
  return isLastMoment(stampedAt, at) ? activeAtTheEdge : activeClient;
};

const activeClient: Alert = { shown: true, because: mdmReasons['alert-active-client'] };
const activeAtTheEdge: Alert = { shown: true, because: mdmReasons['alert-at-the-edge'] };
const nobodyActive: Alert = { shown: true, because: mdmReasons['alert-nobody-active'] };
const otherClientActive: Alert = { shown: false, because: mdmReasons['other-client-active'] };

/** MDM-11: a client that takes no part in MDM always alerts. */
export const alertWithoutMdm: Alert = { shown: true, because: mdmReasons['alert-without-mdm'] };

/** QM-11: the push notification is the alert. */
export const alertByPush: Alert = { shown: true, because: mdmReasons['alert-by-push'] };

/** MDM-3: a copy of what was sent never alerts. */
export const alertOfSentCopy: Alert = { shown: false, because: mdmReasons['own-message'] };

/** MDM-7: a read mark never alerts. */
export const alertOfReadMark: Alert = { shown: false, because: mdmReasons['only-a-mark'] };
