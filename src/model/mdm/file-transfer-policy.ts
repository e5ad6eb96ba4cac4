/**
 * Managed file transfer: up to release 14 a file is offered to the active client only, and with
 * nobody active to all, of whom the first that accepts has it; in 15 it is there on every signed-in
 * MDM client (MDM-13). A file offer ends no wait: QM-4 speaks of messages.
 */
import type { Instant } from '../../engine/units.js';
import type { ClientId, MessageId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import { activeClientOf } from './active-client.js';
import { alertOn, alertWithoutMdm } from './alert.js';
import { announceUse } from './announcing.js';
import { withhold } from './arrival-policy.js';
import { reach } from './buffering.js';
import type { Decision } from './decision.js';
import type { MdmParameters } from './mdm-parameters.js';
import { mdmReasons } from './mdm-reasons.js';
import { takesPart } from './participation.js';
import { copyToOthers, type Act } from './sync-policy.js';
import type { ClientView, UserView } from './view.js';

type Offer = { readonly at: Instant; readonly message: MessageId };

/** What the recipient's clients get: one verdict for each. */
export const decideFileOffer = (
  view: UserView,
  { at, message }: Offer,
  parameters: MdmParameters,
): readonly Decision[] => {
  const decisions: Decision[] = [];
  const active = activeClientOf(view, at, parameters);
  for (const to of view.clients) {
    if (to.mode === 'signed-out') {
      withhold(decisions, to, message);
      continue;
    }
    const because = reasonToOffer(to, active, parameters);
    if (because === undefined) {
      const { client } = to;
      decisions.push({ do: 'withhold', client, message, because: mdmReasons['file-not-active'] });
      continue;
    }
    const alert = takesPart(to, parameters) ? alertOn(to.client, active) : alertWithoutMdm;
    reach(decisions, to, { packet: 'file-offer', message, alert, because }, parameters);
  }
  return decisions;
};

/** MDM-13: why a client is offered the file, or undefined where it is not. */
const reasonToOffer = (
  to: ClientView,
  active: ClientId | undefined,
  parameters: MdmParameters,
): Reason | undefined => {
  if (parameters.fileTransfer === 'every-mdm-client' && takesPart(to, parameters))
    return mdmReasons['file-everywhere'];
  if (active === undefined) return mdmReasons['file-nobody-active'];
  return to.client === active ? mdmReasons['file-to-active-client'] : undefined;
};

/** MDM-13: up to 14 the file stays on the device that sends it; in 15 the others show it too. */
export const decideFileSent = (
  view: UserView,
  act: Act,
  parameters: MdmParameters,
): readonly Decision[] => {
  const decisions = announceUse(act.origin);
  if (parameters.fileTransfer === 'every-mdm-client' && takesPart(act.origin, parameters))
    copyToOthers(decisions, view, act, parameters);
  return decisions;
};

/** MDM-13: up to 14 the first client that accepts has the file; in 15 every one may. */
export const decideFileAccepted = (
  { origin, message }: Act,
  { fileTransfer }: MdmParameters,
): readonly Decision[] => {
  const { client } = origin;
  const decisions = announceUse(origin);
  if (fileTransfer === 'joined-or-active')
    decisions.push({ do: 'take-file', client, message, because: mdmReasons['file-taken'] });
  return decisions;
};
