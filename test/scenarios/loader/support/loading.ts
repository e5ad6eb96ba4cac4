/** Loads texts as if they were files. */
import type { Scenario } from '../../../../src/scenarios/format/scenario.js';
import type { Fault } from '../../../../src/scenarios/loader/fault.js';
import { loadScenario } from '../../../../src/scenarios/loader/load-scenario.js';

const encoder = new TextEncoder();

export const faultsOf = (text: string, file = 'use-case.yaml'): readonly Fault[] => {
  const result = loadScenario(file, encoder.encode(text));
  return 'faults' in result ? result.faults : [];
};

/** @throws {TypeError} if the text is at fault, with all its faults. */
export const scenarioOf = (text: string, file = 'use-case.yaml'): Scenario => {
  const result = loadScenario(file, encoder.encode(text));
  if ('scenario' in result) return result.scenario;
  throw new TypeError(result.faults.map(inShort).join('\n'));
};

/** `8:9 unknown verb snd; did you mean send?` */
export const inShort = ({ line, column, message }: Fault): string => `${line}:${column} ${message}`;

/** Four lines: Alice with a phone and a laptop, Bob with a desk. */
export const people = `name: n
users:
  alice: { clients: { phone: iphone, laptop: desktop } }
  bob: { clients: { desk: desktop } }
`;

/** The people at one moment that does this; the item begins at 8:9. */
export const doing = (item: string): string =>
  `${people}timeline:\n  - at: 1m\n    do:\n      - ${item}\n`;

/** A moment at which Bob sends Alice `lunch`, then expects this; the item begins at 10:9. */
export const expecting = (item: string): string =>
  `${doing('{ send: lunch, from: bob/desk, to: alice }')}    expect:\n      - ${item}\n`;
