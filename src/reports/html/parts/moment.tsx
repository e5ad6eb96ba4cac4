/** A moment of a run in UTC, never broken between two lines. */
import type { JSX } from 'preact';
import type { Instant } from '../../../engine/units.js';
import type { Calendar } from '../../calendar.js';

export type MomentProps = { readonly at: Instant; readonly calendar: Calendar };

export const Moment = ({ at, calendar }: MomentProps): JSX.Element => (
  <time class="moment">{calendar.iso(at)}</time>
);
