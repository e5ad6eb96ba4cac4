/** The properties of the alert JSMSessionsExceedsThreshold, as RTMT lets one set them (JSM-7). */
import type { Duration } from '../../engine/units.js';
import { alertDuration, alertFrequency, alertPercentage } from './jsm-figures.js';

export type AlertSettings = {
  readonly enabled: boolean;
  /** Of the limit that applies, in percent; entered unhalved. */
  readonly percentage: number;
  /** How long the sessions must be above it without a break. */
  readonly duration: Duration;
  readonly frequency: Duration;
  /** When alerts are raised, as times since midnight UTC; it may wrap midnight. Undefined: always. */
  readonly schedule: DailySchedule | undefined;
  /** Whether the administrator halved the value on the counter under active-active (JSM-7). */
  readonly halvedUnderHa: boolean;
};

/** From the first time on, up to but not including the second. */
export type DailySchedule = { readonly from: Duration; readonly to: Duration };

export const defaultAlertSettings: AlertSettings = {
  enabled: true,
  percentage: alertPercentage.value,
  duration: alertDuration.value,
  frequency: alertFrequency.value,
  schedule: undefined,
  halvedUnderHa: true,
};
