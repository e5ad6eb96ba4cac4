/** The clients and phones that exist, and the presence they send. */
import type { ChapterRules } from './rule.js';
import {
  contactListChapter,
  extensionMobilityNote,
  jabberParameters,
  messagingChapter,
  messagingChapterKorean,
  pushGuide,
} from './sources.js';

export const deviceRules = {
  'DEV-1': {
    status: 'P',
    statement:
      'A client runs on one of these devices: `desktop`, `iphone`, `ipad`, `android` (a phone), ' +
      '`androidTablet`, or it is `thirdParty`, an XMPP client that knows no Multiple Device ' +
      'Messaging. All except `desktop` and `thirdParty` are mobile.',
    source: `${messagingChapterKorean}: report of user sessions, interactions and restrictions.`,
  },
  'DEV-2': {
    status: 'P',
    statement:
      'The user sessions report shows a desktop as Desktop, an Android tablet as Desktop too, an ' +
      'iPhone as iPhone and an iPad as iPad.',
    source: `${messagingChapterKorean}: notes on the user sessions report.`,
  },
  'DEV-3': {
    status: 'A',
    statement:
      'The user sessions report shows an Android phone as Android and a third-party client as ' +
      'Third-party.',
    source: `Chosen by impsim: ${messagingChapterKorean}, names Desktop, iPad and iPhone as examples only.`,
  },
  'DEV-4': {
    status: 'P',
    statement:
      'Extension Mobility knows two phones, Cisco IP Phone 8851 and Cisco IP Phone 8861, both SIP, ' +
      'firmware 12-0-1SR1-1 unless told otherwise. A device is usually named SEP and 12 hexadecimal ' +
      'digits; any name of up to 50 letters, digits, `.`, `_` and `-` is accepted (the published ' +
      'lab log has a `test2`).',
    source: `${extensionMobilityNote}: components used, and lab logs.`,
  },
  'DEV-5': {
    status: 'P',
    statement:
      'A client is MDM-capable if it is Jabber 11.7 or newer and, where it connects through ' +
      'Expressway, that Expressway is X8.8 or newer. A third-party client never is. Versions are ' +
      'compared number by number: 11.10 is newer than 11.7, X12.5 newer than X8.8.',
    source: `${messagingChapter}: interactions and restrictions.`,
  },
  'DEV-6': {
    status: 'P',
    statement:
      'A desktop sends Away once it has gone unused for 15 minutes, and at once when it is locked. ' +
      'Closing the lid does neither (D): the client stays signed in and sends nothing from then on.',
    source:
      `${jabberParameters}: Set_Status_Inactive_Timeout, Set_Status_Away_On_Lock_OS. ` +
      `Lid: derived from the flow in ${messagingChapter}, where the closed laptop still receives.`,
  },
  'DEV-7': {
    status: 'A',
    statement:
      'Available presence is sent by signing in, by bringing a mobile app to the foreground, by ' +
      'opening the lid, by unlocking, and by the first use after Away. Away is sent when a mobile ' +
      'app goes to the background; locking a mobile device is going to the background. Bringing an ' +
      'app to the foreground that is there already does nothing.',
    source: `Chosen by impsim; nearest evidence: ${pushGuide}, which shows Away while the app is suspended, and ${jabberParameters}.`,
  },
  'DEV-8': {
    status: 'P',
    statement:
      'A user has at most 200 contacts and at most 200 watchers by default; both can be set.',
    source: `${contactListChapter}: Maximum Contact List Size and Maximum Watchers.`,
  },
} as const satisfies ChapterRules<'DEV'>;
