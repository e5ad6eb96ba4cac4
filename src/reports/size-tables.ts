/** The two tables of a sizing answer: its rules with their sums, and the designs that fit. */
import { numberText } from '../sizing/number-text.js';
import type { Plan } from '../sizing/plan.js';
import type { SizingAnswer } from '../sizing/recommend.js';
import type { RuleResult } from '../sizing/rule-result.js';
import { markdownTable, type Column } from './markdown-table.js';
import { percentText } from './plan-wording.js';
import type { Section } from './section.js';

/** More designs than these are counted, not shown. */
const DESIGNS_SHOWN = 8;

export const rulesSection = ({ rules, recommendation, designs }: SizingAnswer): Section => ({
  title: rulesTitle(recommendation !== null, designs.length > 0),
  lines: [
    ...markdownTable(rules, ruleColumns),
    '',
    'Status: P published, D derived, A assumed. Sources:',
    '',
    ...rules.map(({ id, source }) => `- ${id}: ${source}`),
  ],
});

const rulesTitle = (isPlanned: boolean, isRefuted: boolean): string => {
  if (isPlanned) return 'Rules';
  return isRefuted ? 'Rules, on the best design' : 'Rules, on the design that comes closest';
};

const ruleColumns: readonly Column<RuleResult>[] = [
  { title: 'rule', cell: ({ id }) => id },
  { title: 'status', cell: ({ status }) => status },
  { title: 'outcome', cell: (rule) => outcomeText(rule) },
  { title: 'slack', cell: ({ slackPercent }) => percentText(slackPercent), isNumber: true },
  { title: 'sum', cell: ({ formula }) => formula },
];

const outcomeText = ({ holds, waived }: RuleResult): string => {
  const outcome = holds ? 'holds' : 'broken';
  return waived ? `${outcome}, waived` : outcome;
};

export const designsSection = ({ designs }: SizingAnswer): Section => {
  if (designs.length === 0) return { title: 'Designs that fit', lines: [] };
  const hidden = designs.length - DESIGNS_SHOWN;
  return {
    title: 'Designs that fit, best first',
    lines: [
      ...markdownTable(designs.slice(0, DESIGNS_SHOWN), designColumns),
      ...(hidden > 0 ? ['', `… and ${hidden} more: --csv FILE and --json have all.`] : []),
    ],
  };
};

const designColumns: readonly Column<Plan>[] = [
  { title: 'nodes', cell: ({ nodes }) => numberText(nodes), isNumber: true },
  { title: 'OVA', cell: ({ ova }) => ova },
  { title: 'high availability', cell: ({ redundancy }) => redundancy },
  { title: 'clusters', cell: ({ clusters }) => numberText(clusters), isNumber: true },
  {
    title: 'nodes, subclusters of each',
    cell: (plan) => `${plan.nodesPerCluster}, ${plan.subclustersPerCluster}`,
  },
  { title: 'sessions', cell: ({ perNode }) => percentText(perNode.percent), isNumber: true },
  {
    title: 'survivor',
    cell: ({ survivor }) => (survivor === null ? '' : percentText(survivor.percent)),
    isNumber: true,
  },
  { title: 'vCPU', cell: ({ vmTotal }) => numberText(vmTotal.vCpu), isNumber: true },
  { title: 'vRAM', cell: ({ vmTotal }) => `${numberText(vmTotal.vRamGb)} GB`, isNumber: true },
  {
    title: 'least slack',
    cell: ({ tightest }) =>
      tightest === null ? '' : `${percentText(tightest.slackPercent)} ${tightest.rule}`,
    isNumber: true,
  },
];
