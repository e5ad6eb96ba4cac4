/** Every plan that fits as CSV, best first, for a spreadsheet. */
import type { Plan } from '../sizing/plan.js';
import { csvText, type Cell } from './csv-text.js';
import { hundredths } from './hundredths.js';

const columns: readonly (readonly [
  title: string,
  cell: (plan: Plan, at: number) => Cell | null,
])[] = [
  ['Rank', (_, at) => at + 1],
  ['Nodes', ({ nodes }) => nodes],
  ['OVA', ({ ova }) => ova],
  ['High availability', ({ redundancy }) => redundancy],
  ['Clusters', ({ clusters }) => clusters],
  ['Subclusters per cluster', ({ subclustersPerCluster }) => subclustersPerCluster],
  ['Nodes per cluster', ({ nodesPerCluster }) => nodesPerCluster],
  ['Users per node', ({ perNode }) => perNode.users],
  ['Clients per node', ({ perNode }) => perNode.clients],
  ['Sessions per node', ({ perNode }) => perNode.sessions],
  ['Limit that applies', ({ perNode }) => perNode.limit],
  ['Percent of limit', ({ perNode }) => hundredths(perNode.percent)],
  ['Survivor sessions', ({ survivor }) => survivor && survivor.sessions],
  ['Survivor limit', ({ survivor }) => survivor && survivor.limit],
  ['Survivor percent', ({ survivor }) => survivor && hundredths(survivor.percent)],
  ['vCPU per node', ({ vm }) => vm.vCpu],
  ['vRAM per node (GB)', ({ vm }) => vm.vRamGb],
  ['vDisk per node', ({ vm }) => vm.vDisk],
  ['vCPU in all', ({ vmTotal }) => vmTotal.vCpu],
  ['vRAM in all (GB)', ({ vmTotal }) => vmTotal.vRamGb],
  ['Tightest rule', ({ tightest }) => tightest && tightest.rule],
  ['Least slack (percent)', ({ tightest }) => tightest && hundredths(tightest.slackPercent)],
];

/** The heading stands even where nothing fits. */
export const sizeCsv = (plans: readonly Plan[]): string =>
  csvText(
    columns.map(([title]) => title),
    plans.map((plan, at) => columns.map(([, cell]) => cell(plan, at) ?? NOTHING)),
  );

/** A cell where a plan has no such value. */
const NOTHING = '';
