/**
 * The policy of Multiple Device Messaging: what follows from a stimulus, given the view of one user.
 *
 * Total and pure: it answers every stimulus, if only with an empty list; it knows no clock, draws
 * nothing and changes nothing.
 */
import { invariant } from '../../engine/errors.js';
import type { ClientId, MessageId } from '../devices/identifiers.js';
import { decideArrival } from './arrival-policy.js';
import type { Decision } from './decision.js';
import type { MdmParameters } from './mdm-parameters.js';
import {
  decideIdle,
  decideIq,
  decideMovement,
  decidePresence,
  decideSignIn,
  decideSignOut,
  decideUse,
} from './session-policy.js';
import type { Stimulus } from './stimulus.js';
import { decideReadMarks, decideSentCopies } from './sync-policy.js';
import type { ClientView, UserView } from './view.js';

/** Decides for the user of the view. */
export const decide = (
  view: UserView,
  stimulus: Stimulus,
  parameters: MdmParameters,
): readonly Decision[] => {
  switch (stimulus.kind) {
    case 'message-arrives':
      return decideArrival(view, stimulus, parameters);
    case 'message-sent':
      return decideSentCopies(view, actOf(view, stimulus), parameters);
    case 'message-read':
      return decideReadMarks(view, actOf(view, stimulus), parameters);
    case 'signs-in':
      return decideSignIn(clientOf(view, stimulus.client));
    case 'signs-out':
      return decideSignOut(clientOf(view, stimulus.client));
    case 'moves':
      return decideMovement(clientOf(view, stimulus.client), stimulus);
    case 'is-used':
      return decideUse(clientOf(view, stimulus.client));
    case 'falls-idle':
      return decideIdle(clientOf(view, stimulus.client));
    case 'sets-presence':
      return decidePresence(clientOf(view, stimulus.client), stimulus.presence);
    case 'iq-passes':
      return decideIq(clientOf(view, stimulus.client));
  }
};

const actOf = (view: UserView, act: { client: ClientId; message: MessageId }) => ({
  origin: clientOf(view, act.client),
  message: act.message,
});

const clientOf = (view: UserView, client: ClientId): ClientView => {
  const found = view.clients.find((candidate) => candidate.client === client);
  invariant(found !== undefined, `client ${client} is not a client of user ${view.user}`);
  return found;
};
