/** A threshold in a scenario file is one line of text; the loader reads what it says. */
import * as z from 'zod';

/** An example of either form, for messages too. */
export const THRESHOLD_EXAMPLE = 'jsm.percent{node=imp1} max < 80%';

export const thresholdExpected = `a threshold, such as ${THRESHOLD_EXAMPLE}`;

export const threshold = z.string(thresholdExpected).meta({
  description:
    'metric{label=value,...}, then an aggregation (min, max, mean, last, count, p50, p95, p99), ' +
    'then <, <=, >, >= or == with a value in its unit; without aggregation the value is followed ' +
    'by for and a duration, and it must not be false that long without a break.',
  examples: [
    THRESHOLD_EXAMPLE,
    'jsm.sessions{subcluster=a} < 30000 for 10m',
    'ha.relogin.time max <= ha.relogin.upperLimit',
    'alerts{name=JSMSessionsExceedsThreshold,during=normal} count == 0',
  ],
});
