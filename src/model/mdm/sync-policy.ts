/**
 * What keeps a user's own clients in step: copies of what one of them sent (MDM-3), and marks for
 * what was read on one of them (MDM-7). Neither counts as a message for QM-4.
 */
import type { MessageId } from '../devices/identifiers.js';
import { alertOfReadMark, alertOfSentCopy } from './alert.js';
import { reach, type Dispatch } from './buffering.js';
import type { Decision } from './decision.js';
import type { MdmParameters } from './mdm-parameters.js';
import { mdmReasons } from './mdm-reasons.js';
import { announceUse } from './session-policy.js';
import type { ClientView, UserView } from './view.js';

/** A message and the client on which the user acts. */
type Act = { readonly origin: ClientView; readonly message: MessageId };

/**
 * MDM-5: sending an IM stamps. MDM-3: the sender's other signed-in MDM clients get a copy, already
 * read, with no alert.
 */
export const decideSentCopies = (
  view: UserView,
  { origin, message }: Act,
  parameters: MdmParameters,
): readonly Decision[] => {
  const decisions = announceUse(origin);
  decisions.push({ do: 'stamp', client: origin.client, because: mdmReasons['sent-an-im'] });
  if (!origin.mdmCapable) return decisions;
  const copy = { packet: 'sent-copy', message, alert: alertOfSentCopy } as const;
  const because = mdmReasons['copy-of-what-was-sent'];
  reachOthers(decisions, view, origin, { ...copy, because }, parameters);
  return decisions;
};

/** MDM-7: reading on one client marks read on the user's other signed-in MDM clients. */
export const decideReadMarks = (
  view: UserView,
  { origin, message }: Act,
  parameters: MdmParameters,
): readonly Decision[] => {
  const decisions = announceUse(origin);
  const mark = { packet: 'read-mark', message, alert: alertOfReadMark } as const;
  const because = mdmReasons['read-on-another-client'];
  reachOthers(decisions, view, origin, { ...mark, because }, parameters);
  return decisions;
};

const reachOthers = (
  decisions: Decision[],
  view: UserView,
  origin: ClientView,
  dispatch: Dispatch,
  parameters: MdmParameters,
): void => {
  for (const to of view.clients) {
    if (to === origin || to.mode === 'signed-out' || !to.mdmCapable) continue;
    reach(decisions, to, dispatch, parameters);
  }
};
