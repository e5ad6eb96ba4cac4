/**
 * What a run rests on that the vendor never published, so that nobody has to guess what impsim
 * chose: rules that are assumed in whole or in part, and the assumed figures behind published ones.
 */
import {
  bufferLimit,
  routerDowntime,
  unreadAgeMax,
  unreadMax,
} from '../../model/mdm/mdm-figures.js';
import { isRuleId, ruleBook, ruleOf, type RuleId } from '../../model/rulebook/rule-book.js';
import { formatDuration } from '../../engine/duration-text.js';
import { mdmReasons } from '../../model/mdm/mdm-reasons.js';
import type { Reason } from '../../model/rulebook/reason.js';
import { emFiguresOf } from './em-assumptions.js';
import type { Parameters } from '../format/parameters.js';
import { choicesOf } from './choices.js';

export type Assumption = {
  readonly rule: RuleId;
  /** What was assumed: the rule or what is assumed of it, or a figure and its value in this run. */
  readonly statement: string;
};

export const assumptionsOf = (
  cited: readonly Reason[],
  parameters: Parameters,
): readonly Assumption[] => {
  const inForce = new Set([...ALWAYS, ...cited.map(({ rule }) => rule)]);
  for (const [because, hidden] of HIDDEN)
    if (because.some((rule) => inForce.has(rule))) inForce.add(hidden);
  return [
    ...Object.keys(ruleBook)
      .filter(isRuleId)
      .filter((rule) => inForce.has(rule) && isAssumed(rule))
      .map((rule) => ({ rule, statement: assumedPartOf(rule) })),
    ...figuresOf(cited, inForce, parameters),
    ...choicesOf(cited),
  ];
};

/** `(A)`, alone or after what it is about: `(direction: A)`. */
const ASSUMED_PART = /\((?:[^()]*: )?A[);,]/;

/** Assumed as a whole, or in a part that is marked so. */
const isAssumed = (rule: RuleId): boolean => {
  const { status, statement } = ruleOf(rule);
  return status === 'A' || ASSUMED_PART.test(statement);
};

/** The whole rule where it is assumed as a whole; of others the sentences that are marked so. */
const assumedPartOf = (rule: RuleId): string => {
  const { status, statement } = ruleOf(rule);
  if (status === 'A') return statement;
  return statement
    .split(SENTENCE_END)
    .filter((sentence) => ASSUMED_PART.test(sentence))
    .join(' ');
};

/** Between two sentences. */
const SENTENCE_END = /(?<=\.)\s+(?=[A-Z`])/;

/** Rules of time are behind every run, though no decision cites them. */
const ALWAYS: readonly RuleId[] = ['TIME-1', 'TIME-2', 'TIME-3'];

/** Rules that no decision cites, and the rules whose decisions rest on them. */
const HIDDEN: readonly (readonly [because: readonly RuleId[], hidden: RuleId])[] = [
  [['MDM-4', 'MDM-5'], 'MDM-6'],
  [['QM-3', 'QM-4', 'QM-5', 'QM-6'], 'QM-8'],
  [['QM-3', 'QM-4', 'QM-5', 'QM-6'], 'QM-14'],
  [['EM-1', 'EM-2', 'EM-7', 'EMCC-1'], 'EM-5'],
];

const figuresOf = (
  cited: readonly Reason[],
  inForce: ReadonlySet<RuleId>,
  { mdmBufferLimit }: Parameters,
): readonly Assumption[] => {
  const figures: Assumption[] = [];
  const add = ({ rule, name }: { rule: RuleId; name: string }, value: number | string): void => {
    figures.push({ rule, statement: `${name}: ${value}` });
  };
  // Whatever was buffered waited under a limit that the vendor does not state.
  if (inForce.has('QM-2') || inForce.has('QM-11')) add(bufferLimit, mdmBufferLimit);
  if (cited.includes(mdmReasons['router-restarts']))
    add(routerDowntime, formatDuration(routerDowntime.value));
  if (cited.includes(mdmReasons['unread-too-many'])) add(unreadMax, unreadMax.value);
  if (cited.includes(mdmReasons['unread-too-old']))
    add(unreadAgeMax, formatDuration(unreadAgeMax.value));
  return [...figures, ...emFiguresOf(inForce)];
};
