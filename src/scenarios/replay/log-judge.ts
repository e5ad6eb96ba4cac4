/**
 * Judges what is expected of a service log: texts that stand in its lines, one after the other, whatever
 * stands between them. Where one is missing, it says what came in its place.
 */
import type { EmExpectation } from '../format/em-expectation.js';
import type { Bears } from './causes.js';
import type { Judgement } from './judgement.js';
import type { MobilityPlay } from './mobility-play.js';

/** All that services decided: what stands in logs, counters and answers to documents comes of it. */
export const bearsOnServices: Bears = ({ do: what }) => what === 'extension-mobility';

/** How the log stands now, in one copy of the cast. */
export const judgeLog = (
  { cluster, has }: EmExpectation & { readonly subject: 'log' },
  copy: number,
  { log, cast }: MobilityPlay,
): Judgement => {
  const id = cast.clusterIn(copy, cluster);
  const lines = log.linesOf(id).map(({ level, by, message }) => `${level} ${by} - ${message}`);
  const { found, instead } = departureOf(has, lines);
  return {
    holds: found === has.length,
    about: `service log of ${cast.clusterName(id)}`,
    expected: inOrder(has),
    got: inOrder([...has.slice(0, found), ...(found === has.length ? [] : [instead])]),
    bears: bearsOnServices,
  };
};

/** How many of the texts are found in order, and the line that follows the last of them. */
const departureOf = (
  texts: readonly string[],
  lines: readonly string[],
): { readonly found: number; readonly instead: string } => {
  let from = 0;
  let found = 0;
  for (const text of texts) {
    const place = lines.findIndex((line, at) => at >= from && line.includes(text));
    if (place < from) break;
    from = place + 1;
    found += 1;
  }
  return { found, instead: lines[from]?.replaceAll(LINE_BREAKS, ' ') ?? 'no line' };
};

/** A message may be a document of several lines. */
const LINE_BREAKS = /\s*\n\s*/g;

const inOrder = (texts: readonly string[]): string => texts.join(', then ');
