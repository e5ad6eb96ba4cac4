/** Which reasons a run reached: of decisions, alerts, refusals, presence and notices. */
import type { Reason } from '../../../src/model/rulebook/reason.js';
import type { RunResult } from '../../../src/scenarios/replay/run-result.js';
import type { TraceEntry } from '../../../src/scenarios/replay/trace.js';

/** Every reason that stands in the trace, as often as it stands there. */
export const reasonsReached = ({ trace }: RunResult): readonly Reason[] => trace.flatMap(reasonsOf);

const reasonsOf = (entry: TraceEntry): readonly Reason[] => {
  switch (entry.entry) {
    case 'event':
      return entry.decisions.flatMap((decision) =>
        'alert' in decision ? [decision.because, decision.alert.because] : [decision.because],
      );
    case 'node':
      return entry.decisions.map(({ because }) => because);
    case 'alert':
    case 'comeback':
      return [entry.because];
    case 'presence':
      return [entry.news.because];
    case 'notice':
    case 'refused':
    case 'forgotten':
      return [entry.because];
    case 'step':
    case 'expectation':
      return [];
  }
};
