/**
 * The policy of Multiple Device Messaging: what follows from a stimulus, given a view.
 *
 * Total and pure: it answers every stimulus, if only with an empty list; it knows no clock, draws
 * nothing and changes nothing.
 */
import { invariant } from '../../engine/errors.js';
import type { ClientId, MessageId } from '../devices/identifiers.js';
import { announceUse } from './announcing.js';
import { decideArrival } from './arrival-policy.js';
import type { Decision } from './decision.js';
import { decideFileAccepted, decideFileOffer, decideFileSent } from './file-transfer-policy.js';
import { decideGroupArrival, decideGroupSent } from './group-chat-policy.js';
import type { MdmParameters } from './mdm-parameters.js';
import { decideMovement } from './mode-policy.js';
import {
  decideCountedPresence,
  decideIdle,
  decideIq,
  decidePresence,
  decideSignIn,
  decideSignInAgain,
  decideSignOut,
  decideUse,
} from './session-policy.js';
import {
  decideBufferBack,
  decideKeptBufferLost,
  decidePhantom,
  decideSessionLost,
} from './session-loss-policy.js';
import type { MessageStimulus, SessionStimulus } from './stimulus.js';
import { decideRead, decideSent, type Act } from './sync-policy.js';
import type { ClientView, SessionView, UserView } from './view.js';

/** Decides for the user of the view what becomes of a message. */
export const decideMessage = (
  view: UserView,
  stimulus: MessageStimulus,
  parameters: MdmParameters,
): readonly Decision[] => {
  switch (stimulus.kind) {
    case 'message-arrives':
      return decideArrival(view, stimulus, parameters);
    case 'group-message-arrives':
      return decideGroupArrival(view, stimulus, parameters);
    case 'file-offer-arrives':
      return decideFileOffer(view, stimulus, parameters);
    case 'message-sent':
      return decideSent(view, actOf(view, stimulus), stimulus, parameters);
    case 'group-message-sent':
      return decideGroupSent(view, actOf(view, stimulus), stimulus.joined, parameters);
    case 'file-offered':
      return decideFileSent(view, actOf(view, stimulus), parameters);
    case 'message-read':
      return decideRead(view, actOf(view, stimulus), parameters);
    case 'file-accepted':
      return decideFileAccepted(actOf(view, stimulus), parameters);
  }
};

/** Decides for the client of the view what happens on its session. */
export const decideSession = (
  view: SessionView,
  stimulus: SessionStimulus,
  parameters: MdmParameters,
): readonly Decision[] => {
  const { client } = view;
  switch (stimulus.kind) {
    case 'signs-in':
      return decideSignIn(client, view.stored, parameters);
    case 'signs-in-again':
      return decideSignInAgain(client, view.stored, parameters);
    case 'signs-out':
      return decideSignOut(client);
    case 'session-is-lost':
      return decideSessionLost(client, stimulus.loss);
    case 'phantom-is-rebuilt':
      return decidePhantom(client);
    case 'buffer-comes-back':
      return decideBufferBack(client);
    case 'kept-buffer-is-lost':
      return decideKeptBufferLost(client);
    case 'moves':
      return decideMovement(client, stimulus, parameters);
    case 'is-used':
      return decideUse(client, parameters);
    case 'joins-room':
    case 'leaves-room':
      return announceUse(client, parameters);
    case 'falls-idle':
      return decideIdle(client, parameters);
    case 'sets-presence':
      return decidePresence(client, stimulus.presence, parameters);
    case 'iq-passes':
      return decideIq(client);
    case 'presence-arrives':
      return decideCountedPresence(client, stimulus, parameters);
  }
};

const actOf = (view: UserView, act: { client: ClientId; message: MessageId }): Act => ({
  origin: clientOf(view, act.client),
  message: act.message,
});

const clientOf = (view: UserView, client: ClientId): ClientView => {
  for (const candidate of view.clients) if (candidate.client === client) return candidate;
  invariant(false, `client ${client} is not a client of user ${view.user}`);
};
