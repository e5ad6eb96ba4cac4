/** The bars of a tornado: how far each input alone moves the plan, the farthest first. */
import type { Sensitivity } from '../../../sizing/sensitivity.js';

export type TornadoRow = {
  readonly change: Sensitivity;
  readonly from: number;
  readonly to: number;
  readonly look: 'more' | 'fewer' | 'broken';
  readonly says: string;
};

export type Tornado = {
  readonly rows: readonly TornadoRow[];
  /** How far the scale reaches to either side, in vCPU. */
  readonly reach: number;
};

/** @param sensitivity ranked, as the planner gives it */
export const tornadoOf = (sensitivity: readonly Sensitivity[]): Tornado => {
  const reach = Math.max(1, ...sensitivity.map(({ vCpuMore }) => Math.abs(vCpuMore ?? 0)));
  return { reach, rows: sensitivity.map((change) => rowOf(change, reach)) };
};

/** Where nothing fits any more, the bar goes to the end. */
const rowOf = (change: Sensitivity, reach: number): TornadoRow => {
  const { vCpuMore, nodesMore } = change;
  if (vCpuMore === null || nodesMore === null)
    return { change, from: 0, to: reach, look: 'broken', says: 'nothing fits' };
  const says =
    vCpuMore === 0 && nodesMore === 0
      ? 'the same'
      : `${signed(vCpuMore)} vCPU, ${signed(nodesMore)} nodes`;
  return { change, from: 0, to: vCpuMore, look: vCpuMore < 0 ? 'fewer' : 'more', says };
};

const signed = (more: number): string => (more > 0 ? `+${more}` : `${more}`);
