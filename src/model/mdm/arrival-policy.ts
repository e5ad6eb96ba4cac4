/**
 * A one-to-one IM arrives for a user: which clients get it now, which later, and which alert
 * (MDM-2, MDM-4, MDM-8 to MDM-11, QM-2, QM-4, QM-5, QM-11).
 */
import type { ClientId, MessageId } from '../devices/identifiers.js';
import type { Instant } from '../../engine/units.js';
import { activeClientOf } from './active-client.js';
import { alertOn, alertWithoutMdm } from './alert.js';
import { reach, reachWithNobodyActive, type Dispatch } from './buffering.js';
import type { Decision } from './decision.js';
import type { MdmParameters } from './mdm-parameters.js';
import { mdmReasons } from './mdm-reasons.js';
import { takesPart } from './participation.js';
import type { ClientView, UserView } from './view.js';

type Arrival = {
  readonly at: Instant;
  readonly message: MessageId;
  /** The client that the conversation is bound to among those without MDM, if any. */
  readonly boundTo: ClientId | undefined;
};

/** One verdict for each client of the recipient, in the order of the view. */
export const decideArrival = (
  view: UserView,
  arrival: Arrival,
  parameters: MdmParameters,
): readonly Decision[] => {
  const { at, message, boundTo } = arrival;
  if (!isAnybodySignedIn(view)) return decideOffline(view, message, parameters);
  const decisions: Decision[] = [];
  const active = activeClientOf(view, at, parameters);
  for (const to of view.clients) {
    if (to.mode === 'signed-out') withhold(decisions, to, message);
    else if (!takesPart(to, parameters)) decideWithoutMdm(decisions, to, message, boundTo);
    else {
      // MDM-2: an IM goes to every signed-in MDM client.
      const dispatch: Dispatch = {
        packet: 'im',
        message,
        alert: alertOn(to, active, at),
        because: mdmReasons['every-mdm-client'],
      };
      if (active === undefined) reachWithNobodyActive(decisions, to, dispatch, parameters);
      else reach(decisions, to, dispatch, parameters);
    }
  }
  return decisions;
};

const isAnybodySignedIn = ({ clients }: UserView): boolean =>
  clients.some(({ mode }) => mode !== 'signed-out');

/** MDM-9: with nobody signed in the IM waits for the first who signs in, or is lost. */
const decideOffline = (
  { user }: UserView,
  message: MessageId,
  { offlineIm }: MdmParameters,
): readonly Decision[] => [
  offlineIm
    ? { do: 'store', user, message, because: mdmReasons['nobody-signed-in'] }
    : { do: 'lose', user, message, because: mdmReasons['offline-im-off'] },
];

/** MDM-8: a signed-out client neither shows nor receives anything. */
export const withhold = (
  decisions: Decision[],
  { client }: ClientView,
  message: MessageId,
): void => {
  decisions.push({ do: 'withhold', client, message, because: mdmReasons['signed-out'] });
};

/** MDM-10: the IM forks until the contact answers; then it goes to the one that answered only. */
const decideWithoutMdm = (
  decisions: Decision[],
  { client }: ClientView,
  message: MessageId,
  boundTo: ClientId | undefined,
): void => {
  if (boundTo !== undefined && boundTo !== client) {
    decisions.push({ do: 'withhold', client, message, because: mdmReasons['bound-elsewhere'] });
    return;
  }
  const because = mdmReasons[boundTo === undefined ? 'forks' : 'bound-here'];
  decisions.push({ do: 'deliver', client, packet: 'im', message, alert: alertWithoutMdm, because });
};
