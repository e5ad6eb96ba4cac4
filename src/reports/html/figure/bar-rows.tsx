/**
 * Rows of a name, a bar and its figures, for amounts that are compared with each other. Names and
 * figures are text of the page, so that they wrap and grow as it does; only the bars are drawn.
 */
import type { ComponentChild, JSX } from 'preact';

export type BarLook =
  'plain' | 'limit' | 'binds' | 'broken' | 'waived' | 'taken' | 'room' | 'more' | 'fewer';

export type BarRow = {
  readonly name: ComponentChild;
  /** Where the bar begins and ends on the scale of all rows. */
  readonly from: number;
  readonly to: number;
  readonly look: BarLook;
  readonly words: ComponentChild;
};

export type BarRowsProps = {
  readonly caption: string;
  readonly rows: readonly BarRow[];
  /** The scale of all rows: what stands at the left and at the right end. */
  readonly scale: { readonly from: number; readonly to: number };
  /** A line through all rows: what no bar may cross, or where they begin. */
  readonly lineAt?: number;
};

export const BarRows = ({ caption, rows, scale, lineAt }: BarRowsProps): JSX.Element => (
  <figure class="bar-rows">
    <figcaption>{caption}</figcaption>
    <ul>
      {rows.map(({ name, from, to, look, words }) => (
        <li>
          <span class="bar-name">{name}</span>
          <BarCell from={place(from, scale)} to={place(to, scale)} look={look}>
            {lineAt === undefined ? undefined : <Line at={place(lineAt, scale)} />}
          </BarCell>
          <span class="bar-words">{words}</span>
        </li>
      ))}
    </ul>
  </figure>
);

/** In percent of the drawing, which stretches with the page. */
const WHOLE = 100;
/** So that a bar of next to nothing still shows. */
const BAR_MIN = 0.2;
/** In dots, however high its row is. */
const BAR_HEIGHT = 16;

/** Beyond an end of the scale a bar is cut. */
const place = (value: number, { from, to }: BarRowsProps['scale']): number =>
  (WHOLE * (Math.min(Math.max(value, from), to) - from)) / (to - from);

type CellProps = Pick<BarRow, 'from' | 'to' | 'look'> & { readonly children: ComponentChild };

const BarCell = ({ from, to, look, children }: CellProps): JSX.Element => (
  <span class="bar-cell">
    <svg aria-hidden="true">
      <rect
        class={`bar look-${look}`}
        x={percent(Math.min(from, to))}
        y="50%"
        width={percent(Math.max(BAR_MIN, Math.abs(to - from)))}
        height={BAR_HEIGHT}
        transform={`translate(0 ${-BAR_HEIGHT / 2})`}
      />
      {children}
    </svg>
  </span>
);

const Line = ({ at }: { readonly at: number }): JSX.Element => (
  <line class="bar-line" x1={percent(at)} y1="0" x2={percent(at)} y2="100%" />
);

const percent = (share: number): string => `${share.toFixed(1)}%`;
