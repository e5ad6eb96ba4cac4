/** Services and their counters, shifts at hot desks, and populations at phones. */
import type { JSX } from 'preact';
import { formatDuration } from '../../../engine/duration-text.js';
import { elapsed, instant, minutes } from '../../../engine/units.js';
import type { EmClusterResult, EmResult } from '../../../scenarios/replay/em-result.js';
import type { Calendar } from '../../calendar.js';
import { grouped } from '../../chart/grouped-number.js';
import { shortTime } from '../../chart/short-time.js';
import { AmountBar } from '../figure/amount-bar.js';
import { DataTable } from '../parts/data-table.js';
import { Moment } from '../parts/moment.js';
import { busiestPercent } from '../../busiest-percent.js';

export type EmTableProps = { readonly mobility: EmResult; readonly calendar: Calendar };

export const Services = ({ mobility, calendar }: EmTableProps): JSX.Element => (
  <>
    <DataTable
      caption="The services of the clusters, and their counters"
      rows={mobility.clusters}
      columns={[
        { title: 'cluster', cell: ({ name }) => <bdi>{name}</bdi> },
        { title: 'release', cell: ({ release }) => release },
        ...(mobility.clusters[0]?.counters ?? []).map(({ counter }, place) => ({
          title: counter,
          isNumber: true,
          cell: ({ counters }: EmClusterResult): string => grouped(counters[place]?.value ?? 0),
        })),
      ]}
    />
    <Capacity mobility={mobility} calendar={calendar} />
  </>
);

/** EM-8: a line in reports, never enforced. */
const Capacity = ({ mobility, calendar }: EmTableProps): JSX.Element => (
  <DataTable
    caption="Logins and logouts in the busiest minute, against what one node is rated for (EM-8)"
    rows={mobility.clusters}
    columns={[
      { title: 'cluster', cell: ({ name }) => <bdi>{name}</bdi> },
      {
        title: 'busiest minute',
        cell: ({ busiestMinute: { minute, loginsAndLogouts } }) =>
          loginsAndLogouts === 0 ? '' : `from ${shortTime(instant(minutes(minute)), calendar)}`,
      },
      {
        title: 'logins and logouts',
        isNumber: true,
        cell: ({ busiestMinute }) => grouped(busiestMinute.loginsAndLogouts),
      },
      {
        title: 'capacity',
        isNumber: true,
        cell: ({ capacity }) => `${grouped(capacity.value)} (${capacity.status})`,
      },
      { title: '% of it', isNumber: true, cell: (cluster) => grouped(busiestPercent(cluster)) },
      {
        title: 'drawn',
        cell: (cluster) => (
          <AmountBar
            amount={busiestPercent(cluster)}
            most={PERCENT}
            means={busiestPercent(cluster) > PERCENT ? 'alert' : 'amount'}
          />
        ),
      },
    ]}
  />
);

const PERCENT = 100;

export const Shifts = ({ mobility, calendar }: EmTableProps): JSX.Element | undefined =>
  mobility.shifts.length === 0 ? undefined : (
    <DataTable
      caption="Shifts at hot desks"
      rows={mobility.shifts}
      columns={[
        { title: 'desks', cell: ({ desks }) => <bdi>{desks}</bdi> },
        { title: 'shift', cell: ({ what }) => `${what}s` },
        { title: 'from', cell: ({ beganAt }) => <Moment at={beganAt} calendar={calendar} /> },
        { title: 'users', isNumber: true, cell: ({ count }) => grouped(count) },
        { title: 'done', isNumber: true, cell: ({ done }) => grouped(done) },
        {
          title: 'told that the service is busy',
          isNumber: true,
          cell: ({ throttled }) => grouped(throttled),
        },
        { title: 'gave up', isNumber: true, cell: ({ gaveUp }) => grouped(gaveUp) },
        {
          title: 'last one done after',
          cell: ({ beganAt, lastDoneAt }) =>
            lastDoneAt === undefined ? '' : formatDuration(elapsed(beganAt, lastDoneAt)),
        },
      ]}
    />
  );

/** What became of the users of populations who have phones. */
export const DaysAtPhones = ({
  mobility: { populations },
}: Pick<EmTableProps, 'mobility'>): JSX.Element | undefined =>
  populations.length === 0 ? undefined : (
    <DataTable
      caption="Populations at their phones"
      rows={populations}
      columns={[
        { title: 'population', cell: ({ population }) => <bdi>{population}</bdi> },
        { title: 'users with a phone', isNumber: true, cell: ({ users }) => grouped(users) },
        { title: 'logged in', isNumber: true, cell: ({ loggedIn }) => grouped(loggedIn) },
        { title: 'logged out', isNumber: true, cell: ({ loggedOut }) => grouped(loggedOut) },
        {
          title: 'logged out before they left',
          isNumber: true,
          cell: ({ ended }) => grouped(ended),
        },
        {
          title: 'told that the service is busy',
          isNumber: true,
          cell: ({ throttled }) => grouped(throttled),
        },
        { title: 'refused otherwise', isNumber: true, cell: ({ refused }) => grouped(refused) },
      ]}
    />
  );
