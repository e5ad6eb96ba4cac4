/**
 * Which input moves the answer most: each is changed alone, by an amount that is easily wrong, and
 * the plan is made again. Growth that was given is changed from there: the plan that lasts for it is
 * held against the one that lasts for more.
 */
import { nodesOf, type Design, type PlanOva } from './design.js';
import { demandOf } from './demand.js';
import { grownBy } from './growth.js';
import { machineOf } from './machine.js';
import { countText, numberText } from './number-text.js';
import { planOf } from './plan.js';
import { bestDesign } from './plans.js';
import type { Growth, Requirements } from './requirements.js';
import { productUp } from './exact-decimal.js';

export type Sensitivity = {
  /** What was changed: `clients per user`. */
  readonly input: string;
  readonly from: string;
  readonly to: string;
  /** The best plan then; null where nothing fits. */
  readonly nodes: number | null;
  readonly ova: PlanOva | null;
  /** Nodes more than in the plan for what it was changed from; null where nothing fits. */
  readonly nodesMore: number | null;
  /** vCPU of all nodes more than there; null where nothing fits. */
  readonly vCpuMore: number | null;
  /** Least slack of the plan for now, in percent, under the changed input. */
  readonly slackPercent: number | null;
};

type Change = {
  readonly input: string;
  readonly from: string;
  readonly to: string;
  readonly changed: Requirements;
  /** The best design without the change, where that is not the plan for now; undefined: nothing fits. */
  readonly unchanged?: { readonly design: Design | undefined };
};

/** Ranked: the most nodes more or fewer first, then vCPU, then what is left of the slack. */
export const sensitivitiesOf = (
  design: Design,
  requirements: Requirements,
): readonly Sensitivity[] =>
  changesOf(requirements)
    .map((change) => effectOf(change, design, requirements))
    .toSorted(
      (one, other) =>
        size(other.nodesMore) - size(one.nodesMore) ||
        size(other.vCpuMore) - size(one.vCpuMore) ||
        (one.slackPercent ?? 0) - (other.slackPercent ?? 0),
    );

/** Something that no longer fits moves the answer most of all. */
const size = (more: number | null): number => (more === null ? Number.MAX_VALUE : Math.abs(more));

const effectOf = (
  { input, from, to, changed, unchanged }: Change,
  design: Design,
  now: Requirements,
): Sensitivity => {
  const other = bestDesign(changed);
  const before = unchanged === undefined ? design : unchanged.design;
  const same = planOf({ design, demand: demandOf(changed), requirements: changed });
  const slackPercent = same.tightest?.slackPercent ?? null;
  if (other === undefined || before === undefined)
    return {
      input,
      from,
      to,
      nodes: null,
      ova: null,
      nodesMore: null,
      vCpuMore: null,
      slackPercent,
    };
  return {
    input,
    from,
    to,
    nodes: nodesOf(other),
    ova: other.ova,
    nodesMore: nodesOf(other) - nodesOf(before),
    vCpuMore: vCpuOf(other, now) - vCpuOf(before, now),
    slackPercent,
  };
};

const vCpuOf = (design: Design, { release }: Requirements): number =>
  nodesOf(design) * machineOf(design.ova, release).vCpu;

const CLIENTS_MORE = 0.5;
const CLIENTS_MAX = 10;
const HYBRID_SHARE = 0.2;
const PUSH_MORE = 0.5;
const GROWTH_PERCENT = 10;
const GROWTH_YEARS = 3;
const PERCENT = 100;

const changesOf = (now: Requirements): readonly Change[] => [
  ...clientChanges(now),
  {
    input: 'high availability',
    from: onOff(now.highAvailability),
    to: onOff(!now.highAvailability),
    changed: { ...now, highAvailability: !now.highAvailability },
  },
  ...growthChanges(now),
  hybridChange(now),
  ...pushChanges(now),
];

const clientChanges = (now: Requirements): readonly Change[] => {
  const to = Math.min(CLIENTS_MAX, now.clientsPerUser + CLIENTS_MORE);
  const rounded = withoutError(to);
  if (rounded === now.clientsPerUser) return [];
  return [
    {
      input: 'clients per user',
      from: `${now.clientsPerUser}`,
      to: `${rounded}`,
      changed: { ...now, clientsPerUser: rounded },
    },
  ];
};

/** Inputs have at most four decimals; their sums can have an error behind those. */
const withoutError = (sum: number): number =>
  Math.round(sum * PERCENT * PERCENT) / (PERCENT * PERCENT);

const growthChanges = (now: Requirements): readonly Change[] => {
  const { growth } = now;
  const { percentPerYear, years } = growth ?? { percentPerYear: 0, years: GROWTH_YEARS };
  const faster = Math.min(PERCENT, withoutError(percentPerYear + GROWTH_PERCENT));
  if (faster === percentPerYear) return [];
  return [
    {
      input: 'growth',
      from: growth === null ? 'none' : growthText(growth),
      to: growthText({ percentPerYear: faster, years }),
      changed: grownBy(now, faster, years),
      ...(growth === null
        ? {}
        : { unchanged: { design: bestDesign(grownBy(now, percentPerYear, years)) } }),
    },
  ];
};

const growthText = ({ percentPerYear, years }: Growth): string =>
  `${percentPerYear} % a year for ${countText(years, 'year')}`;

const hybridChange = (now: Requirements): Change => {
  const more = Math.min(now.users, now.hybridUsers + productUp(now.users, HYBRID_SHARE));
  return {
    input: 'hybrid users',
    from: numberText(now.hybridUsers),
    to: numberText(more),
    changed: { ...now, hybridUsers: more },
  };
};

const pushChanges = (now: Requirements): readonly Change[] => {
  if (!now.mdm) return [];
  const to = Math.min(1, now.pushShare + PUSH_MORE);
  const changed = { ...now, pushShare: to };
  return [{ input: 'push share', from: `${now.pushShare}`, to: `${to}`, changed }];
};

const onOff = (on: boolean): string => (on ? 'on' : 'off');
