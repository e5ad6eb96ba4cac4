/**
 * The named models of a day. `enterprise` follows the user model that Microsoft published for its
 * enterprise messaging servers; the two others change what their studies measured and keep the rest.
 */
import { hours, microseconds, minutes } from '../../engine/units.js';
import type { DayFigure, DayFigures, DayModelName } from './day.js';
import { ONE } from './share.js';

const published = <Value>(value: Value, source: string): DayFigure<Value> => ({
  value,
  status: 'P',
  source,
});

const derived = <Value>(value: Value, source: string): DayFigure<Value> => ({
  value,
  status: 'D',
  source,
});

const assumed = <Value>(value: Value, source: string): DayFigure<Value> => ({
  value,
  status: 'A',
  source,
});

const MICROSOFT = 'Microsoft, capacity planning user model of Lync Server and Skype for Business';
const LESKOVEC = 'Leskovec and Horvitz, Planetary-scale views, WWW 2008';
const ISAACS = 'Isaacs et al., CSCW 2002';
const WORK_TREND = 'Microsoft Work Trend Index 2025, as the press reports it';

/** In tenths of the busiest hour, by hour from 7:00 where the day opens there. */
const twoPeaks = [1, 4, 10, 7, 2, 1, 2, 2, 1, 1, 1, 0, 0] as const;
const broadPeaks = [2, 5, 10, 10, 7, 5, 9, 10, 7, 5, 3, 1, 1] as const;

const enterprise: DayFigures = {
  'opens-at': assumed(
    hours(7),
    'so that a run from midnight has the busiest hour from 9:00 to 10:00',
  ),
  'logon-window': published(hours(2), `${MICROSOFT}: everybody logs on within 120 minutes`),
  attendance: assumed(
    ONE,
    `a plan has room for every client; ${MICROSOFT}, counts 80 % of the enabled users`,
  ),
  'session-length': published(hours(12), `${MICROSOFT}: logged on for 12 hours`),
  'session-length-deviation': assumed(minutes(30), 'nobody publishes how lengths are spread'),
  'further-client-after': assumed(minutes(10), 'mobiles follow the desktop'),
  'tries-again-after': assumed(minutes(1), 'a user who is refused soon tries again'),
  'desktop-used-every': derived(
    minutes(6),
    `${MICROSOFT}: 4 publications a user and hour, most of them by desktops that fall idle (DEV-6)`,
  ),
  'presence-chosen-every': derived(
    hours(2),
    `${MICROSOFT}: 4 publications a user and hour, of which clients make most by themselves`,
  ),
  'at-desktop': assumed(minutes(80), 'a meeting or a break every hour and a half'),
  'away-from-desktop': assumed(minutes(10), 'a short meeting or break'),
  'lid-closed-share': assumed(ONE / 4, 'most desktops are locked when they are left'),
  'app-in-front': assumed(minutes(3), 'nobody publishes how often mobiles are in quiet mode'),
  'app-in-background': assumed(minutes(57), 'nobody publishes how often mobiles are in quiet mode'),
  'iq-every': assumed(minutes(6), 'keepalives and queries of a mobile client'),
  'conversations-per-day': published(6, `${MICROSOFT}: 6 sessions a user and day`),
  rhythm: derived(
    twoPeaks,
    `${MICROSOFT}: the busy hour has (daily x 0.5) / 1.6; the shape beside it is assumed`,
  ),
  'messages-per-conversation': published(10, `${MICROSOFT}: 10 messages a session`),
  'reply-gap': assumed(
    minutes(1),
    'heavy users take many fast, short turns (Isaacs et al., CSCW 2002)',
  ),
  'reply-gap-deviation': assumed(minutes(1.5), 'a median of half a minute, with a long tail'),
  'read-after': assumed(minutes(1), 'soon after it was shown'),
  'contact-group': derived(
    50,
    `${MICROSOFT}: 50 contacts; a closed group of 50 gives 49 to everybody`,
  ),
  'group-messages-per-day': assumed(
    0,
    `off: ${MICROSOFT}, has 5 messages a user and group session, but not how many sessions a day`,
  ),
  'room-size': derived(
    5,
    `${MICROSOFT}: 85 % of conferences have 4 participants, 10 % 6 and 5 % 11; a mean of 4.6, rounded`,
  ),
  'heavy-share': assumed(0, `off: ${ISAACS}, found two styles of use, and nobody has their shares`),
  'heavy-conversations': assumed(4, `${ISAACS}: many a day, light users fewer; no ratio published`),
  'heavy-messages': assumed(2, `${ISAACS}: those of light users are shorter; no ratio published`),
  'heavy-reply-gap': assumed(
    1 / 2,
    `${ISAACS}: fast-paced, light users slower; no ratio published`,
  ),
};

/** A coefficient of variation of the square root of three puts the median at half the mean. */
const REPLY_DEVIATION = microseconds(minutes(10) * Math.sqrt(3));

const teams2025: DayFigures = {
  ...enterprise,
  'conversations-per-day': derived(
    21.9,
    `${WORK_TREND}: 153 messages received a person and weekday, of 7 a conversation`,
  ),
  rhythm: derived(broadPeaks, `${WORK_TREND}: peaks from 9 to 11 and from 13 to 15`),
  'messages-per-conversation': derived(
    7,
    `${LESKOVEC}: 7 billion messages in 1 billion conversations a day`,
  ),
  'reply-gap': derived(minutes(10), 'twice the median, see the deviation'),
  'reply-gap-deviation': derived(
    REPLY_DEVIATION,
    'Microsoft Work Trend Index 2021: half of the chats are answered within 5 minutes',
  ),
};

const msn2006: DayFigures = {
  ...enterprise,
  'conversations-per-day': derived(
    11.1,
    `${LESKOVEC}: 1 billion conversations of 90 million accounts a day`,
  ),
  rhythm: assumed(broadPeaks, 'a public service knows no office hours; kept broad'),
  'messages-per-conversation': derived(
    7,
    `${LESKOVEC}: 7 billion messages in 1 billion conversations a day`,
  ),
};

export const dayModels: Readonly<Record<DayModelName, DayFigures>> = {
  enterprise,
  'teams-2025': teams2025,
  'msn-2006': msn2006,
};
