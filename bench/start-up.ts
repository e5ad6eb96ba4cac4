/** How long people wait for commands that do little: the whole process, the median of several. */
import { median, type Row } from './bench-row.js';
import { timeProduct } from './product.js';

const RUNS = 7;

/** Seconds. */
const commands = [
  { words: ['--help'], figure: 'impsim --help', budget: 0.2, stretch: 0.12 },
  {
    words: ['size', '--users', '25000', '--clients-per-user', '2'],
    figure: 'impsim size, 25,000 users',
    budget: 0.4,
    stretch: 0.2,
  },
  {
    words: ['run', 'quiet-mode-flow', '--no-charts'],
    figure: 'a use case, reports included',
    budget: 0.4,
    stretch: 0.2,
  },
  {
    words: ['run', 'quiet-mode-flow', '--charts'],
    figure: 'the same with a picture',
    budget: 1,
    stretch: 0.6,
  },
];

/** Commands take turns, so that a spell of noise does not fall on one of them alone. */
export const startUpRows = (): readonly Row[] => {
  const rounds = Array.from({ length: RUNS }, () =>
    commands.map(({ words }) => timeProduct(words)),
  );
  return commands.map(({ figure, budget, stretch }, place) => {
    const value = median(rounds.map((round) => round[place]!));
    return { part: 'start-up', figure, value, unit: 's', budget, stretch };
  });
};
