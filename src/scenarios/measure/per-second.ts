/**
 * How often something happens in each second of a run. Only seconds in which it does are kept, so
 * that a quiet month costs nothing.
 */
import { elapsed, instant, seconds, START, type Instant } from '../../engine/units.js';
import { SampleList } from './sample-list.js';

export type SecondCount = { readonly from: Instant; readonly count: number };

const SECOND = seconds(1);

export class PerSecond {
  readonly #counts = new Map<number, number>();

  /** Counts one happening; a second has its beginning and not its end. */
  add(at: Instant): void {
    const second = Math.floor(elapsed(START, at) / SECOND);
    this.#counts.set(second, (this.#counts.get(second) ?? 0) + 1);
  }

  /** The seconds in which it happened, in their order. */
  counts(): readonly SecondCount[] {
    return [...this.#counts]
      .toSorted(([one], [other]) => one - other)
      .map(([second, count]) => ({ from: instant(seconds(second)), count }));
  }

  /** The second in which it happened most often; of several the first. Undefined where it never did. */
  busiest(): SecondCount | undefined {
    let busiest: SecondCount | undefined;
    for (const each of this.counts()) if (each.count > (busiest?.count ?? 0)) busiest = each;
    return busiest;
  }

  /** The same as observations, for the aggregations of thresholds. */
  observations(): SampleList {
    const list = new SampleList();
    for (const { count } of this.counts()) list.add(count);
    return list;
  }
}
