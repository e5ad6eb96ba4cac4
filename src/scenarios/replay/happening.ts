/**
 * What opens an entry of the trace: the stimulus, with names in place of numbers. A message is asked
 * about several times, once for each user it concerns; only the sender's stimulus opens an entry.
 */
import type { MessageId, UserId } from '../../model/devices/identifiers.js';
import type { Stimulus } from '../../model/mdm/stimulus.js';
import type { Cast } from './cast.js';
import type { Happening } from './trace.js';

/** A stimulus that belongs to a message just sent. */
type Arrival = Stimulus & {
  readonly kind: 'message-arrives' | 'group-message-arrives' | 'file-offer-arrives';
};

export const isArrival = (stimulus: Stimulus): stimulus is Arrival =>
  stimulus.kind === 'message-arrives' ||
  stimulus.kind === 'group-message-arrives' ||
  stimulus.kind === 'file-offer-arrives';

export const happeningOf = (
  stimulus: Exclude<Stimulus, Arrival>,
  cast: Cast,
  messageName: (message: MessageId) => string,
): Happening => {
  const client = cast.clientName(stimulus.client);
  const nameOf = (user: UserId): string => cast.userName(user);
  switch (stimulus.kind) {
    case 'message-sent':
    case 'file-offered': {
      const message = messageName(stimulus.message);
      return { what: stimulus.kind, client, message, to: nameOf(stimulus.to) };
    }
    case 'group-message-sent': {
      const message = messageName(stimulus.message);
      return { what: stimulus.kind, client, message, room: cast.roomName(stimulus.room) };
    }
    case 'message-read':
    case 'file-accepted':
      return { what: stimulus.kind, client, message: messageName(stimulus.message) };
    case 'moves':
      return { what: 'moves', client, movement: stimulus.movement };
    case 'sets-presence':
      return { what: 'sets-presence', client, presence: stimulus.presence };
    case 'joins-room':
    case 'leaves-room':
      return { what: stimulus.kind, client, room: cast.roomName(stimulus.room) };
    case 'presence-arrives': {
      const { presence } = stimulus;
      return { what: 'presence-arrives', client, contact: nameOf(stimulus.contact), presence };
    }
    case 'signs-in':
      return { what: 'signs-in', client, installed: cast.installedText(stimulus.client) };
    case 'iq-passes':
      return { what: 'iq-passes', client, direction: stimulus.direction };
    default:
      return { what: stimulus.kind, client };
  }
};
