/**
 * What was sampled of every node, as columns: one row a node and sample. Memory is eight bytes a
 * value, and grows with the run.
 */
import { enlarged } from '../../engine/columns.js';
import { atMicrosecond, type Instant } from '../../engine/units.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import { mdmCounters } from '../../model/mdm/mdm-counters.js';

/** What a sample holds of a node. The MDM counters have the vendor's names. */
export const sampleColumns = [
  /** Sessions by kind (JSM-1), and those that count (JSM-6). */
  'composed',
  'client',
  'phantom',
  'hybrid',
  'inactive',
  'counted',
  /** Of the limit that applies, and of the full limit: the counter JSMSessionsExceedsThreshold. */
  'percent',
  'counter',
  /** SRMState, 0 to 12. */
  'state',
  ...mdmCounters,
  /** Since the sample before: client sessions begun, and messages sent by clients of the node. */
  'logins',
  'messages',
  /** Packets lost with their buffers since the run began. */
  'packetsLost',
  /** Clients of users at home on the node that lost their session and have none yet. */
  'waiting',
] as const;

export type SampleColumn = (typeof sampleColumns)[number];
export type NodeSample = Readonly<Record<SampleColumn, number>>;

const SAMPLES_AT_FIRST = 64;
const COLUMNS = sampleColumns.length;

export class SampleTable {
  readonly nodes: number;
  /** Row by row: the values of one node in one sample, in the order of the columns. */
  #values: Float64Array;
  #instants = new Float64Array(SAMPLES_AT_FIRST);
  #samples = 0;

  constructor(nodes: number) {
    this.nodes = nodes;
    this.#values = new Float64Array(SAMPLES_AT_FIRST * nodes * COLUMNS);
  }

  /** Samples so far; each has a row for every node. */
  get samples(): number {
    return this.#samples;
  }

  /** Adds a sample: what every node shows at that moment, in their order. */
  add(at: Instant, ofNodes: readonly NodeSample[]): void {
    const sample = this.#samples;
    if (sample === this.#instants.length) this.#grow(2 * sample);
    this.#samples += 1;
    this.#instants[sample] = at;
    for (const [node, values] of ofNodes.entries())
      for (const [place, column] of sampleColumns.entries())
        this.#values[(sample * this.nodes + node) * COLUMNS + place] = values[column];
  }

  instantOf(sample: number): Instant {
    return atMicrosecond(this.#instants[sample]!);
  }

  valueOf(sample: number, node: NodeId, column: SampleColumn): number {
    return this.#values[(sample * this.nodes + node) * COLUMNS + sampleColumns.indexOf(column)]!;
  }

  #grow(samples: number): void {
    const values = new Float64Array(samples * this.nodes * COLUMNS);
    this.#values = enlarged(this.#values, values);
    this.#instants = enlarged(this.#instants, new Float64Array(samples));
  }
}
