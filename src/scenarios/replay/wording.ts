/**
 * The words for what happens and what is decided, shared by traces, failures and reports: one word
 * for one thing, wherever it is read.
 */
import { formatDuration } from '../../engine/duration-text.js';
import type { Movement } from '../../model/devices/posture.js';
import type { Presence } from '../../model/devices/presence.js';
import type { Alert } from '../../model/mdm/decision.js';
import { mdmReasons } from '../../model/mdm/mdm-reasons.js';
import type { MessagePacket } from '../../model/mdm/packet.js';
import type { Happening, TracedPresence } from './trace.js';
import { nodeStateText, timerText } from './node-wording.js';
import type { TracedDecision, TracedPacket } from './traced-decision.js';
import type { TracedNodeDecision } from './traced-node-decision.js';

export const presenceWords: Readonly<Record<Presence, string>> = {
  available: 'Available',
  away: 'Away',
  dnd: 'DND',
  xa: 'XA',
};

/** `bob/desk sends lunch to alice` */
export const happeningText = (happening: Happening): string => {
  const { client } = happening;
  switch (happening.what) {
    case 'message-sent':
      return `${client} sends ${happening.message} to ${happening.to}`;
    case 'group-message-sent':
      return `${client} says ${happening.message} in ${happening.room}`;
    case 'file-offered':
      return `${client} offers the file ${happening.message} to ${happening.to}`;
    case 'file-accepted':
      return `${happening.message} is accepted on ${client}`;
    case 'message-read':
      return `${happening.message} is read on ${client}`;
    case 'signs-in':
      return `${client} signs in${happening.installed}`;
    case 'signs-in-again':
      return `${client} signs in again by itself`;
    case 'phantom-is-rebuilt':
      return `the session of ${client} is rebuilt as a phantom`;
    case 'buffer-comes-back':
      return `what the node kept for ${client} is there again`;
    case 'kept-buffer-is-lost':
      return `the node that kept a buffer for ${client} fails`;
    case 'signs-out':
      return `${client} signs out`;
    case 'session-is-lost':
      return `${client} loses its session`;
    case 'is-used':
      return `${client} is used`;
    case 'falls-idle':
      return `${client} is left without use`;
    case 'iq-passes':
      return happening.direction === 'to-client'
        ? `an <iq> comes for ${client}`
        : `${client} sends an <iq>`;
    case 'sets-presence':
      return `${client} is set to ${presenceWords[happening.presence]}`;
    case 'joins-room':
      return `${client} joins ${happening.room}`;
    case 'leaves-room':
      return `${client} leaves ${happening.room}`;
    case 'presence-arrives':
      return `${presenceWords[happening.presence]} of ${happening.contact} comes for ${client}`;
    case 'extension-mobility':
      return happening.text;
    case 'moves':
      return movementTexts[happening.movement](client);
  }
};

const movementTexts: Readonly<Record<Movement, (client: string) => string>> = {
  foreground: (client) => `the app of ${client} comes to the foreground`,
  background: (client) => `the app of ${client} goes to the background`,
  'open-lid': (client) => `the lid of ${client} is opened`,
  'close-lid': (client) => `the lid of ${client} is closed`,
  lock: (client) => `${client} is locked`,
  unlock: (client) => `${client} is unlocked`,
};

/** `gets lunch, alert`: to be read after the name of the client or user. */
export const decisionText = (decision: TracedDecision | TracedNodeDecision): string => {
  switch (decision.do) {
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
