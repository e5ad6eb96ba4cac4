/**
 * What a plan is asked for. `SizingInputs` is what a caller gives: the number of users, and whatever
 * differs from the defaults. `Requirements` is the same with every default filled in.
 */
import { profileOf } from '../model/deployment/release-profile.js';
import { DEFAULT_RELEASE, type Release } from '../model/deployment/release.js';
import { alertPercentage } from '../model/deployment/session-limit.js';
import type { Device } from '../model/devices/device.js';
import type { PlanOva } from './design.js';
import { sumOf } from './exact-decimal.js';
import type { ConstraintId } from './rules/constraint-id.js';

/** Features beside MDM that want an OVA of at least 15K (SIZE-8). */
export const features = [
  'persistent-chat',
  'archiving',
  'managed-file-transfer',
  'centralized',
] as const;

export type Feature = (typeof features)[number];

/** Clients of each kind that a user has on average: `{ desktop: 1, iphone: 0.6 }`. */
export type DeviceMix = Readonly<Partial<Record<Device, number>>>;

export type SizingInputs = {
  /** A whole number from 1 to 10,000,000. */
  readonly users: number;
  /** On average, up to 10, with at most four decimals. Default: the mix's sum, or 2. */
  readonly clientsPerUser?: number | undefined;
  /** Must agree with `clientsPerUser` where both are given. */
  readonly deviceMix?: DeviceMix | undefined;
  /** Default true. */
  readonly highAvailability?: boolean | undefined;
  /** Default true, where the release knows MDM (MDM-15). */
  readonly mdm?: boolean | undefined;
  /** Default 12.5SU3. */
  readonly release?: Release | undefined;
  /** Only plans of this OVA. */
  readonly ova?: PlanOva | undefined;
  /** The percentage at which RTMT is to alert, always unhalved: 1 to 100, default 80. */
  readonly alertPercent?: number | undefined;
  /** Users with a hybrid session (JSM-1), at most all. Default 0. */
  readonly hybridUsers?: number | undefined;
  /** Share of clients that are push-enabled and in the background: 0 to 1, default 0. */
  readonly pushShare?: number | undefined;
  /** Users more each year, in percent: 0 to 100. */
  readonly growthPercent?: number | undefined;
  /** Years that the growth is followed: 1 to 10, default 3 where growth is given. */
  readonly years?: number | undefined;
  /** The most clusters a plan may have. Default: any number. */
  readonly maxClusters?: number | undefined;
  /** Extension Mobility logins and logouts in the busiest minute. Default 0. */
  readonly emLogins?: number | undefined;
  /** Nodes that run Extension Mobility. Default 1. */
  readonly emNodes?: number | undefined;
  readonly features?: readonly Feature[] | undefined;
  /** Enforce the vendor's advice on the OVA (SIZE-8). Default false. */
  readonly followAdvice?: boolean | undefined;
  /** Rules to waive; they are evaluated all the same, and shown as waived. */
  readonly ignore?: readonly ConstraintId[] | undefined;
};

export type Growth = { readonly percentPerYear: number; readonly years: number };

export type Requirements = {
  readonly users: number;
  readonly clientsPerUser: number;
  readonly deviceMix: DeviceMix | null;
  readonly highAvailability: boolean;
  readonly mdm: boolean;
  readonly release: Release;
  readonly ova: PlanOva | null;
  readonly alertPercent: number;
  readonly hybridUsers: number;
  readonly pushShare: number;
  readonly growth: Growth | null;
  readonly maxClusters: number | null;
  readonly emLogins: number;
  readonly emNodes: number;
  readonly features: readonly Feature[];
  readonly followAdvice: boolean;
  readonly ignore: readonly ConstraintId[];
};

/** What holds unless an input says otherwise. */
export const sizingDefaults = {
  clientsPerUser: 2,
  highAvailability: true,
  release: DEFAULT_RELEASE,
  alertPercent: alertPercentage.value,
  years: 3,
} as const;

/** The inputs with every default filled in; they are taken as valid. */
export const requirementsOf = (inputs: SizingInputs): Requirements => {
  const { deviceMix, growthPercent } = inputs;
  const release = inputs.release ?? sizingDefaults.release;
  return {
    users: inputs.users,
    clientsPerUser: inputs.clientsPerUser ?? clientsOfMix(deviceMix),
    deviceMix: deviceMix ?? null,
    highAvailability: inputs.highAvailability ?? sizingDefaults.highAvailability,
    mdm: inputs.mdm ?? profileOf(release).knowsMdm,
    release,
    ova: inputs.ova ?? null,
    alertPercent: inputs.alertPercent ?? sizingDefaults.alertPercent,
    hybridUsers: inputs.hybridUsers ?? 0,
    pushShare: inputs.pushShare ?? 0,
    growth:
      growthPercent === undefined
        ? null
        : { percentPerYear: growthPercent, years: inputs.years ?? sizingDefaults.years },
    maxClusters: inputs.maxClusters ?? null,
    emLogins: inputs.emLogins ?? 0,
    emNodes: inputs.emNodes ?? 1,
    features: inputs.features ?? [],
    followAdvice: inputs.followAdvice ?? false,
    ignore: inputs.ignore ?? [],
  };
};

const clientsOfMix = (mix: DeviceMix | undefined): number =>
  mix === undefined ? sizingDefaults.clientsPerUser : sumOf(Object.values(mix));
