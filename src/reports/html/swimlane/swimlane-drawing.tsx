/** The drawing: rows of lanes, each with its own axis, the names of the lanes beside them. */
import type { JSX } from 'preact';
import { momentText } from '../../moment-text.js';
import { Axis, Moments } from './axis-drawing.js';
import { coordinate as c, fitted, NAMES_WIDTH, textWidth, TIME_WIDTH } from './drawing-measures.js';
import { AXIS_HEIGHT, layoutOf, type Layout } from './lane-layout.js';
import { columnOfOccasion, Connector, MarkLink } from './mark-drawing.js';
import { RowPlace } from './row-place.js';
import { ActiveLine, HoldingBand, OpenWindow, StateBar, WindowWedge } from './state-drawing.js';
import type { Swimlane } from './swimlane.js';
import type { Row } from './time-scale.js';

const GROUP_BASELINE = 16;
const NAME_INDENT = 12;
const NAME_PADDING = 8;
const END_WIDTH = 2;

export const SwimlaneDrawing = ({ swimlane }: { readonly swimlane: Swimlane }): JSX.Element => {
  const layout = layoutOf(swimlane);
  return (
    // On a narrow screen the drawing scrolls by itself, also with the keyboard.
    <div class="scrolls swimlane" tabIndex={0} role="region" aria-label="The swimlane">
      {swimlane.rows.map((row, index) => (
        <div class="system">
          <Names layout={layout} />
          <TimeRow swimlane={swimlane} layout={layout} index={index} row={row} />
        </div>
      ))}
    </div>
  );
};

const Names = ({ layout }: { readonly layout: Layout }): JSX.Element => {
  return (
    <svg class="names" viewBox={`0 0 ${NAMES_WIDTH} ${c(layout.height)}`} aria-hidden="true">
      {layout.groups.map(({ name, top }) => (
        <>
          <path class="group-line" d={`M0 ${c(top)} H${NAMES_WIDTH}`} />
          <text class="group" x="0" y={c(top + GROUP_BASELINE)}>
            <title>{name}</title>
            {fitted(name, room(0))}
          </text>
        </>
      ))}
      {layout.lanes
        .filter(({ lane }) => lane.name !== lane.group)
        .map(({ lane, glyphY }) => (
          <text x={NAME_INDENT} y={c(glyphY + NAME_PADDING / 2)}>
            <title>{lane.subject}</title>
            {fitted(lane.name, room(NAME_INDENT))}
          </text>
        ))}
    </svg>
  );
};

/** For a name beside the drawing; those of groups are bold, and take more. */
const room = (indent: number): number => NAMES_WIDTH - indent - 2 * NAME_PADDING;

type TimeRowProps = {
  readonly swimlane: Swimlane;
  readonly layout: Layout;
  readonly row: Row;
  readonly index: number;
};

const TimeRow = ({ swimlane, layout, row, index }: TimeRowProps): JSX.Element => {
  const { rows, steps, bars } = swimlane;
  const place = new RowPlace(rows, index, swimlane.endsAt);
  const axis = { row, place, steps, height: layout.height };
  const first = row.columns[0]!;
  const last = row.columns.at(-1)!;
  return (
    <svg
      class="time"
      viewBox={`0 0 ${TIME_WIDTH} ${c(layout.height)}`}
      role="group"
      aria-label={`From ${momentText(first.at)} to ${momentText(last.at)}`}
    >
      <Moments {...axis} />
      <Connectors swimlane={swimlane} layout={layout} place={place} />
      {layout.groups.map((group) => (
        <>
          <path class="group-line" d={`M0 ${c(group.top)} H${TIME_WIDTH}`} />
          <ActiveLine group={group} bars={bars} place={place} />
        </>
      ))}
      <Strips swimlane={swimlane} layout={layout} place={place} isLast={row.isLast} />
      <Axis {...axis} />
      {row.isLast ? <End swimlane={swimlane} x={place.end} height={layout.height} /> : undefined}
      <Marks swimlane={swimlane} layout={layout} place={place} />
    </svg>
  );
};

type InRow = { readonly swimlane: Swimlane; readonly layout: Layout; readonly place: RowPlace };

const Strips = ({ swimlane, layout, place, isLast }: InRow & { readonly isLast: boolean }) => (
  <>
    {layout.lanes.map((laid) => {
      const bars = swimlane.bars.filter(({ lane }) => lane === laid.lane);
      const holdings = swimlane.holdings.filter(({ lane }) => lane === laid.lane);
      const end = bars.at(-1);
      return (
        <>
          {holdings.map((holding) => (
            <HoldingBand holding={holding} laid={laid} place={place} />
          ))}
          {bars.map((bar) => (
            <>
              <WindowWedge bar={bar} laid={laid} place={place} />
              <StateBar bar={bar} laid={laid} place={place} />
            </>
          ))}
          {isLast && end !== undefined ? (
            <OpenWindow bar={end} laid={laid} place={place} />
          ) : undefined}
        </>
      );
    })}
  </>
);

/** Behind the strips, whose words they would cross. */
const Connectors = ({ swimlane, layout, place }: InRow): JSX.Element => (
  <>
    {swimlane.occasions.map((occasion) => {
      const column = columnOfOccasion(occasion, swimlane.columnOf, place);
      return column === undefined ? undefined : (
        <Connector occasion={occasion} column={column} laid={layout.lanes} />
      );
    })}
  </>
);

const Marks = ({ swimlane, layout, place }: InRow): JSX.Element => {
  const { marks, columnOf } = swimlane;
  return (
    <>
      {marks.map((mark) => {
        const column = place.column(columnOf[mark.number - 1]!);
        const laid = layout.lanes.find(({ lane }) => lane === mark.lane);
        if (column === undefined || laid === undefined) return undefined;
        return <MarkLink mark={mark} column={column} laid={laid} />;
      })}
    </>
  );
};

const End = ({ swimlane, x, height }: { swimlane: Swimlane; x: number; height: number }) => {
  const text = swimlane.isWhole
    ? `the run ends, ${momentText(swimlane.endsAt)}`
    : 'the rest is in the trace';
  const hasRoom = x + textWidth(text) <= TIME_WIDTH;
  return (
    <g class="end">
      <rect x={c(x)} y={AXIS_HEIGHT} width={END_WIDTH} height={c(height - AXIS_HEIGHT)} />
      <text
        x={c(hasRoom ? x : TIME_WIDTH)}
        y={AXIS_HEIGHT - NAME_PADDING / 2}
        text-anchor={hasRoom ? 'start' : 'end'}
      >
        {text}
      </text>
    </g>
  );
};
