/** The meters behind thresholds on levels: one for each metric and the nodes that it is taken over. */
import type { Instant } from '../../engine/units.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import type { Threshold } from '../format/threshold.js';
import { compares } from './comparison.js';
import { isLevel, levelCauseOf, readLevel, type LevelMetric, type LevelSource } from './level.js';
import { LevelMeter } from './level-meter.js';
import { scopesOf, type Scope } from './selection-scope.js';
import { SustainedWatch } from './sustained-watch.js';
import { outcomeOf, type ThresholdOutcome } from './threshold-outcome.js';

type Watched = { readonly meter: LevelMeter; readonly scope: Scope };

export class ThresholdLevels {
  readonly #source: LevelSource;
  readonly #meters = new Map<string, LevelMeter>();
  /** For each node those that its sessions are part of. */
  readonly #bySessions: LevelMeter[][];
  readonly #byDecisions: LevelMeter[] = [];
  readonly #watches = new Map<Threshold, readonly (Watched & { watch: SustainedWatch })[]>();

  constructor(thresholds: readonly Threshold[], source: LevelSource) {
    this.#source = source;
    this.#bySessions = source.cluster.deployment.topology.nodes.map(() => []);
    for (const threshold of thresholds) this.#watch(threshold);
  }

  sessionsChanged(at: Instant, node: NodeId): void {
    for (const meter of this.#bySessions[node]!) meter.look(at);
  }

  /** A decision was applied. */
  applied(at: Instant): void {
    for (const meter of this.#byDecisions) meter.look(at);
  }

  sampled(at: Instant): void {
    for (const meter of this.#meters.values()) meter.sample(at);
  }

  /** For each of its scopes; undefined where the threshold is about no level. */
  outcomesOf(threshold: Threshold, end: Instant): readonly ThresholdOutcome[] | undefined {
    const { of, bound } = threshold;
    if (!isLevel(of.metric)) return undefined;
    const limit = 'value' in bound ? bound.value : NaN;
    if (threshold.form === 'sustained')
      return (this.#watches.get(threshold) ?? []).map(({ meter, scope, watch }) => {
        const breachedAt = watch.breachedBy(end);
        const got = breachedAt === undefined ? meter.level : watch.firstFalse;
        return outcomeOf(threshold, { got, bound: limit, nodes: scope, breachedAt });
      });
    return this.#watchedOf(of.metric, threshold).map(({ meter, scope }) => {
      const got = meter.aggregate(threshold.aggregation, end);
      return outcomeOf(threshold, { got, bound: limit, nodes: scope, breachedAt: undefined });
    });
  }

  #watch(threshold: Threshold): void {
    const { of, bound, comparison } = threshold;
    if (!isLevel(of.metric)) return;
    const watched = this.#watchedOf(of.metric, threshold);
    if (threshold.form !== 'sustained') return;
    const limit = 'value' in bound ? bound.value : NaN;
    const begun = this.#source.cluster.simulation.now;
    this.#watches.set(
      threshold,
      watched.map(({ meter, scope }) => {
        const watch = new SustainedWatch(threshold.span, (level) =>
          compares(level, comparison, limit),
        );
        watch.see(begun, meter.level);
        meter.onChange((at, level) => watch.see(at, level));
        return { meter, scope, watch };
      }),
    );
  }

  #watchedOf(metric: LevelMetric, { of }: Threshold): readonly Watched[] {
    return scopesOf(of, this.#source.cluster.deployment.topology).map((scope) => ({
      scope,
      meter: this.#meterOf(metric, scope),
    }));
  }

  #meterOf(metric: LevelMetric, scope: Scope): LevelMeter {
    const key = `${metric} ${scope.join(' ')}`;
    const known = this.#meters.get(key);
    if (known !== undefined) return known;
    const { now } = this.#source.cluster.simulation;
    const meter = new LevelMeter(now, () => readLevel(metric, scope, this.#source));
    this.#meters.set(key, meter);
    if (levelCauseOf(metric) === 'decision') this.#byDecisions.push(meter);
    else for (const node of scope) this.#bySessions[node]!.push(meter);
    return meter;
  }
}
