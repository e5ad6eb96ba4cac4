/** Which client is active, and what a client may get, buffer and alert for because of it. */
import { minutes } from '../../../src/engine/units.js';
import type { Alert } from '../../../src/model/mdm/decision.js';
import type { MessagePacket } from '../../../src/model/mdm/packet.js';
import { QUIET, type SequenceLedger } from './sequence-ledger.js';

const WINDOW = minutes(5);

/** No client. */
export const NOBODY = -1;

/** MDM-10: legacy forking holds for all other clients. */
export const isInMdm = (ledger: SequenceLedger, client: number): boolean =>
  ledger.mdm && ledger.isCapable[client] === 1;

/** MDM-5, MDM-6: one client of the user, or nobody. */
export const activeIn = (ledger: SequenceLedger, user: number, at: number): number => {
  const { userOf, isSignedIn, quietness, stampRank, stampedAt } = ledger;
  let active = NOBODY;
  for (let client = 0; client < userOf.length; client += 1) {
    if (userOf[client] !== user || !isInMdm(ledger, client)) continue;
    if (isSignedIn[client] === 0 || quietness[client] !== 0 || stampRank[client] === 0) continue;
    if (at - stampedAt[client]! > WINDOW) continue;
    if (active === NOBODY || stampRank[client]! > stampRank[active]!) active = client;
  }
  return active;
};

type Verdict = {
  readonly do: 'deliver' | 'buffer' | 'buffer-stored';
  readonly packet: MessagePacket;
  readonly alert: Alert;
};

/** What is wrong with a packet's way to a client, given who is active; undefined where nothing is. */
export const wrongWith = (
  ledger: SequenceLedger,
  client: number,
  verdict: Verdict,
  active: number,
): string | undefined => {
  const { packet, alert } = verdict;
  const inMdm = isInMdm(ledger, client);
  const isMessage = packet === 'im' || packet === 'group-message';
  // MDM-4, MDM-11: who alerts.
  const may = !inMdm || active === NOBODY || active === client;
  if (alert.shown !== ((isMessage || packet === 'file-offer') && may))
    return `the alert of a ${packet} at client ${client} is wrong`;
  if (!inMdm && packet === 'read-mark') return 'a client outside MDM gets a read mark (MDM-11)';
  const waits = verdict.do !== 'deliver';
  if (waits && isMessage && active === NOBODY && ledger.quietness[client] === QUIET)
    return 'a message waits while nobody is active (QM-4)';
  return undefined;
};
