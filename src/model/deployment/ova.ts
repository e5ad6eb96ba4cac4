/**
 * The OVAs that an IM and Presence node is deployed from: virtual machines sized for a number of
 * users. Each row says how far it is published (JSM-9, SIZE-9).
 */
import type { Status } from '../rulebook/rule.js';
import { loginProfiles } from '../rulebook/sources.js';
import { isFrom, type Release } from './release.js';

/** Smallest first. */
export const ovas = ['500', '1K', '2K', '5K', '15K', '25K'] as const;

export type Ova = (typeof ovas)[number];

export const DEFAULT_OVA: Ova = '15K';

/** The virtual machine of an OVA in one release. */
export type VmTemplate = {
  readonly vCpu: number;
  readonly vRamGb: number;
  /** As the vendor writes it, `2 x 80 GB`; undefined where no figure is published. */
  readonly vDisk: string | undefined;
  readonly status: Status;
  readonly source: string;
};

/** Users that a node of the OVA is made for; where clients count (SIZE-1), clients. */
export const capacityOf = (ova: Ova): number => capacities[ova];

const capacities: Readonly<Record<Ova, number>> = {
  '500': 500,
  '1K': 1_000,
  '2K': 2_000,
  '5K': 5_000,
  '15K': 15_000,
  '25K': 25_000,
};

/** Undefined where the release offers no such OVA. */
export const vmTemplateOf = (ova: Ova, release: Release): VmTemplate | undefined =>
  isFrom('15', release) ? templatesFrom15[ova] : templatesTo14[ova];

const installationGuide =
  'Installation Guide for Cisco Unified Communications Manager and the IM and Presence Service, Release 15';

const from15 = (vCpu: number, vRamGb: number, vDisk: string): VmTemplate => ({
  vCpu,
  vRamGb,
  vDisk,
  // The page has lost the row that names the component; its capacity points are those of IM and Presence.
  status: 'D',
  source: `Derived from ${installationGuide}: virtual machine templates by devices.`,
});

const templatesFrom15: Readonly<Partial<Record<Ova, VmTemplate>>> = {
  '1K': from15(1, 6, '1 x 110 GB'),
  '5K': from15(2, 10, '2 x 80 GB'),
  '15K': from15(4, 14, '2 x 80 GB'),
  '25K': from15(6, 18, '2 x 80 GB'),
};

const to14 = (vCpu: number, vRamGb: number): VmTemplate => ({
  vCpu,
  vRamGb,
  vDisk: undefined,
  status: 'P',
  source: `${loginProfiles}: headings of the tables.`,
});

const templatesTo14: Readonly<Record<Ova, VmTemplate>> = {
  '500': to14(1, 2),
  '1K': to14(1, 2),
  '2K': to14(1, 4),
  '5K': to14(2, 4),
  '15K': to14(4, 8),
  '25K': to14(6, 16),
};
