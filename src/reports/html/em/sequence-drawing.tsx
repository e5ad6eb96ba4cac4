/** The steps of one request as arrows between those who take part; what each says is numbered below. */
import type { JSX } from 'preact';
import type { EmParty } from '../../../scenarios/replay/em-parties.js';
import type { EmStep } from '../../../scenarios/replay/em-steps.js';
import { rounded } from '../figure/plot-space.js';
import { HEAD_HEIGHT, sequenceOf, type SequenceArrow, type SequenceColumn } from './sequence.js';

export type SequenceDrawingProps = {
  readonly steps: readonly EmStep[];
  /** What it shows, for those who do not see it; of a page each has its own. */
  readonly label: string;
};

export const SequenceDrawing = ({ steps, label }: SequenceDrawingProps): JSX.Element => {
  const { width, height, columns, arrows } = sequenceOf(steps);
  return (
    <div class="scrolls" tabIndex={0} role="region" aria-label={label}>
      <svg
        class="sequence"
        viewBox={`0 0 ${rounded(width)} ${rounded(height)}`}
        width={rounded(width)}
        height={rounded(height)}
        role="img"
        aria-label={label}
      >
        {columns.map((column) => (
          <Lifeline column={column} height={height} />
        ))}
        {arrows.map((arrow) => (
          <Arrow arrow={arrow} />
        ))}
      </svg>
    </div>
  );
};

const KIND_WORDS: Readonly<Record<EmParty['kind'], string>> = {
  phone: 'phone',
  cluster: 'cluster',
  application: 'by API',
};
const NAME_LINE = 14;
const KIND_LINE = 29;

const Lifeline = ({
  column: { x, name, kind },
  height,
}: {
  readonly column: SequenceColumn;
  readonly height: number;
}): JSX.Element => (
  <g>
    <text class="party" x={rounded(x)} y={NAME_LINE} text-anchor="middle">
      {name}
    </text>
    <text class="axis-title" x={rounded(x)} y={KIND_LINE} text-anchor="middle">
      {KIND_WORDS[kind]}
    </text>
    <path class="lifeline" d={`M${rounded(x)} ${HEAD_HEIGHT - 10}V${rounded(height)}`} />
  </g>
);

const HEAD = 7;
const HALF_HEAD = 4;
const ABOVE = 6;

const Arrow = ({
  arrow: { from, to, y, text, kind, arrives },
}: {
  readonly arrow: SequenceArrow;
}) => {
  const way = to > from ? 1 : -1;
  // What does not arrive ends half way, with a cross.
  const end = arrives ? to : (from + to) / 2;
  const tip = rounded(end);
  const head = arrives
    ? `M${tip} ${rounded(y)}l${-way * HEAD} ${-HALF_HEAD}v${2 * HALF_HEAD}Z`
    : `M${rounded(end - HALF_HEAD)} ${rounded(y - HALF_HEAD)}l${2 * HALF_HEAD} ${2 * HALF_HEAD}m${-2 * HALF_HEAD} 0l${2 * HALF_HEAD} ${-2 * HALF_HEAD}`;
  return (
    <g class={`arrow ${kind} ${arrives ? 'arrives' : 'is-lost'}`}>
      <path class="shaft" d={`M${rounded(from)} ${rounded(y)}H${tip}`} />
      <path class="head" d={head} />
      <text x={rounded((from + to) / 2)} y={rounded(y - ABOVE)} text-anchor="middle">
        {text}
      </text>
    </g>
  );
};
