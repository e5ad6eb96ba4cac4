/** What becomes of a plan: when growth breaks its rules, and which input moves it most. */
import type { SizingAnswer } from '../sizing/recommend.js';
import type { Sensitivity } from '../sizing/sensitivity.js';
import type { GrowthForecast } from '../sizing/growth.js';
import { markdownTable, type Column } from './markdown-table.js';
import { percentText, planText } from './plan-wording.js';
import type { Section } from './section.js';

export const outlookSections = ({ growth, sensitivity }: SizingAnswer): readonly Section[] => [
  { title: 'Growth', lines: growth === null ? [] : growthLines(growth) },
  {
    title: 'What moves the answer most',
    lines: sensitivity.length === 0 ? [] : markdownTable(sensitivity, sensitivityColumns),
  },
];

type Break = GrowthForecast['breaks'][number];

const growthLines = ({ breaks, plan }: GrowthForecast): readonly string[] => [
  ...markdownTable(breaks, [
    { title: 'rule', cell: ({ rule, waived }) => `${rule}${waived ? ', waived' : ''}` },
    { title: 'the plan for today breaks it', cell: (one) => breakText(one) },
  ]),
  '',
  plan === null ? 'No plan lasts.' : `The plan that lasts: ${planText(plan)}.`,
];

const breakText = ({ year }: Break): string => (year === null ? 'not within' : `in year ${year}`);

const signed = (more: number): string => (more > 0 ? `+${more}` : `${more}`);

const sensitivityColumns: readonly Column<Sensitivity>[] = [
  { title: 'input', cell: ({ input }) => input },
  { title: 'from', cell: ({ from }) => from },
  { title: 'to', cell: ({ to }) => to },
  {
    title: 'best plan then',
    cell: ({ nodes, ova }) => (nodes === null ? 'nothing fits' : `${nodes} x ${ova}`),
  },
  {
    title: 'nodes',
    cell: ({ nodesMore }) => (nodesMore === null ? '' : signed(nodesMore)),
    isNumber: true,
  },
  {
    title: 'vCPU',
    cell: ({ vCpuMore }) => (vCpuMore === null ? '' : signed(vCpuMore)),
    isNumber: true,
  },
  {
    title: 'slack of the plan for now',
    cell: ({ slackPercent }) => (slackPercent === null ? '' : percentText(slackPercent)),
    isNumber: true,
  },
];
