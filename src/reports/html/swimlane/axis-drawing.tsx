/** The time axis of one row: moments, how much time lies between them, and the steps of the guide. */
import type { JSX } from 'preact';
import { momentText } from '../../moment-text.js';
import { coordinate as c } from './drawing-measures.js';
import { AXIS_HEIGHT } from './lane-layout.js';
import type { RowPlace } from './row-place.js';
import { FLAG_GAP, flagWidth, type Step } from './steps.js';
import { axisText, type PlacedColumn, type Row } from './time-scale.js';

const FLAG_HEIGHT = 16;
const FLAG_BASELINE = 12;
const TIME_BASELINE = 30;
const LINE_Y = 39;
/** Half of the sign for time left out. */
const BREAK_WIDTH = 5;
const BREAK_HEIGHT = 6;

export type AxisProps = {
  readonly row: Row;
  readonly place: RowPlace;
  readonly steps: readonly Step[];
  /** Of the whole drawing. */
  readonly height: number;
};

/** What lies behind everything: the moments as pale columns, and a line where a step begins. */
export const Moments = ({ row, steps, height }: AxisProps): JSX.Element => (
  <g>
    {row.columns.map(({ x, width }) => (
      <rect
        class="instant"
        x={c(x)}
        y={AXIS_HEIGHT}
        width={c(width)}
        height={c(height - AXIS_HEIGHT)}
      />
    ))}
    {openings(row)
      .filter(({ at }) => steps.some((step) => step.at === at))
      .map(({ x }) => (
        <path class="step-line" d={`M${c(x)} ${FLAG_HEIGHT} V${c(height)}`} />
      ))}
  </g>
);

export const Axis = ({ row, place, steps }: AxisProps): JSX.Element => (
  <g>
    <path class="axis" d={`M0 ${LINE_Y} H${c(place.end)}`} />
    {row.columns
      .filter(({ isAfterBreak }) => isAfterBreak)
      .map((column) => (
        <Break row={row} column={column} />
      ))}
    {openings(row).map(({ at, x }) => (
      <>
        <path
          class="axis"
          d={`M${c(x)} ${LINE_Y - BREAK_HEIGHT / 2} V${LINE_Y + BREAK_HEIGHT / 2}`}
        />
        <text class="time" x={c(x)} y={TIME_BASELINE}>
          {axisText(at)}
        </text>
        <Flags x={x} steps={steps.filter((step) => step.at === at)} />
      </>
    ))}
  </g>
);

/** The columns that open a moment; a row that begins within one says it again. */
const openings = ({ columns }: Row): readonly PlacedColumn[] =>
  columns.filter(({ opensMoment }, index) => opensMoment || index === 0);

/** In the middle of the stretch before the column. */
const Break = ({ row, column }: { readonly row: Row; readonly column: PlacedColumn }) => {
  const before = row.columns[row.columns.indexOf(column) - 1]!;
  const x = (before.x + before.width + column.x) / 2;
  const stroke = `M${c(x - BREAK_WIDTH)} ${LINE_Y + BREAK_HEIGHT} L${c(x)} ${LINE_Y - BREAK_HEIGHT}`;
  return (
    <g class="break">
      <title>{`${momentText(before.at)} to ${momentText(column.at)}, drawn shorter`}</title>
      <rect class="gap" x={c(x - BREAK_WIDTH / 2)} y={LINE_Y - 2} width={BREAK_WIDTH} height="4" />
      <path
        d={`${stroke} M${c(x)} ${LINE_Y + BREAK_HEIGHT} L${c(x + BREAK_WIDTH)} ${LINE_Y - BREAK_HEIGHT}`}
      />
    </g>
  );
};

const Flags = ({ x, steps }: { readonly x: number; readonly steps: readonly Step[] }) => {
  let left = x;
  return (
    <>
      {steps.map((step) => {
        const width = flagWidth(step);
        const at = left;
        left += width + FLAG_GAP;
        return (
          <g class="flag">
            <title>{`${momentText(step.at)}, step ${step.sign}: ${step.text}`}</title>
            <rect x={c(at)} y="0" width={c(width)} height={FLAG_HEIGHT} />
            <text class="middle" x={c(at + width / 2)} y={FLAG_BASELINE}>
              {step.sign}
            </text>
          </g>
        );
      })}
    </>
  );
};
