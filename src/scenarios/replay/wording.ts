/**
 * The words for what happens and what is decided, shared by traces, failures and reports: one word
 * for one thing, wherever it is read.
 */
import type { Presence } from '../../model/devices/presence.js';
import type { Packet } from '../../model/mdm/packet.js';
import type { Happening, TracedDecision, TracedPacket } from './trace.js';

const presenceWords: Readonly<Record<Presence, string>> = {
  available: 'Available',
  away: 'Away',
  dnd: 'DND',
  xa: 'XA',
};

/** `bob/desk sends lunch to alice` */
export const happeningText = (happening: Happening): string => {
  const { client } = happening;
  switch (happening.what) {
    case 'sends':
      return `${client} sends ${happening.message} to ${happening.to}`;
    case 'reads':
      return `${happening.message} is read on ${client}`;
    case 'signs-in':
      return `${client} signs in`;
    case 'signs-out':
      return `${client} signs out`;
    case 'is-used':
      return `${client} is used`;
    case 'falls-idle':
      return `${client} is left without use`;
    case 'iq-passes':
      return `an <iq> passes on the session of ${client}`;
    case 'sets-presence':
      return `${client} is set to ${presenceWords[happening.presence]}`;
    case 'moves':
      return movementText(client, happening.movement);
  }
};

const movementText = (
  client: string,
  movement: (Happening & { readonly what: 'moves' })['movement'],
): string => {
  switch (movement) {
    case 'foreground':
      return `the app of ${client} comes to the foreground`;
    case 'background':
      return `the app of ${client} goes to the background`;
    case 'open-lid':
      return `the lid of ${client} is opened`;
    case 'close-lid':
      return `the lid of ${client} is closed`;
    case 'lock':
      return `${client} is locked`;
    case 'unlock':
      return `${client} is unlocked`;
  }
};

/** `gets lunch, alert`: to be read after the name of the client. */
export const decisionText = (decision: TracedDecision): string => {
  switch (decision.do) {
    case 'deliver':
      return `gets ${packetText(decision.packet, decision.message)}${alertText(decision)}`;
    case 'buffer':
      return `buffers ${packetText(decision.packet, decision.message)}${alertText(decision)}`;
    case 'withhold':
      return `does not get ${decision.message}`;
    case 'flush':
      return `flushes its buffer: ${countText(decision.released.length)}`;
    case 'lose-buffer':
      return `loses its buffer: ${countText(decision.released.length)}`;
    case 'enter-mode':
      return decision.mode === 'signed-out' ? 'is signed out' : `is in ${decision.mode} mode`;
    case 'announce':
      return `sends ${presenceWords[decision.presence]}`;
    case 'announce-nothing':
      return 'sends no presence';
    case 'stamp':
      return 'counts as the latest';
  }
};

/** `lunch`, `the copy of lunch`, `the read mark of lunch` */
export const packetText = (packet: Packet, message: string): string => {
  switch (packet) {
    case 'im':
      return message;
    case 'sent-copy':
      return `the copy of ${message}`;
    case 'read-mark':
      return `the read mark of ${message}`;
  }
};

/** A packet that left a buffer: `lunch, already read`. */
export const releasedText = ({ packet, message, isRead }: TracedPacket): string =>
  `${packetText(packet, message)}${packet === 'im' && isRead ? ', already read' : ''}`;

const countText = (packets: number): string => (packets === 1 ? '1 packet' : `${packets} packets`);

/** Only an IM can alert, so only for an IM it is worth a word that it does not. */
const alertText = ({
  packet,
  alert,
}: TracedDecision & { readonly do: 'deliver' | 'buffer' }): string => {
  if (packet !== 'im') return '';
  return alert.shown ? ', alert' : ', no alert';
};
