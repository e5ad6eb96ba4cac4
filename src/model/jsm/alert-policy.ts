/**
 * The alert on JSM sessions (JSM-7): what follows when the sessions of a node have changed, and when
 * it is time to look whether they are still too many.
 */
import { later, type Instant } from '../../engine/units.js';
import { alertLineAt, isAboveAlertLine } from '../deployment/session-limit.js';
import type { Reason } from '../rulebook/reason.js';
import type { AlertSettings } from './alert-settings.js';
import { openFrom, type DayClock } from './daily-schedule.js';
import { jsmReasons } from './jsm-reasons.js';

/** What the policy may see of one node. */
export type AlertView = {
  /** The sessions that count (JSM-6). */
  readonly sessions: number;
  /** Above so many sessions, not at them, the alert is on its way. */
  readonly line: number;
  /** Since when the sessions have been above the line without a break. */
  readonly overSince: Instant | undefined;
  readonly isRaised: boolean;
};

export type AlertStimulus = {
  readonly kind: 'sessions-changed' | 'alert-is-due';
  readonly at: Instant;
};

export type AlertDecision = { readonly because: Reason } & (
  | { readonly do: 'begin-excess' | 'end-excess' | 'raise' | 'repeat' | 'clear' }
  | { readonly do: 'look-again'; readonly at: Instant }
);

/**
 * The line, in sessions: the percentage of the limit that applies, or of the full limit where the
 * administrator left the alert unhalved under high availability.
 */
export const alertLineOf = (
  { percentage, halvedUnderHa }: AlertSettings,
  { limit, fullLimit }: { readonly limit: number; readonly fullLimit: number },
): number => alertLineAt(halvedUnderHa ? limit : fullLimit, percentage);

export const decideAlert = (
  view: AlertView,
  { kind, at }: AlertStimulus,
  settings: AlertSettings,
  clock: DayClock,
): readonly AlertDecision[] => {
  if (!settings.enabled) return [];
  if (kind === 'alert-is-due') return decideDue(view, at, settings, clock);
  const isOver = isAboveAlertLine(view.sessions, view.line);
  if (isOver === (view.overSince !== undefined)) return [];
  return isOver ? decideExcess(at, settings, clock) : decideRelief(view);
};

const decideExcess = (
  at: Instant,
  { duration, schedule }: AlertSettings,
  clock: DayClock,
): readonly AlertDecision[] => [
  { do: 'begin-excess', because: jsmReasons['above-the-line'] },
  {
    do: 'look-again',
    at: openFrom(later(at, duration), schedule, clock),
    because: jsmReasons['not-long-enough'],
  },
];

/** The alert clears when the sessions are back at or below the line. */
const decideRelief = ({ isRaised }: AlertView): readonly AlertDecision[] => {
  const because = jsmReasons['back-at-the-line'];
  return isRaised
    ? [
        { do: 'end-excess', because },
        { do: 'clear', because },
      ]
    : [{ do: 'end-excess', because }];
};

/** The excess has lasted without a break: it would have taken the due moment along otherwise. */
const decideDue = (
  { isRaised }: AlertView,
  at: Instant,
  { frequency, schedule }: AlertSettings,
  clock: DayClock,
): readonly AlertDecision[] => [
  isRaised
    ? { do: 'repeat', because: jsmReasons['still-above'] }
    : { do: 'raise', because: jsmReasons['above-for-long'] },
  {
    do: 'look-again',
    at: openFrom(later(at, frequency), schedule, clock),
    because: jsmReasons['still-above'],
  },
];
