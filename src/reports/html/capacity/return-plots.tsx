/** Two plots of one return: the clients that are back by when, and how many came in each second. */
import type { JSX } from 'preact';
import { formatDuration } from '../../../engine/duration-text.js';
import { later, type Instant } from '../../../engine/units.js';
import { countText } from '../../../sizing/number-text.js';
import type { Calendar } from '../../calendar.js';
import { grouped } from '../../chart/grouped-number.js';
import { secondsOf } from '../../chart/panel.js';
import { shortTime } from '../../chart/short-time.js';
import type { LegendEntry } from '../figure/legend.js';
import { LevelLines, type Level } from '../figure/level-lines.js';
import { Plot } from '../figure/plot.js';
import type { PlotSpace } from '../figure/plot-space.js';
import { Shades } from '../figure/shades.js';
import { SlopeLine } from '../figure/slope-line.js';
import { StepLine } from '../figure/step-line.js';
import { RuleLink } from '../parts/rule-link.js';
import { amountAxis } from './amount-axis.js';
import type { DrawnReturn } from './return-curves.js';
import { ReturnFigures } from './return-figures.js';
import { timeAxis } from './time-axis.js';

export type ReturnPlotsProps = { readonly curve: DrawnReturn; readonly calendar: Calendar };

const PLOT_HEIGHT = 140;

export const ReturnPlots = ({ curve, calendar }: ReturnPlotsProps): JSX.Element => (
  <>
    <Totals curve={curve} calendar={calendar} />
    <PerSecond curve={curve} calendar={calendar} />
  </>
);

const Totals = ({ curve, calendar }: ReturnPlotsProps): JSX.Element => {
  const { clients, back, total, rate } = curve;
  return (
    <Plot
      caption={
        <>
          Back after <bdi>{curve.lostFrom.name}</bdi> lost its sessions{' '}
          <span class="source">
            {`${grouped(clients)} at ${shortTime(curve.lostAt, calendar)}; ${grouped(back)} clients back, the last at ${shortTime(curve.lastBackAt, calendar)}`}
          </span>
        </>
      }
      label={`Clients back after ${aboutText(curve, calendar)}`}
      x={axisOf(curve, calendar)}
      y={amountAxis([clients, back], 'clients that are back')}
      areaHeight={PLOT_HEIGHT}
      rightTexts={rightTextsOf(curve)}
      legend={legendOf(curve, 'clients that are back', 'users that the login profile allows')}
      draw={(space) => (
        <>
          <Window space={space} curve={curve} calendar={calendar} />
          <Allowed space={space} curve={curve} />
          <StepLine space={space} points={total} means="sessions" isFilled />
          <LevelLines space={space} levels={[lostLevel(curve)]} />
        </>
      )}
      notes={
        <p class="source">
          {windowText(curve, calendar)} (<RuleLink rule="HA-7" />, <RuleLink rule="HA-5" />)
          {rate === undefined ? (
            ''
          ) : (
            <>
              {`; the login profile of the ${curve.lostFrom.ova} OVA allows ${usersASecond(rate)} `}
              (<RuleLink rule="HA-8" />
              ), each of whom may have several clients
            </>
          )}
        </p>
      }
      figures={
        <ReturnFigures
          caption={`Clients back after ${aboutText(curve, calendar)}`}
          points={total}
          column="clients that are back"
          calendar={calendar}
        />
      }
    />
  );
};

const PerSecond = ({ curve, calendar }: ReturnPlotsProps): JSX.Element => {
  const { perSecond, rate, mostASecond } = curve;
  return (
    <Plot
      caption={
        <>
          Logins a second after <bdi>{curve.lostFrom.name}</bdi> lost its sessions{' '}
          <span class="source">{`at most ${countText(mostASecond, 'client')}`}</span>
        </>
      }
      label={`Logins a second after ${aboutText(curve, calendar)}`}
      x={axisOf(curve, calendar)}
      y={amountAxis([mostASecond, rate ?? 0], 'clients in one second')}
      areaHeight={PLOT_HEIGHT}
      rightTexts={rightTextsOf(curve)}
      legend={legendOf(curve, 'clients that sign in a second', 'login profile, in users a second')}
      draw={(space) => (
        <>
          <Window space={space} curve={curve} calendar={calendar} />
          <StepLine space={space} points={perSecond} means="sessions" isFilled />
          <LevelLines space={space} levels={rateLevels(curve)} />
        </>
      )}
      figures={
        <ReturnFigures
          caption={`Logins a second after ${aboutText(curve, calendar)}`}
          points={perSecond}
          column="clients in the second from then on"
          calendar={calendar}
        />
      }
    />
  );
};

const lostLevel = ({ clients }: DrawnReturn): Level => ({
  value: clients,
  name: `${grouped(clients)} lost`,
  means: 'limit',
});

const usersASecond = (rate: number): string => `${countText(rate, 'user')} a second`;

const rateLevels = ({ rate }: DrawnReturn): readonly Level[] =>
  rate === undefined ? [] : [{ value: rate, name: usersASecond(rate), means: 'bound' }];

/** Of both plots, so that their axes are one. */
const rightTextsOf = (curve: DrawnReturn): readonly string[] =>
  [lostLevel(curve), ...rateLevels(curve)].map(({ name }) => name);

/** Tells the plots of a page apart. */
const aboutText = ({ lostFrom, lostAt }: DrawnReturn, calendar: Calendar): string =>
  `${lostFrom.name} lost its sessions at ${calendar.iso(lostAt)}`;

const legendOf = (
  { rate }: DrawnReturn,
  sessions: string,
  bound: string,
): readonly LegendEntry[] => [
  { form: 'line', means: 'sessions', words: sessions },
  ...(rate === undefined ? [] : [{ form: 'line', means: 'bound', words: bound } as const]),
  { form: 'area', means: 'not-normal', words: 'from the lower to the upper re-login limit' },
];

/** From the loss until the last is back, or could be. */
const axisOf = (curve: DrawnReturn, calendar: Calendar): ReturnType<typeof timeAxis> => {
  const { upper } = momentsOf(curve);
  const end = upper > curve.lastBackAt ? upper : curve.lastBackAt;
  return timeAxis(end, calendar, curve.lostAt);
};

const momentsOf = ({ lostAt, limits }: DrawnReturn): { lower: Instant; upper: Instant } => ({
  lower: later(lostAt, limits.lower),
  upper: later(lostAt, limits.upper),
});

const windowText = (curve: DrawnReturn, calendar: Calendar): string => {
  const { lower, upper } = momentsOf(curve);
  const { limits } = curve;
  return (
    `re-login limits in effect ${formatDuration(limits.lower)} and ${formatDuration(limits.upper)}: ` +
    `${shortTime(lower, calendar)} to ${shortTime(upper, calendar)}`
  );
};

type Drawn = { readonly space: PlotSpace; readonly curve: DrawnReturn };

const Window = ({ space, curve, calendar }: Drawn & { readonly calendar: Calendar }) => {
  const { lower, upper } = momentsOf(curve);
  const says = windowText(curve, calendar);
  return (
    <Shades
      space={space}
      shades={[{ from: secondsOf(lower), to: secondsOf(upper), means: 'not-normal', says }]}
    />
  );
};

/** At the steady rate that the profile allows, from the lower limit on. */
const Allowed = ({ space, curve }: Drawn): JSX.Element | undefined => {
  const { rate, clients } = curve;
  if (rate === undefined) return undefined;
  const from = secondsOf(momentsOf(curve).lower);
  const to = Math.min(from + clients / rate, secondsOf(momentsOf(curve).upper));
  return (
    <SlopeLine
      space={space}
      from={{ x: from, y: 0 }}
      to={{ x: to, y: (to - from) * rate }}
      means="bound"
    />
  );
};
