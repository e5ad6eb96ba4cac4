/** The words for what happens, shared by traces and reports. */
import type { Movement } from '../../model/devices/posture.js';
import type { Presence } from '../../model/devices/presence.js';
import type { Happening } from './trace.js';

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
