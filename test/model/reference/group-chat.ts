/** Group chat (MDM-12): rooms, and who gets what is said there. */
import { reach } from './buffer.js';
import { isInRoom, signedIn, takesPart } from './client.js';
import type { History, Message } from './history.js';
import { arrive } from './messaging.js';
import { inForce } from './router.js';
import { refusesAct, use } from './use.js';
import { clientsOf } from './world.js';

export const join = (history: History, client: number, room: number): string | undefined => {
  const refusal = refusesAct(history, client);
  if (refusal !== undefined) return refusal;
  if (isInRoom(history, client, room)) return 'joined-already';
  history.add(client, { did: 'join', room });
  use(history, client);
  return undefined;
};

export const leave = (history: History, client: number, room: number): string | undefined => {
  const refusal = refusesInRoom(history, client, room);
  if (refusal !== undefined) return refusal;
  history.add(client, { did: 'leave', room });
  use(history, client);
  return undefined;
};

/** No stamp; the sender's other clients get a sent copy, the participants the message. */
export const say = (
  history: History,
  number: number,
  client: number,
  room: number,
): string | undefined => {
  const refusal = refusesInRoom(history, client, room);
  if (refusal !== undefined) return refusal;
  const { users, clients } = history.world;
  const parameters = inForce(history);
  if (!parameters.instantMessaging) return 'im-is-off';
  const message: Message = { number, kind: 'group-message', from: client, offline: undefined };
  history.messages.push(message);
  const reaches = (one: number): boolean =>
    isInRoom(history, one, room) ||
    (parameters.groupChat === 'every-mdm-client' && takesPart(history, one));
  const isParticipant = (user: number): boolean =>
    clientsOf(history.world, user).some((one) => isInRoom(history, one.number, room));
  const sender = clients[client]!.user;
  const participants = users
    .map((_, user) => user)
    .filter((user) => user !== sender && isParticipant(user));
  use(history, client);
  for (const other of signedIn(history, sender))
    if (other.number !== client && reaches(other.number))
      reach(history, other.number, { kind: 'sent-copy', about: number, alert: false });
  for (const user of participants) {
    const addressed = signedIn(history, user).filter((one) => reaches(one.number));
    arrive(history, user, message, addressed);
  }
  return undefined;
};

const refusesInRoom = (history: History, client: number, room: number): string | undefined =>
  refusesAct(history, client) ?? (isInRoom(history, client, room) ? undefined : 'not-joined');
