/**
 * The sessions of one node over time against its limit and its alert line, with what was wrong with
 * it and its alerts; drawn from what `capacity.png` is drawn from.
 */
import type { JSX } from 'preact';
import { capacityOf } from '../../../model/deployment/ova.js';
import type { Measured } from '../../../scenarios/measure/measured.js';
import type { Calendar } from '../../calendar.js';
import { grouped } from '../../chart/grouped-number.js';
import { HEADROOM, secondsOf, type AlertMark, type Panel } from '../../chart/panel.js';
import { shortTime } from '../../chart/short-time.js';
import { conditionWords, windowText } from '../../chart/window-text.js';
import type { LegendEntry } from '../figure/legend.js';
import { LevelLines, type Level } from '../figure/level-lines.js';
import { Marks } from '../figure/marks.js';
import { Plot } from '../figure/plot.js';
import { Shades } from '../figure/shades.js';
import { StepLine } from '../figure/step-line.js';
import { amountAxis } from './amount-axis.js';
import { SessionFigures } from './session-figures.js';
import { timeAxis } from './time-axis.js';
import { alertWords } from '../../alert-words.js';

export type SessionsPlotProps = {
  readonly panel: Panel;
  readonly measured: Measured;
  readonly calendar: Calendar;
  /** The names of all levels of the page, so that the axes of all plots are one. */
  readonly rightTexts: readonly string[];
};

const PERCENT = 100;

export const SessionsPlot = ({
  panel,
  measured,
  calendar,
  rightTexts,
}: SessionsPlotProps): JSX.Element => {
  const { node, sessions, shades, alerts, top } = panel;
  const levels = levelsOf(panel);
  return (
    <Plot
      caption={<Caption panel={panel} calendar={calendar} />}
      label={`Sessions on ${node.name} over time, against its limit and its alert line`}
      x={timeAxis(measured.endedAt, calendar)}
      y={amountAxis([top / HEADROOM], 'sessions')}
      legend={legendOf(panel)}
      rightTexts={rightTexts}
      draw={(space) => (
        <>
          <Shades
            space={space}
            shades={shades.map((shade) => ({
              from: shade.from,
              to: shade.to,
              means: shade.condition,
              says: windowText(shade, calendar),
            }))}
          />
          <StepLine space={space} points={sessions} means="sessions" isFilled />
          <LevelLines space={space} levels={levels} />
          <Marks
            space={space}
            marks={alerts.map((alert) => ({
              x: secondsOf(alert.at),
              y: alert.y,
              form: alertWords[alert.what],
              means: 'alert',
              says: alertText(alert, calendar),
            }))}
          />
        </>
      )}
      notes={<Windows panel={panel} calendar={calendar} />}
      figures={<SessionFigures node={node} measured={measured} calendar={calendar} />}
    />
  );
};

/** Whose they are, and the most there were. */
const Caption = ({ panel, calendar }: Pick<SessionsPlotProps, 'panel' | 'calendar'>) => {
  const { node, subcluster, peak, limit } = panel;
  const percent = grouped((PERCENT * peak.y) / limit);
  return (
    <>
      <bdi>{node.name}</bdi>{' '}
      <span class="source">
        subcluster <bdi>{subcluster}</bdi>
        {`, OVA ${node.ova} (${grouped(capacityOf(node.ova))} users); peak ${grouped(peak.y)} sessions, `}
        {`${percent} % of the limit, at ${shortTime(peak.at, calendar)}`}
      </span>
    </>
  );
};

export const levelsOf = ({ alertLine, limit, fullLimit }: Panel): readonly Level[] => [
  { value: alertLine, name: `alert line ${grouped(alertLine)}`, means: 'alert-line' },
  { value: limit, name: `limit ${grouped(limit)}`, means: 'limit' },
  ...(fullLimit === undefined
    ? []
    : [
        {
          value: fullLimit,
          name: `full limit ${grouped(fullLimit)}`,
          means: 'full-limit',
        } as const,
      ]),
];

const alertText = ({ what, y, at }: AlertMark, calendar: Calendar): string =>
  `alert ${alertWords[what]} ${shortTime(at, calendar)}, at ${grouped(y)} sessions`;

/** Only what the plot has. */
const legendOf = ({ fullLimit, shades, alerts }: Panel): readonly LegendEntry[] => {
  const conditions = ['out-of-service', 'serving-both', 'not-normal'] as const;
  const forms = ['raised', 'repeated', 'cleared'] as const;
  return [
    { form: 'line', means: 'sessions', words: 'sessions that count' },
    { form: 'line', means: 'limit', words: 'limit that applies' },
    { form: 'line', means: 'alert-line', words: 'alert line' },
    ...(fullLimit === undefined
      ? []
      : [{ form: 'line', means: 'full-limit', words: 'full limit, for a survivor' } as const]),
    ...conditions
      .filter((condition) => shades.some((shade) => shade.condition === condition))
      .map((means): LegendEntry => ({ form: 'area', means, words: conditionWords[means] })),
    ...forms
      .filter((form) => alerts.some(({ what }) => alertWords[what] === form))
      .map((form): LegendEntry => ({ form, means: 'alert', words: `alert ${form}` })),
  ];
};

/** What the shaded stretches are, in words. */
const Windows = ({ panel, calendar }: Pick<SessionsPlotProps, 'panel' | 'calendar'>) =>
  panel.shades.length === 0 ? undefined : (
    <ul class="windows">
      {panel.shades.map((shade) => (
        <li>{windowText(shade, calendar)}</li>
      ))}
    </ul>
  );
