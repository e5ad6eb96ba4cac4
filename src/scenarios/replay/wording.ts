/**
 * The words for what is decided, shared by traces, failures and reports: one word for one thing,
 * wherever it is read.
 */
import { formatDuration } from '../../engine/duration-text.js';
import type { Alert } from '../../model/mdm/decision.js';
import { mdmReasons } from '../../model/mdm/mdm-reasons.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { MessagePacket } from '../../model/mdm/packet.js';
import { presenceWords } from './happening-wording.js';
import type { TracedPresence } from './trace.js';
import { nodeStateText, timerText } from './node-wording.js';
import type { Cause } from './outcome.js';
import type { TracedPacket } from './traced-decision.js';

/** `gets lunch, alert`: to be read after the name of the client or user. */
export const decisionText = (decision: Cause['decision']): string => {
  switch (decision.do) {
    case 'change-alert':
      return decision.text;
    case 'enter-state':
      return `is ${nodeStateText(decision.state, decision.reason)}`;
    case 'end-sessions':
      return 'has the sessions of its users ended';
    case 'serve':
      return `serves the users of ${decision.home}`;
    case 'start-timer':
      return `in ${formatDuration(decision.after)} ${timerText(decision.timer, decision.subject)}`;
    case 'deliver':
      return `gets ${packetText(decision.packet, decision.message)}${alertText(decision)}`;
    case 'buffer':
      return `buffers ${packetText(decision.packet, decision.message)}${alertLaterText(decision)}`;
    case 'withhold':
      return `does not get ${decision.message}`;
    case 'withhold-copy':
      return `does not get ${packetText(decision.packet, decision.message)}`;
    case 'push':
      return `is sent a push for ${decision.message}`;
    case 'store':
      return `has ${decision.message} stored`;
    case 'lose':
      return `never gets ${decision.message}`;
    case 'archive':
      return `has ${decision.message} archived`;
    case 'take-file':
      return `has the file ${decision.message}`;
    case 'share-file':
      return `accepts the file ${decision.message}`;
    case 'flush':
      return `flushes its buffer: ${countText(decision.released.length)}`;
    case 'flush-nothing':
      return 'has nothing to flush';
    case 'lose-buffer':
      return `loses its buffer: ${countText(decision.released.length)}`;
    case 'deliver-stored':
      return `gets what was stored, alert: ${countText(decision.released.length)}`;
    case 'buffer-stored':
      return `buffers ${decision.message}, which was stored${alertLaterText(decision)}`;
    case 'enter-mode':
      return decision.mode === 'signed-out' ? 'is signed out' : `is in ${decision.mode} mode`;
    case 'announce':
      return `sends ${presenceWords[decision.presence]}`;
    case 'announce-later':
      return `would send ${presenceWords[decision.presence]}`;
    case 'stay-outside':
      return 'takes no part in MDM';
    case 'announce-nothing':
      return 'sends no presence';
    case 'bind':
      return `has the conversation with ${decision.contact}`;
    case 'buffer-presence':
      return `buffers ${presenceWords[decision.presence]} of ${decision.contact}`;
    case 'keep-buffer':
      return 'keeps its buffer';
    case 'set-buffer-aside':
      return 'has its buffer set aside';
    case 'restore-buffer':
      return 'has its buffer restored';
    case 'extension-mobility':
      return decision.text;
    case 'stamp':
      return 'counts as the latest';
  }
};

/** `lunch`, `the copy of lunch`, `the read mark of lunch` */
export const packetText = (packet: MessagePacket, message: string): string => {
  switch (packet) {
    case 'im':
    case 'group-message':
      return message;
    case 'sent-copy':
      return `the copy of ${message}`;
    case 'read-mark':
      return `the read mark of ${message}`;
    case 'file-offer':
      return `the offer of ${message}`;
  }
};

/** A packet that waits no longer: `lunch, already read`. */
export const releasedText = (released: TracedPacket): string => {
  if (released.packet === 'presence')
    return `${presenceWords[released.presence]} of ${released.contact}`;
  const { packet, message, isRead } = released;
  return `${packetText(packet, message)}${isRead && canAlert(packet) ? ', already read' : ''}`;
};

/** `gets Away of bob`, to be read after the name of the client. */
export const presenceText = ({ contact, presence, outcome }: TracedPresence): string =>
  outcome === 'held'
    ? `has ${presenceWords[presence]} of ${contact} held`
    : `gets ${presenceWords[presence]} of ${contact}`;

const countText = (packets: number): string => (packets === 1 ? '1 packet' : `${packets} packets`);

/** Only what can alert is worth a word that it does not. */
export const canAlert = (packet: MessagePacket): boolean =>
  packet !== 'sent-copy' && packet !== 'read-mark';

/** Why it alerts or not, where a decision says that beside what is done with the packet (MDM-4). */
export const alertReasonOf = (decision: Cause['decision']): Reason | undefined =>
  'alert' in decision && canAlert(decision.packet) ? decision.alert.because : undefined;

/** QM-8: what is decided to alert does so once it comes; a push is heard at once (QM-11). */
const alertLaterText = (decision: {
  readonly packet: MessagePacket;
  readonly alert: Alert;
}): string => {
  const { alert } = decision;
  return alert.shown && !isHeardAtOnce(alert) ? ', alert when flushed' : alertText(decision);
};

/** Whether the alert of a packet that waits is heard before the packet comes. */
export const isHeardAtOnce = (alert: Alert): boolean =>
  alert.because === mdmReasons['alert-by-push'];

const alertText = ({
  packet,
  alert,
}: {
  readonly packet: MessagePacket;
  readonly alert: Alert;
}): string => {
  if (!canAlert(packet)) return '';
  return alert.shown ? ', alert' : ', no alert';
};
