/** The marks of what happens to nodes and to the cluster, and of what could not be done. */
import type { TraceEntry } from '../../../scenarios/replay/trace.js';
import { decisionText } from '../../../scenarios/replay/wording.js';
import type { LaneBook } from './lane-book.js';
import { CLUSTER } from './lane.js';
import type { Sketch } from './mark.js';

type NodeEntry = TraceEntry & { readonly entry: 'node' };
type Happened = NodeEntry['happened'];

/** None where nobody's lane is concerned. */
export const marksOfEntry = (
  entry: Exclude<TraceEntry, { readonly entry: 'event' }>,
  book: LaneBook,
): readonly Sketch[] => {
  switch (entry.entry) {
    case 'node':
      return nodeMark(entry, book);
    case 'alert': {
      const [label = ''] = entry.text.split(' ');
      return simple(book.of(entry.node), {
        kind: 'jsm-alert',
        label,
        ...saidBy(entry.node, entry),
      });
    }
    case 'comeback':
      return simple(book.of(entry.client), {
        kind: 'refused',
        label: 'not yet',
        ...saidBy(entry.client, entry),
      });
    case 'notice':
      return simple(book.of(CLUSTER), {
        kind: 'notice',
        label: entry.text.replace(/^the /, ''),
        ...saidBy('', entry),
      });
    case 'refused': {
      const { whom = '', about, because } = entry;
      const text = `cannot ${about}`;
      return simple(book.of(whom), {
        kind: 'refused',
        label: 'refused',
        ...saidBy('', { text, because }),
      });
    }
    case 'step':
    case 'forgotten':
    case 'presence':
    case 'expectation':
      return [];
  }
};

const nodeMark = ({ node, happened, text, decisions }: NodeEntry, book: LaneBook) =>
  simple(book.of(node), {
    kind: 'node',
    label: nodeWords[happened],
    who: '',
    what: text,
    why: decisions.map((decision) => ({
      what: `${decision.subject} ${decisionText(decision)}`,
      because: decision.because,
    })),
  });

const simple = (lane: Sketch['lane'] | undefined, mark: Omit<Sketch, 'lane'>): readonly Sketch[] =>
  lane === undefined ? [] : [{ lane, ...mark }];

const saidBy = (
  who: string,
  { text, because }: { readonly text: string; readonly because: Sketch['why'][number]['because'] },
): Pick<Sketch, 'who' | 'what' | 'why'> => ({ who, what: text, why: [{ because }] });

const nodeWords: Readonly<Record<Happened, string>> = {
  fails: 'fails',
  recovers: 'recovers',
  'failover-requested': 'failover asked',
  'fallback-requested': 'fallback asked',
  'recovery-requested': 'recovery asked',
  'failure-noticed': 'noticed',
  'takeover-ends': 'taken over',
  initialized: 'initialized',
  'initialization-times-out': 'peer missing',
  'fallback-is-due': 'fallback due',
  'takeback-ends': 'taken back',
  'recovery-ends': 'recovered',
};
