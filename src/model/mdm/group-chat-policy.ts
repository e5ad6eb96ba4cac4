/**
 * A message of a group chat: up to release 14 it reaches the devices that joined the room, in 15
 * every signed-in MDM client of a participant (MDM-12). It alerts and flushes like an IM (MDM-4,
 * QM-4), is archived once (MDM-14), and does not stamp: only Available and a one-to-one IM do
 * (MDM-6).
 */
import type { Instant } from '../../engine/units.js';
import type { ClientId, MessageId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import { activeClientOf } from './active-client.js';
import { alertOfSentCopy, alertOn, alertWithoutMdm } from './alert.js';
import { withhold } from './arrival-policy.js';
import { announceUse } from './announcing.js';
import { reach, reachWithNobodyActive } from './buffering.js';
import type { Decision } from './decision.js';
import type { MdmParameters } from './mdm-parameters.js';
import { mdmReasons } from './mdm-reasons.js';
import { takesPart } from './participation.js';
import { archive, withholdCopy, type Act } from './sync-policy.js';
import type { ClientView, UserView } from './view.js';

type GroupMessage = {
  readonly at: Instant;
  readonly message: MessageId;
  /** The user's clients that are in the room. */
  readonly joined: readonly ClientId[];
};

/** What a participant other than the sender gets: one verdict for each client. */
export const decideGroupArrival = (
  view: UserView,
  { at, message, joined }: GroupMessage,
  parameters: MdmParameters,
): readonly Decision[] => {
  const decisions: Decision[] = [];
  const active = activeClientOf(view, at, parameters);
  for (const to of view.clients) {
    const because = reasonToReach(to, joined, parameters);
    if (to.mode === 'signed-out') withhold(decisions, to, message);
    else if (because === undefined) withholdOutside(decisions, to, message);
    else {
      const alert = takesPart(to, parameters) ? alertOn(to, active, at) : alertWithoutMdm;
      const dispatch = { packet: 'group-message', message, alert, because } as const;
      if (active === undefined) reachWithNobodyActive(decisions, to, dispatch, parameters);
      else reach(decisions, to, dispatch, parameters);
    }
  }
  return decisions;
};

/** What the sender's other clients get: a copy, already read, with no alert. */
export const decideGroupSent = (
  view: UserView,
  { origin, message }: Act,
  joined: GroupMessage['joined'],
  parameters: MdmParameters,
): readonly Decision[] => {
  const decisions = announceUse(origin, parameters);
  archive(decisions, view, message);
  for (const to of view.clients) {
    const because = reasonToReach(to, joined, parameters);
    if (to === origin || to.mode === 'signed-out') continue;
    if (because === undefined) {
      withholdCopy(decisions, to, 'sent-copy', message, mdmReasons['not-in-the-room']);
      continue;
    }
    const copy = { packet: 'sent-copy', message, alert: alertOfSentCopy, because } as const;
    reach(decisions, to, copy, parameters);
  }
  return decisions;
};

/** MDM-12: why a client takes part in the chat, or undefined where it does not. */
const reasonToReach = (
  to: ClientView,
  joined: readonly ClientId[],
  parameters: MdmParameters,
): Reason | undefined => {
  if (parameters.groupChat === 'every-mdm-client' && takesPart(to, parameters))
    return mdmReasons['group-chat-everywhere'];
  return joined.includes(to.client) ? mdmReasons['joined-the-room'] : undefined;
};

const withholdOutside = (
  decisions: Decision[],
  { client }: ClientView,
  message: MessageId,
): void => {
  decisions.push({ do: 'withhold', client, message, because: mdmReasons['not-in-the-room'] });
};
