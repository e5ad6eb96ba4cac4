/**
 * Quantities of time. The type names the quantity, the constructor names the unit:
 * `const window: Duration = minutes(5)`.
 *
 * Time is counted in whole microseconds, so that sums are exact and two events can truly tie.
 * Adding two branded numbers gives a plain number, which no branded parameter accepts: `later`
 * and `elapsed` say what a sum or a difference means.
 */
declare const quantity: unique symbol;
type Quantity<Name extends string> = number & { readonly [quantity]: Name };

/** A moment of virtual time: whole microseconds since the run began. */
export type Instant = Quantity<'Instant'>;

/** A span of virtual time: whole microseconds, never negative. */
export type Duration = Quantity<'Duration'>;

/** The moment at which every run begins. */
export const START: Instant = 0 as Instant;

const MICROSECONDS_IN_MILLISECOND = 1_000;
const MILLISECONDS_IN_SECOND = 1_000;
const SECONDS_IN_MINUTE = 60;
const MINUTES_IN_HOUR = 60;
const HOURS_IN_DAY = 24;

/**
 * Rounds to whole microseconds, so a drawn or computed span keeps no stray last bit. Halves go up; in
 * this form it takes a third of the time that Math.round does, and every draw comes through here.
 */
export const microseconds = (count: number): Duration => Math.floor(count + 0.5) as Duration;
export const milliseconds = (count: number): Duration =>
  microseconds(count * MICROSECONDS_IN_MILLISECOND);
export const seconds = (count: number): Duration => milliseconds(count * MILLISECONDS_IN_SECOND);
export const minutes = (count: number): Duration => seconds(count * SECONDS_IN_MINUTE);
export const hours = (count: number): Duration => minutes(count * MINUTES_IN_HOUR);
export const days = (count: number): Duration => hours(count * HOURS_IN_DAY);

/** The span as a number of seconds, for statistics and reports. */
export const inSeconds = (span: Duration): number =>
  span / (MICROSECONDS_IN_MILLISECOND * MILLISECONDS_IN_SECOND);

/** The moment that lies `span` after `from`. */
export const later = (from: Instant, span: Duration): Instant => (from + span) as Instant;

/** How long it is from the earlier moment to the later one. */
export const elapsed = (from: Instant, to: Instant): Duration => (to - from) as Duration;

/** The moment so many whole microseconds after the start of the run, for clocks that keep a plain number. */
export const atMicrosecond = (count: number): Instant => count as Instant;

/** The moment that lies `span` after the start of the run. */
export const instant = (span: Duration): Instant => later(START, span);
