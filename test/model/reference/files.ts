/** Managed file transfer (MDM-13): who is offered a file, and who has it. */
import { activeClient } from './active.js';
import { reach } from './buffer.js';
import { othersInMdm, signedIn, takesPart } from './client.js';
import { copyOf, isGone } from './copies.js';
import type { History, Message } from './history.js';
import { arrive, refusesSending } from './messaging.js';
import { inForce } from './router.js';
import { refusesAct, use } from './use.js';
import type { RefClient } from './world.js';

export const offer = (
  history: History,
  number: number,
  client: number,
  to: number,
): string | undefined => {
  const refusal = refusesSending(history, client, to);
  if (refusal !== undefined) return refusal;
  const message: Message = { number, kind: 'file-offer', from: client, offline: undefined };
  history.messages.push(message);
  use(history, client);
  if (reachesEveryClient(history) && takesPart(history, client))
    for (const other of othersInMdm(history, client))
      reach(history, other.number, { kind: 'sent-copy', about: number, alert: false });
  arrive(history, to, message, offeredOn(history, to));
  return undefined;
};

const reachesEveryClient = (history: History): boolean =>
  inForce(history).fileTransfer === 'every-mdm-client';

/** The active client, or from release 15 on every client in MDM; where none is active, all. */
const offeredOn = (history: History, user: number): readonly RefClient[] => {
  const present = signedIn(history, user);
  const active = activeClient(history, user);
  if (active === undefined) return present;
  const isEverywhere = reachesEveryClient(history);
  return present.filter(({ number }) =>
    isEverywhere ? takesPart(history, number) : number === active,
  );
};

/** Up to release 14 a file that somebody accepted is bound to that client. */
export const accept = (history: History, client: number, file: number): string | undefined => {
  const refusal = refusesAct(history, client);
  if (refusal !== undefined) return refusal;
  const { user } = history.world.clients[client]!;
  const isOffered =
    history.messages.some(({ number, kind }) => number === file && kind === 'file-offer') &&
    copyOf(history, client, file).state === 'delivered';
  if (!isOffered || isGone(history, file, user)) return 'file-not-offered-there';
  history.takings.push({ ...history.when(), did: 'accept', message: file, client, user });
  use(history, client);
  return undefined;
};
