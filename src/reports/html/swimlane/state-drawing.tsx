/** The strips of a lane: what waits, what is left of the window of the active client, and the state. */
import type { JSX } from 'preact';
import { momentText } from '../../moment-text.js';
import { shareLeft } from './activity-windows.js';
import { activeNow } from './active-now.js';
import { barWords, type Bar } from './bar.js';
import { coordinate as c, fitted, textWidth, TIME_WIDTH } from './drawing-measures.js';
import type { Holding } from './holdings.js';
import {
  BAR_HEIGHT,
  HOLDING_HEIGHT,
  WINDOW_HEIGHT,
  type GroupLayout,
  type LaneLayout,
} from './lane-layout.js';
import type { RowPlace, Span } from './row-place.js';

const TEXT_GAP = 5;
const BAR_BASELINE = 12;
const HOLDING_BASELINE = 11;
const STATUS_BASELINE = 16;
/** What is cut to less than this says nothing. */
const ROOM_MIN = 36;

export const StateBar = ({ bar, laid, place }: Drawn<{ readonly bar: Bar }>) => {
  const { barY } = laid;
  const span = place.span(bar.from, bar.to);
  if (span === undefined || barY === undefined) return undefined;
  const room = span.to - span.from - 2 * TEXT_GAP;
  const text = bar.texts.find((one) => textWidth(one) <= room);
  return (
    <g class={`state ${bar.state}`}>
      <title>{`${bar.lane.subject}: ${bar.texts[0] ?? barWords[bar.state]}`}</title>
      <rect
        x={c(span.from)}
        y={c(barY)}
        width={c(span.to - span.from)}
        height={BAR_HEIGHT}
        fill={patternOf(bar)}
      />
      {text === undefined ? undefined : (
        <text x={c(span.from + TEXT_GAP)} y={c(barY + BAR_BASELINE)}>
          {text}
        </text>
      )}
    </g>
  );
};

const patternOf = ({ state }: Bar): string | undefined =>
  state === 'quiet' || state === 'silent' ? `url(#bar-${state})` : undefined;

/** What is left of the five minutes, as a wedge that runs out. */
export const WindowWedge = ({ bar, laid, place }: Drawn<{ readonly bar: Bar }>) => {
  const { windowY } = laid;
  const { window } = bar;
  const span = place.span(bar.from, bar.to);
  if (span === undefined || windowY === undefined || window === undefined) return undefined;
  const base = windowY + WINDOW_HEIGHT;
  const edge = place
    .corners(span)
    .map(({ at, x }) => `L${c(x)} ${c(base - WINDOW_HEIGHT * shareLeft(window, at))}`)
    .join(' ');
  return (
    <path
      class="window-left"
      d={`M${c(span.from)} ${c(base)} ${edge} L${c(span.to)} ${c(base)} Z`}
    />
  );
};

/** The window that is open still when the run ends, and when it would close. */
export const OpenWindow = ({ bar, laid, place }: Drawn<{ readonly bar: Bar }>) => {
  const { barY } = laid;
  if (bar.window === undefined || barY === undefined) return undefined;
  const room = TIME_WIDTH - place.end - 2 * TEXT_GAP;
  const text = fitted(`until ${momentText(bar.window.lastMoment)}`, room);
  const behind = place.end + 2 * TEXT_GAP + textWidth(text);
  return (
    <g class="open">
      <title>{`If nothing happens, ${bar.lane.subject} is active until ${momentText(bar.window.lastMoment)}`}</title>
      <path d={`M${c(behind)} ${c(barY + BAR_HEIGHT / 2)} H${c(Math.max(behind, TIME_WIDTH))}`} />
      <text x={c(place.end + TEXT_GAP)} y={c(barY + BAR_BASELINE)}>
        {text}
      </text>
    </g>
  );
};

export const HoldingBand = ({ holding, laid, place }: Drawn<{ readonly holding: Holding }>) => {
  const { holdingY } = laid;
  const span = place.span(holding.from, holding.to);
  if (span === undefined || holdingY === undefined) return undefined;
  const { contents } = holding;
  const list = contents.join(', ');
  const count = `${contents.length} waiting`;
  const texts =
    contents.length === 1
      ? [`waits: ${list}`, list]
      : [`${count}: ${list}`, count, `${contents.length}`];
  return (
    <g class="holding">
      <title>{texts[0]}</title>
      <rect
        x={c(span.from)}
        y={c(holdingY)}
        width={c(span.to - span.from)}
        height={HOLDING_HEIGHT - 1}
      />
      <text x={c(span.from + TEXT_GAP)} y={c(holdingY + HOLDING_BASELINE)}>
        {fitting(texts, span)}
      </text>
    </g>
  );
};

/** Beside the name of a user: who of the clients is active. */
export const ActiveLine = ({
  group,
  bars,
  place,
}: {
  readonly group: GroupLayout;
  readonly bars: readonly Bar[];
  readonly place: RowPlace;
}): JSX.Element => (
  <g class="active-line">
    {activeNow(bars, group.name).map(({ from, to, name }) => {
      const span = place.span(from, to);
      if (span === undefined) return undefined;
      const words = name === undefined ? ['nobody is active', 'nobody'] : [`active: ${name}`, name];
      return (
        <>
          <path
            class="change"
            d={`M${c(span.from)} ${c(group.top + TEXT_GAP)} V${c(group.top + STATUS_BASELINE + TEXT_GAP)}`}
          />
          <text x={c(span.from + TEXT_GAP)} y={c(group.top + STATUS_BASELINE)}>
            {fitting(words, span)}
          </text>
        </>
      );
    })}
  </g>
);

/** The first that fits; or else the last, cut, or nothing where that would say nothing. */
const fitting = (texts: readonly string[], { from, to }: Span): string => {
  const room = to - from - 2 * TEXT_GAP;
  const whole = texts.find((text) => textWidth(text) <= room);
  if (whole !== undefined) return whole;
  return room < ROOM_MIN ? '' : fitted(texts.at(-1) ?? '', room);
};

type Drawn<What> = What & { readonly laid: LaneLayout; readonly place: RowPlace };
