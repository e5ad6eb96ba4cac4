/**
 * Whatever the bytes, the loader answers with a whole scenario or with faults that lie inside the
 * file.
 */
import { codeFrame } from '../../../../src/scenarios/loader/code-frame.js';
import type { Fault } from '../../../../src/scenarios/loader/fault.js';
import { loadScenario } from '../../../../src/scenarios/loader/load-scenario.js';
import { shownText } from '../../../../src/scenarios/loader/source-text.js';
import { inShort } from './loading.js';

/** Whether the fault points into the text, at most at the end of a line. */
const liesInside = (lines: readonly string[], { line, column, length }: Fault): boolean => {
  const end = lines[line - 1]?.length ?? -1;
  return column >= 1 && column <= end + 1 && length >= 1 && column + length <= end + 2;
};

/** What is unsound about the answer: it has to be all of a scenario, or faults within the text. */
export const problemsOf = (bytes: Uint8Array): readonly string[] => {
  const result = loadScenario('use-case.yaml', bytes);
  if ('scenario' in result) return [];
  const { faults } = result;
  const lines = shownText(bytes).split('\n');
  const last = faults.at(-1);
  if (last === undefined) return ['neither a scenario nor a fault'];
  const isOutOfOrder = (fault: Fault, place: number) => fault.line < (faults[place - 1]?.line ?? 0);
  return [
    ...faults.filter((fault) => !liesInside(lines, fault)).map(inShort),
    ...faults.filter(({ message }) => CONTROL.test(message)).map(inShort),
    ...faults.filter(isOutOfOrder).map(inShort),
    ...(CONTROL.test(codeFrame(lines.join('\n'), last).replace('\n', '')) ? ['frame'] : []),
  ];
};

const CONTROL = /\p{Cc}/u;
