/** Where the steps of a request lie in a drawing: a column for each party, a row for each step. */
import { cut } from '../../chart/fitted-text.js';
import { COLUMN_WIDTH } from '../figure/plot-space.js';
import type { EmParty } from '../../../scenarios/replay/em-parties.js';
import type { EmStep } from '../../../scenarios/replay/em-steps.js';

export type SequenceColumn = {
  readonly x: number;
  /** Cut where it is too wide. */
  readonly name: string;
  readonly kind: EmParty['kind'];
};

export type SequenceArrow = {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Its number and what it says, cut to the room above the arrow. */
  readonly text: string;
  readonly kind: EmStep['kind'];
  readonly arrives: boolean;
};

export type Sequence = {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly SequenceColumn[];
  readonly arrows: readonly SequenceArrow[];
};

const COLUMN_GAP = 330;
/** With this many parties the drawing stays as wide as a page. */
const WIDTH_MAX = 1_000;
const SIDE = 90;
export const HEAD_HEIGHT = 44;
const ROW_HEIGHT = 36;
/** Between a text and what stands beside it. */
const GAP = 16;

export const sequenceOf = (steps: readonly EmStep[]): Sequence => {
  const parties = partiesOf(steps);
  const gaps = Math.max(1, parties.length - 1);
  const gap = Math.min(COLUMN_GAP, (WIDTH_MAX - 2 * SIDE) / gaps);
  const xOf = ({ name, kind }: EmParty): number =>
    SIDE + gap * parties.findIndex((party) => party.name === name && party.kind === kind);
  return {
    width: 2 * SIDE + gap * gaps,
    height: HEAD_HEIGHT + ROW_HEIGHT * (steps.length + 1 / 2),
    columns: parties.map((party) => ({
      x: xOf(party),
      name: cut(party.name, columnsIn(Math.min(gap, 2 * SIDE) - GAP)),
      kind: party.kind,
    })),
    arrows: steps.map((step, place) => {
      const [from, to] = [xOf(step.from), xOf(step.to)];
      return {
        from,
        to,
        y: HEAD_HEIGHT + ROW_HEIGHT * (place + 1),
        text: cut(`${place + 1}  ${step.says}`, columnsIn(Math.abs(to - from) - GAP)),
        kind: step.kind,
        arrives: step.arrives,
      };
    }),
  };
};

const columnsIn = (width: number): number => Math.floor(width / COLUMN_WIDTH);

/** In the order in which they come in. */
const partiesOf = (steps: readonly EmStep[]): readonly EmParty[] => {
  const parties: EmParty[] = [];
  for (const party of steps.flatMap(({ from, to }) => [from, to]))
    if (!parties.some(({ name, kind }) => name === party.name && kind === party.kind))
      parties.push(party);
  return parties;
};
