/** Who gets a message, on which clients, and which of them alert. */
import type { ChapterRules } from './rule.js';
import {
  jabberFeatures,
  messagingChapter,
  messagingChapterKorean,
  pushGuide,
  streamManagement,
} from './sources.js';

export const multipleDeviceMessagingRules = {
  'MDM-1': {
    status: 'P',
    statement:
      'Multiple Device Messaging (MDM) is enabled by default. Enabling or disabling it takes effect ' +
      'only when the XCP Router is restarted; until then the changed parameter changes nothing, ' +
      'which the run reports. The restart takes every node of the cluster down for 60 s and ends ' +
      'every session (A); the clients sign in again as HA-7 says.',
    source: `${messagingChapter}: configuration steps. Length and reach of the restart chosen by impsim.`,
  },
  'MDM-2': {
    status: 'P',
    statement:
      'With MDM on, a one-to-one IM is sent to all MDM-capable clients on which the recipient is ' +
      'signed in.',
    source: `${messagingChapter}: overview and flow.`,
  },
  'MDM-3': {
    status: 'P',
    statement:
      'When the sending client is MDM-capable, each other MDM-capable client on which the sender is ' +
      'signed in gets a sent copy: already read, without alert.',
    source: `${messagingChapter}: overview, and step 3 of the flow.`,
  },
  'MDM-4': {
    status: 'P',
    statement:
      "The alert shows on the recipient's active client alone. When no client is active, it shows " +
      'on every client that gets the message.',
    source: `${messagingChapter}: note in the flow.`,
  },
  'MDM-5': {
    status: 'P',
    statement:
      'The active client of a user is the one that sent Available presence or an IM last, provided ' +
      'that this was within the previous five minutes: one client or none. Candidates are the ' +
      "user's signed-in MDM-capable clients in neither quiet nor silent mode (A): when the latest " +
      'signs out or goes quiet, the next latest stamp counts.',
    source: `${messagingChapter}: note on the active client. Candidates chosen by impsim.`,
  },
  'MDM-6': {
    status: 'A',
    statement:
      'The active-client window is closed: at exactly 300 s the client is still active. Of two ' +
      'stamps at one instant the later event wins. Only Available presence and sending an IM ' +
      'stamp; Away, DND, XA and reading neither stamp nor clear a stamp. DND suppresses no alert.',
    source: `Chosen by impsim; nearest evidence: ${pushGuide}, where push goes to the mobile once the desktop has been inactive for over 300 seconds.`,
  },
  'MDM-7': {
    status: 'P',
    statement:
      'A message read on one client is marked read on all other MDM-capable clients on which that ' +
      'user is signed in. The sender is not told (A).',
    source: `${messagingChapter}: overview, and step 7 of the flow. Silence towards the sender chosen by impsim.`,
  },
  'MDM-8': {
    status: 'P',
    statement: 'A client that is signed out receives nothing and shows nothing.',
    source: `${messagingChapter}: overview.`,
  },
  'MDM-9': {
    status: 'A',
    statement:
      'An IM to a user who is signed in nowhere is stored, and is delivered with alert to the first ' +
      'client on which the user signs in (offline IM; can be switched off).',
    source: `Chosen by impsim; nearest evidence: ${streamManagement}, where messages after a timeout are stored offline.`,
  },
  'MDM-10': {
    status: 'P',
    statement:
      'Legacy forking holds for all clients while MDM is off, and at all times for clients that are ' +
      'not MDM-capable: an IM forks to each such client until the contact answers from one of them; ' +
      'from then on that conversation goes, among those clients, only to the one that answered. ' +
      'While MDM is on, legacy forking leaves MDM-capable clients untouched.',
    source: `${jabberFeatures}: clients without MDM; ${messagingChapter}: third-party clients.`,
  },
  'MDM-11': {
    status: 'A',
    statement:
      'The binding of MDM-10 ends when the client it binds to signs out. Clients under MDM-10 get ' +
      'no sent copies and no read marks, never enter quiet mode, always alert, and never keep ' +
      'another client from alerting.',
    source: `Chosen by impsim; nearest evidence: ${messagingChapter}, which calls such clients compatible without more detail.`,
  },
  'MDM-12': {
    status: 'P',
    statement:
      'Group chat reaches, up to release 14, only the devices that joined the room; in release 15, ' +
      'every signed-in MDM-capable client. That the change comes with 15 is assumed (A) and a ' +
      'switch, because current pages of older releases already say all devices.',
    source: `${messagingChapterKorean}: interactions and restrictions; ${messagingChapter}: the same table. The boundary at 15 chosen by impsim.`,
  },
  'MDM-13': {
    status: 'P',
    statement:
      'Managed file transfer reaches, up to release 14, only the active device, the one that sends ' +
      'or receives the file; in release 15, every signed-in MDM-capable client. Boundary (A) and ' +
      'switch are those of MDM-12. Where no device is active, the file is offered to all and bound ' +
      'to the first that accepts it (A).',
    source: `${messagingChapterKorean}: interactions and restrictions; ${messagingChapter}: the same table. The boundary at 15, and the offer to all, chosen by impsim.`,
  },
  'MDM-14': {
    status: 'D',
    statement:
      'The message archiver stores every IM exactly once, to however many clients it was sent.',
    source: `Derived from ${messagingChapter}: MDM is compatible with the message archiver.`,
  },
  'MDM-15': {
    status: 'P',
    statement: 'MDM exists from release 11.5 on; under 11.0 it cannot be enabled.',
    source: `${jabberFeatures}: prerequisites of Multiple Device Messaging.`,
  },
  'MDM-16': {
    status: 'P',
    statement:
      'MDM presupposes that instant messaging is enabled. While it is disabled, sending is refused, ' +
      'and the refusal names that reason.',
    source: `${messagingChapter}: prerequisites.`,
  },
} as const satisfies ChapterRules<'MDM'>;
