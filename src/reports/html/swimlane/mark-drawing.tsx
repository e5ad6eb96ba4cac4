/** One mark: its number, its shape and its label, leading to the reason for it. */
import type { JSX } from 'preact';
import { momentText } from '../../moment-text.js';
import { coordinate as c } from './drawing-measures.js';
import { Glyph } from './glyphs.js';
import type { LaneLayout } from './lane-layout.js';
import type { Mark } from './mark.js';
import type { Occasion } from './occasion.js';
import type { RowPlace } from './row-place.js';
import { labelText, type PlacedColumn } from './time-scale.js';

/** Where the reason of a mark stands in the page. */
export const whyPlace = ({ number }: Mark): string => `why-${number}`;

export const MarkLink = ({
  mark,
  column,
  laid,
}: {
  readonly mark: Mark;
  readonly column: PlacedColumn;
  readonly laid: LaneLayout;
}): JSX.Element => {
  const middle = column.x + column.width / 2;
  return (
    <a class="mark" href={`#${whyPlace(mark)}`}>
      <title>{spoken(mark)}</title>
      <rect
        class="hit"
        x={c(column.x)}
        y={c(laid.top)}
        width={c(column.width)}
        height={c(laid.labelY - laid.top)}
      />
      <text class="number" x={c(middle)} y={c(laid.numberY)}>
        {mark.number}
      </text>
      <Glyph kind={mark.kind} x={middle} y={laid.glyphY} />
      <text class="label" x={c(middle)} y={c(laid.labelY)}>
        {labelText(mark)}
      </text>
    </a>
  );
};

/** `15 lunch, 2m30s: alice/phone buffers lunch, no alert. QM-2 it is quiet, so the packet waits` */
const spoken = (mark: Mark): string => {
  const { number, at, who, what, why } = mark;
  const reasons = why.map(({ because }) => `${because.rule} ${because.says}`).join('; ');
  const said = who === '' ? what : `${who} ${what}`;
  return `${number} ${labelText(mark)}, ${momentText(at)}: ${said}${reasons === '' ? '' : `. ${reasons}`}`;
};

/** From where something was sent to all lanes that it came to. */
export const Connector = ({
  occasion,
  column,
  laid,
}: {
  readonly occasion: Occasion;
  readonly column: PlacedColumn;
  readonly laid: readonly LaneLayout[];
}): JSX.Element | undefined => {
  const ys = laid
    .filter(({ lane }) => occasion.marks.some((mark) => mark.lane === lane))
    .map(({ glyphY }) => glyphY);
  if (ys.length < 2) return undefined;
  const x = c(column.x + column.width / 2);
  return <path class="connector" d={`M${x} ${c(Math.min(...ys))} V${c(Math.max(...ys))}`} />;
};

/** The column of the first mark of an occasion in a row, if that is where it stands. */
export const columnOfOccasion = (
  { marks }: Occasion,
  columnOf: readonly number[],
  place: RowPlace,
): PlacedColumn | undefined => {
  const [first] = marks;
  return first === undefined ? undefined : place.column(columnOf[first.number - 1]!);
};
