/**
 * The estimate by which a run is refused for its memory, against runs as people start them: what the
 * process took at most, as a share of what was estimated. Above 1 the estimate promises too much.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { memoryOf } from '../src/scenarios/format/run-memory.js';
import { loadScenario } from '../src/scenarios/loader/load-scenario.js';
import type { Row } from './bench-row.js';
import { memoryOfProduct } from './product.js';

const FOLDER = '.cache/bench-memory';
const BYTES_IN_MEGABYTE = 1e6;
/** The estimate is to be as good as that: a run takes at most a fifth more than it says. */
const BUDGET = 1.2;

const population = (users: number, clients: string, more = ''): string =>
  `populations:\n  - { name: office, users: ${users}, clients: ${clients}${more} }\n`;

const THREE = '{ desktop: 1, iphone: 1, ipad: 1 }';
const PAIRS = `topology:
  high-availability: true
  subclusters: [{ name: a, nodes: [a1, a2] }, { name: b, nodes: [b1, b2] }, { name: c, nodes: [c1, c2] }]
`;

/** Each differs from another in one thing alone. */
const cases = [
  { figure: '100,000 users', text: `duration: 1h\n${population(100_000, '{ desktop: 1 }')}` },
  { figure: '400,000 users', text: `duration: 1h\n${population(400_000, '{ desktop: 1 }')}` },
  { figure: '400,000 users, three clients', text: `duration: 1h\n${population(400_000, THREE)}` },
  {
    figure: 'a day on 6 nodes',
    text: `duration: 24h\n${PAIRS}${population(100, '{ desktop: 1 }')}`,
  },
  {
    figure: '3 days on 6 nodes',
    text: `duration: 3d\n${PAIRS}${population(100, '{ desktop: 1 }')}`,
  },
  { figure: '5,000 users at work', text: population(5_000, '{ desktop: 1 }', ', day: enterprise') },
  { figure: '5,000 copies of a flow', text: copiesOfFlow(5_000) },
];

function copiesOfFlow(copies: number): string {
  const flow = readFileSync('src/scenarios/library/mdm-flow.yaml', 'utf8');
  return `copies: ${copies}\n${flow.replace(/^name: .*$/m, '')}`;
}

export const memoryRows = (): readonly Row[] =>
  cases.flatMap(({ figure, text }) => {
    const file = `${FOLDER}/memory.yaml`;
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, `name: ${figure}\n${text}`);
    const memory = memoryOfProduct(['run', file, '--no-charts', '--quiet']);
    const estimate = estimateOf(file);
    const common = { part: 'memory', figure };
    return [
      { ...common, value: memory, unit: 'MB' },
      {
        ...common,
        figure: `${figure}, of the estimate`,
        value: memory / estimate,
        unit: '',
        budget: BUDGET,
      },
    ];
  });

/** Megabytes. */
const estimateOf = (file: string): number => {
  const loaded = loadScenario(file, readFileSync(file));
  if ('scenario' in loaded) return memoryOf(loaded.scenario).all / BYTES_IN_MEGABYTE;
  throw new Error(`Expected ${file} to be valid, got ${JSON.stringify(loaded.faults)}`);
};
