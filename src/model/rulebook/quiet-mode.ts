/** How messages wait for a mobile client in the background, and what lets them go. */
import type { ChapterRules } from './rule.js';
import { counterChapter, messagingChapter, pushGuide, streamManagement } from './sources.js';

export const quietModeRules = {
  'QM-1': {
    status: 'P',
    statement:
      'A mobile MDM-capable client enters quiet mode by itself when its app goes to the background ' +
      'and leaves it when the app is back in the foreground; nothing else ends quiet mode. A ' +
      'desktop never enters it. With MDM off there is no quiet mode (A).',
    source: `${messagingChapter}: overview, and quiet mode use case. No quiet mode without MDM: chosen by impsim.`,
  },
  'QM-2': {
    status: 'P',
    statement:
      'Stanzas for a quiet client go into its buffer, in order, until a flush: IMs, sent copies, ' +
      'read marks, group messages and file offers. Presence has a rule of its own, QM-10.',
    source: `${messagingChapter}: quiet mode use case, steps 4 and 5.`,
  },
  'QM-3': {
    status: 'P',
    statement:
      "An `<iq>` stanza on the quiet client's session flushes its buffer, whichever way it goes " +
      '(direction: A).',
    source: `${messagingChapter}: quiet mode use case, first trigger. Direction chosen by impsim.`,
  },
  'QM-4': {
    status: 'P',
    statement:
      'A `<message>` stanza that carries an IM or a group message flushes the buffer if the user ' +
      'has no active client (MDM-5) when it arrives. Read marks and sent copies are not such ' +
      'messages (A).',
    source: `${messagingChapter}: quiet mode use case, second trigger. What counts as a message chosen by impsim.`,
  },
  'QM-5': {
    status: 'P',
    statement:
      'Reaching the buffer limit flushes the buffer; the packet that reaches the limit goes out ' +
      'with the others.',
    source: `${messagingChapter}: quiet mode use case, third trigger; counter MDMBufferFlushesLimitReached.`,
  },
  'QM-6': {
    status: 'P',
    statement:
      'The return of the client to the foreground flushes its buffer. That such a flush counts in ' +
      'MDMBufferFlushes is assumed (A).',
    source: `${messagingChapter}: quiet mode use case, step 6. The counting chosen by impsim.`,
  },
  'QM-7': {
    status: 'A',
    statement:
      'The buffer limit is 100 packets for each client; it can be set to any number from 1 up. ' +
      'Reports whose results depend on it say so.',
    source: `Chosen by impsim, no figure is published; nearest evidence: ${streamManagement}, whose buffer defaults to 100 packets.`,
  },
  'QM-8': {
    status: 'A',
    statement:
      'A flush sends the buffer in order; the stanza that caused it follows and is not counted as ' +
      'flushed. Whether a message alerts is decided when it arrives, not when it is flushed. A ' +
      'message that was read elsewhere while it was buffered arrives as read.',
    source: `Chosen by impsim; nearest evidence: ${messagingChapter}, quiet mode use case.`,
  },
  'QM-9': {
    status: 'A',
    statement:
      'A quiet client loses its buffer when it signs out and when its node fails or restarts; each ' +
      'lost packet is counted, and traced with its reason. The buffer of a silent client survives ' +
      'a restart of the XCP Router, and returns after the fallback from a manual failover (P).',
    source: `Chosen by impsim for quiet clients; for silent clients ${pushGuide}: fate of the unread queue.`,
  },
  'QM-10': {
    status: 'A',
    statement:
      'Presence for a quiet client waits beside the buffer and outside its limit: the newest of ' +
      'each contact, delivered with the next flush and causing none. A switch has the values ' +
      '`hold` (this), `deliver`, and `count`, which puts every presence into the buffer and under ' +
      'its limit.',
    source: `Chosen by impsim; nearest evidence: ${pushGuide}, where presence is queued for a suspended session.`,
  },
  'QM-11': {
    status: 'D',
    statement:
      'A push-enabled mobile client in the background is in silent mode (counter ' +
      'MDMSilentModeSessions) in place of quiet mode. Its buffer is the same; where QM-4 would ' +
      'flush, one push is sent for that message, which is its alert, and the buffer stays until ' +
      'QM-3, QM-5 or QM-6 (A). Push presupposes MDM and Stream Management, and is off by default.',
    source: `Derived from the Cisco XCP Push Counters in ${counterChapter}; ${pushGuide}: prerequisites and queueing. What ends the buffering chosen by impsim.`,
  },
  'QM-12': {
    status: 'P',
    statement:
      'The object `Cisco XCP MDM Counters` has the gauges MDMSessions, MDMSilentModeSessions and ' +
      'MDMQuietModeSessions, the cumulative MDMBufferFlushes and MDMBufferFlushesLimitReached, ' +
      'MDMBufferFlushPacketCount for the last slice, and MDMBufferAvgQueuedTime in seconds.',
    source: `${messagingChapter}: counters; ${counterChapter}.`,
  },
  'QM-13': {
    status: 'D',
    statement:
      'A slice is 60 s long, the first beginning at the start of the run; ' +
      'MDMBufferFlushPacketCount shows the last whole slice.',
    source: `Derived from the reporting interval of neighbouring XCP counters in ${counterChapter}, and from ${pushGuide}: counters reset every 60 seconds.`,
  },
  'QM-14': {
    status: 'A',
    statement:
      'Flushing an empty buffer is no flush. MDMBufferAvgQueuedTime is the mean over all packets ' +
      'flushed since the start of the XCP Router, and 0 before the first.',
    source: `Chosen by impsim; nearest evidence: ${messagingChapter}, which describes the counter as an average time before a flush.`,
  },
} as const satisfies ChapterRules<'QM'>;
