/** Whether a plan can be made for the inputs; every fault at once, each saying what would be right. */
import { profileOf } from '../model/deployment/release-profile.js';
import { releases } from '../model/deployment/release.js';
import { devices, isMobile } from '../model/devices/device.js';
import { planOvas } from './design.js';
import { isFourDecimals, sumOf } from './exact-decimal.js';
import type { InputFault } from './input-fault.js';
import { rangeFaults } from './input-ranges.js';
import { features, sizingDefaults, type SizingInputs } from './requirements.js';
import { constraintIds } from './rules/constraint-id.js';

export const inputFaults = (inputs: SizingInputs): readonly InputFault[] => {
  const faults = [
    ...(inputs.users === undefined ? [{ input: 'users', expected: USERS_EXPECTED } as const] : []),
    ...rangeFaults(inputs),
    ...choiceFaults(inputs),
    ...mixFaults(inputs),
  ];
  // Whether inputs agree is asked only where each is right by itself.
  return faults.length > 0 ? faults : contradictions(inputs);
};

const USERS_EXPECTED = 'to be given';

const choiceFaults = (inputs: SizingInputs): readonly InputFault[] => {
  const { release, ova, features: chosen = [], ignore = [] } = inputs;
  return [
    ...oneOf('release', release === undefined ? [] : [release], releases),
    ...oneOf('ova', ova === undefined ? [] : [ova], planOvas),
    ...oneOf('features', chosen, features),
    ...oneOf('ignore', ignore, constraintIds),
  ];
};

const oneOf = (
  input: keyof SizingInputs,
  given: readonly string[],
  known: readonly string[],
): readonly InputFault[] =>
  given.every((one) => known.includes(one))
    ? []
    : [{ input, expected: `to be one of ${known.join(', ')}` }];

const MIX_SUM_MAX = 10;

const mixFaults = ({ deviceMix }: SizingInputs): readonly InputFault[] => {
  if (deviceMix === undefined) return [];
  const known: readonly string[] = devices;
  if (!Object.keys(deviceMix).every((device) => known.includes(device)))
    return [{ input: 'deviceMix', expected: `to name devices among ${devices.join(', ')}` }];
  const values = Object.values(deviceMix);
  if (!values.every((value) => value >= 0 && isFourDecimals(value)))
    return [
      {
        input: 'deviceMix',
        expected: 'to give clients per user as numbers from 0, with at most four decimals',
      },
    ];
  const sum = sumOf(values);
  return sum > 0 && sum <= MIX_SUM_MAX
    ? []
    : [
        {
          input: 'deviceMix',
          expected: `to give above 0 and up to ${MIX_SUM_MAX} clients per user in all`,
        },
      ];
};

const contradictions = (inputs: SizingInputs): readonly InputFault[] =>
  [
    mixAgainstClients(inputs),
    hybridAgainstUsers(inputs),
    yearsWithoutGrowth(inputs),
    mdmAgainstRelease(inputs),
    ...pushFaults(inputs),
  ].filter((fault) => fault !== undefined);

const mixAgainstClients = ({ deviceMix, clientsPerUser }: SizingInputs): InputFault | undefined => {
  if (deviceMix === undefined || clientsPerUser === undefined) return undefined;
  const sum = sumOf(Object.values(deviceMix));
  if (sum === clientsPerUser) return undefined;
  const expected = `to be ${sum}, which the device mix adds up to, or not to be given beside it`;
  return { input: 'clientsPerUser', expected };
};

const hybridAgainstUsers = ({ users, hybridUsers = 0 }: SizingInputs): InputFault | undefined =>
  hybridUsers > users
    ? { input: 'hybridUsers', expected: `to be at most the number of users, ${users}` }
    : undefined;

const yearsWithoutGrowth = ({ growthPercent, years }: SizingInputs): InputFault | undefined =>
  years !== undefined && growthPercent === undefined
    ? { input: 'growthPercent', expected: 'to be given where years are' }
    : undefined;

const knowsMdm = ({ release = sizingDefaults.release }: SizingInputs): boolean =>
  profileOf(release).knowsMdm;

const mdmAgainstRelease = (inputs: SizingInputs): InputFault | undefined =>
  inputs.mdm === true && !knowsMdm(inputs)
    ? { input: 'release', expected: 'to be 11.5 or newer where MDM is on (MDM-15)' }
    : undefined;

const pushFaults = (inputs: SizingInputs): readonly InputFault[] => {
  const { pushShare = 0, deviceMix, mdm = knowsMdm(inputs) } = inputs;
  if (pushShare === 0) return [];
  if (!mdm) return [{ input: 'pushShare', expected: 'to be 0 where MDM is off (QM-11)' }];
  if (deviceMix === undefined) return [];
  const mobile = sumOf(devices.filter(isMobile).map((device) => deviceMix[device] ?? 0));
  return pushShare <= mobile / sumOf(Object.values(deviceMix))
    ? []
    : [
        {
          input: 'pushShare',
          expected: 'to be at most the share of mobile clients in the device mix',
        },
      ];
};
