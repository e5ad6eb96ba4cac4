/**
 * What a user's own act on one client means for the user's other clients: copies of what was sent
 * (MDM-3), marks for what was read (MDM-7). Neither counts as a message for QM-4. Clients that take
 * no part in MDM get neither (MDM-11), but what is read on one of them is read on the others
 * (MDM-7), and sending from one answers and so binds (MDM-10).
 */
import type { ClientId, MessageId, UserId } from '../devices/identifiers.js';
import { alertOfReadMark, alertOfSentCopy } from './alert.js';
import { announceUse } from './announcing.js';
import { reach, type Dispatch } from './buffering.js';
import type { Decision } from './decision.js';
import type { MdmParameters } from './mdm-parameters.js';
import { mdmReasons } from './mdm-reasons.js';
import { takesPart } from './participation.js';
import type { Reason } from '../rulebook/reason.js';
import type { ClientView, UserView } from './view.js';

/** Whom an IM is for, and the client that has that conversation among those without MDM, if any. */
type Conversation = { readonly to: UserId; readonly boundTo: ClientId | undefined };

/** What a user's other clients are told of what the user did on one of them. */
type Echo = Dispatch & { readonly packet: 'sent-copy' | 'read-mark' };

/** A message and the client on which the user acts. */
export type Act = { readonly origin: ClientView; readonly message: MessageId };

/**
 * MDM-5: sending an IM stamps. MDM-14: the archiver keeps it, once. MDM-3: the sender's other
 * signed-in MDM clients get a copy, already read, with no alert.
 */
export const decideSent = (
  view: UserView,
  act: Act,
  { to, boundTo }: Conversation,
  parameters: MdmParameters,
): readonly Decision[] => {
  const { origin, message } = act;
  const { client } = origin;
  const isInMdm = takesPart(origin, parameters);
  const decisions = announceUse(origin, parameters);
  if (isInMdm) decisions.push({ do: 'stamp', client, because: mdmReasons['sent-an-im'] });
  archive(decisions, view, message);
  if (isInMdm) copyToOthers(decisions, view, act, parameters);
  else if (parameters.mdm) copyToNobody(decisions, view, act);
  if (!isInMdm && boundTo !== client)
    decisions.push({ do: 'bind', client, contact: to, because: mdmReasons['binds-by-sending'] });
  return decisions;
};

/** MDM-3: what a client outside MDM sends is copied to no other. */
const copyToNobody = (decisions: Decision[], view: UserView, { origin, message }: Act): void => {
  for (const to of view.clients)
    if (to !== origin && to.mode !== 'signed-out')
      withholdCopy(decisions, to, 'sent-copy', message, mdmReasons['sender-outside']);
};

/** MDM-14: the archiver stores each message once, however many clients it goes to. */
export const archive = (decisions: Decision[], { user }: UserView, message: MessageId): void => {
  decisions.push({ do: 'archive', user, message, because: mdmReasons['archived-once'] });
};

/** MDM-3: the sender's other signed-in MDM clients get a copy, already read, with no alert. */
export const copyToOthers = (
  decisions: Decision[],
  view: UserView,
  { origin, message }: Act,
  parameters: MdmParameters,
): void => {
  const because = mdmReasons['copy-of-what-was-sent'];
  const copy: Echo = { packet: 'sent-copy', message, alert: alertOfSentCopy, because };
  reachOthers(decisions, view, origin, copy, parameters);
};

/** MDM-7: reading on one client marks read on the user's other signed-in MDM clients. */
export const decideRead = (
  view: UserView,
  { origin, message }: Act,
  parameters: MdmParameters,
): readonly Decision[] => {
  const decisions = announceUse(origin, parameters);
  const because = mdmReasons['read-on-another-client'];
  const mark: Echo = { packet: 'read-mark', message, alert: alertOfReadMark, because };
  reachOthers(decisions, view, origin, mark, parameters);
  return decisions;
};

const reachOthers = (
  decisions: Decision[],
  view: UserView,
  origin: ClientView,
  dispatch: Echo,
  parameters: MdmParameters,
): void => {
  for (const to of view.clients) {
    if (to === origin || to.mode === 'signed-out') continue;
    if (takesPart(to, parameters)) reach(decisions, to, dispatch, parameters);
    // MDM-11: with MDM on, a client outside it gets neither copies nor marks; with MDM off nobody does.
    else if (parameters.mdm)
      withholdCopy(
        decisions,
        to,
        dispatch.packet,
        dispatch.message,
        mdmReasons['no-copies-outside'],
      );
  }
};

/** The client is not told what the user sent or read on another one. */
export const withholdCopy = (
  decisions: Decision[],
  { client }: ClientView,
  packet: Echo['packet'],
  message: MessageId,
  because: Reason,
): void => {
  decisions.push({ do: 'withhold-copy', client, packet, message, because });
};
