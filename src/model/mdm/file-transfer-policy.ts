/**
 * Managed file transfer: up to release 14 a file is offered to the active client only, and with
 * nobody active to all, of whom the first that accepts has it; in 15 it is there on every signed-in
 * MDM client (MDM-13). A file offer ends no wait: QM-4 speaks of messages.
 */
import type { Instant } from '../../engine/units.js';
import type { ClientId, MessageId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import { activeClientOf } from './active-client.js';
import { alertByPush, alertOn, alertWithoutMdm } from './alert.js';
import { announceUse } from './announcing.js';
import { withhold } from './arrival-policy.js';
import { reach, type Dispatch } from './buffering.js';
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
    const { is: isOffered, because } = reasonToOffer(to, active, parameters);
    if (!isOffered) {
      decisions.push({ do: 'withhold', client: to.client, message, because });
      continue;
    }
    const alert = takesPart(to, parameters) ? alertOn(to, active, at) : alertWithoutMdm;
    const offer = { packet: 'file-offer', message, alert, because } as const;
    if (active === undefined) offerWithNobodyActive(decisions, to, offer, parameters);
    else reach(decisions, to, offer, parameters);
  }
  return decisions;
};

/** QM-11: a silent client's alert is a push; the offer waits, as it does for a quiet client. */
const offerWithNobodyActive = (
  decisions: Decision[],
  to: ClientView,
  offer: Dispatch,
  parameters: MdmParameters,
): void => {
  const { client } = to;
  if (to.mode !== 'silent') return reach(decisions, to, offer, parameters);
  const { message } = offer;
  decisions.push({ do: 'push', client, message, because: mdmReasons['push-file-offer'] });
  reach(decisions, to, { ...offer, alert: alertByPush }, parameters);
};

/** MDM-13: whether a client is offered the file, and why. With nobody active all are (A). */
const reasonToOffer = (
  to: ClientView,
  active: ClientId | undefined,
  parameters: MdmParameters,
): { readonly is: boolean; readonly because: Reason } => {
  const isEverywhere = parameters.fileTransfer === 'every-mdm-client';
  if (isEverywhere && takesPart(to, parameters))
    return { is: true, because: mdmReasons['file-everywhere'] };
  if (active === undefined)
    return { is: true, because: mdmReasons[isEverywhere ? 'file-to-all' : 'file-nobody-active'] };
  if (isEverywhere) return { is: false, because: mdmReasons['file-not-in-mdm'] };
  const is = to.client === active;
  return { is, because: mdmReasons[is ? 'file-to-active-client' : 'file-not-active'] };
};

/** MDM-13: up to 14 the file stays on the device that sends it; in 15 the others show it too. */
export const decideFileSent = (
  view: UserView,
  act: Act,
  parameters: MdmParameters,
): readonly Decision[] => {
  const decisions = announceUse(act.origin, parameters);
  if (parameters.fileTransfer === 'every-mdm-client' && takesPart(act.origin, parameters))
    copyToOthers(decisions, view, act, parameters);
  return decisions;
};

/** MDM-13: up to 14 the first client that accepts has the file; in 15 every one may. */
export const decideFileAccepted = (
  { origin, message }: Act,
  parameters: MdmParameters,
): readonly Decision[] => {
  const { client } = origin;
  const decisions = announceUse(origin, parameters);
  decisions.push(
    parameters.fileTransfer === 'joined-or-active'
      ? { do: 'take-file', client, message, because: mdmReasons['file-taken'] }
      : { do: 'share-file', client, message, because: mdmReasons['file-shared'] },
  );
  return decisions;
};
