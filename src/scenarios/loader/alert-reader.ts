/** Reads the settings of the alert JSMSessionsExceedsThreshold (JSM-7). */
import { formatDuration } from '../../engine/duration-text.js';
import { defaultAlertSettings, type AlertSettings } from '../../model/jsm/alert-settings.js';
import { alert, schedule } from '../format/alert-shape.js';
import { deferredOptional } from './deferred.js';
import type { FaultList } from './fault-list.js';
import { childOf, type Place } from './place.js';
import { checkShape } from './shape-check.js';

const alertPiece = alert.extend({ schedule: deferredOptional });

/** The value of `alert`; undefined when it is at fault, which is reported. */
export function readAlert(place: Place | undefined, faults: FaultList): AlertSettings | undefined {
  if (place === undefined) return defaultAlertSettings;
  const written = checkShape(place, alertPiece, faults);
  const at = childOf(place, 'schedule');
  const times = at && checkShape(at, schedule, faults);
  if (times && at && times.from === times.to) {
    const both = formatDuration(times.from);
    faults.report(
      at,
      `the schedule ends when it begins, ${both} after midnight; expected two times`,
    );
  }
  if (written === undefined || (at && !times)) return undefined;
  const { enabled, percentage, duration, frequency } = written;
  return {
    enabled,
    percentage,
    duration,
    frequency,
    schedule: times,
    halvedUnderHa: written['halved-under-ha'],
  };
}
