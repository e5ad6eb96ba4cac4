/** What happens first when several things happen at one instant. */
import type { ChapterRules } from './rule.js';
import { messagingChapter } from './sources.js';

export const timeRules = {
  'TIME-1': {
    status: 'A',
    statement:
      'Messages, presence and read marks arrive at the instant at which they are sent. Within one ' +
      "instant the scenario's stimuli come first, in file order; the model's own timers follow, in " +
      'the order in which they were scheduled; the driver judges expectations when nothing more is ' +
      'left at that instant.',
    source: `Chosen by impsim: no delay and no order is published; the flows in ${messagingChapter}, name steps only.`,
  },
  'TIME-2': {
    status: 'A',
    statement:
      'A client changes its mode, and a buffer is flushed, only in answer to a stimulus. The end of ' +
      'the five-minute window, a sign-out and a flush on another client do neither.',
    source: `Chosen by impsim; nearest evidence: the triggers listed in ${messagingChapter}, are all stanzas, limits or acts of the user.`,
  },
  'TIME-3': {
    status: 'A',
    statement:
      'A message is read by a stimulus that says so, and by nothing else: delivery, with alert or ' +
      'without, never reads.',
    source: `Chosen by impsim; nearest evidence: ${messagingChapter}, where receiving and reading are separate steps of the flow.`,
  },
} as const satisfies ChapterRules<'TIME'>;
