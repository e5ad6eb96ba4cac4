/**
 * Who was logged in to which phone, and when. Times are to the second, with what they have beyond it
 * only where two of a phone would look the same; a column of which all cells are empty is left out.
 */
import type { JSX } from 'preact';
import {
  elapsed,
  inSeconds,
  instant,
  seconds,
  START,
  type Instant,
} from '../../../engine/units.js';
import type { EmSessionRecord } from '../../../scenarios/replay/em-session-ledger.js';
import { Because } from '../parts/because.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Moment } from '../parts/moment.js';
import type { EmTableProps } from './em-tables.js';

const SESSIONS_MAX = 20;

export const EmSessions = ({ mobility, calendar }: EmTableProps): JSX.Element | undefined => {
  const { sessions } = mobility;
  if (sessions.length === 0) return undefined;
  const shown = sessions.slice(0, SESSIONS_MAX);
  const momentOf = legibleMoments(shown);
  return (
    <DataTable
      caption="Who was logged in to which phone"
      rows={sessions}
      shown={{ rowsMax: SESSIONS_MAX, restIn: 'em-sessions.csv' }}
      columns={[
        { title: 'phone', cell: ({ phone }) => <Name name={phone} /> },
        { title: 'user', cell: ({ user }) => <Name name={user} /> },
        { title: 'home cluster', cell: ({ home }) => <Name name={home} /> },
        ...(shown.some(({ visited }) => visited !== undefined) ? [visitedCluster] : []),
        {
          title: 'login',
          cell: ({ phone, login }) => <Moment at={momentOf(phone, login)} calendar={calendar} />,
        },
        {
          title: 'logout',
          cell: ({ phone, logout }) =>
            logout === undefined ? (
              'still there'
            ) : (
              <Moment at={momentOf(phone, logout)} calendar={calendar} />
            ),
        },
        ...(shown.some(({ ended }) => ended !== undefined) ? [whyItEnded] : []),
      ]}
    />
  );
};

/** Never broken between two lines. */
const Name = ({ name }: { readonly name: string }): JSX.Element => <bdi class="name">{name}</bdi>;

const visitedCluster: Column<EmSessionRecord> = {
  title: 'visited cluster',
  cell: ({ visited }) => (visited === undefined ? '' : <Name name={visited} />),
};

const whyItEnded: Column<EmSessionRecord> = {
  title: 'why it ended',
  cell: ({ ended }) => (ended === undefined ? '' : <Because reason={ended} />),
};

type OfPhone = Pick<EmSessionRecord, 'phone' | 'login' | 'logout'>;

/** For a moment of a phone: its second, or the moment itself where the phone has two in that second. */
export const legibleMoments = (
  sessions: readonly OfPhone[],
): ((phone: string, at: Instant) => Instant) => {
  const inSecond = new Map<string, Set<Instant>>();
  for (const { phone, login, logout } of sessions)
    for (const at of logout === undefined ? [login] : [login, logout]) {
      const key = keyOf(phone, at);
      inSecond.set(key, (inSecond.get(key) ?? new Set()).add(at));
    }
  return (phone, at) => ((inSecond.get(keyOf(phone, at))?.size ?? 0) > 1 ? at : secondOf(at));
};

const keyOf = (phone: string, at: Instant): string => `${phone} ${secondOf(at)}`;

const secondOf = (at: Instant): Instant =>
  instant(seconds(Math.floor(inSeconds(elapsed(START, at)))));
