/**
 * Reads the inputs of a plan from the flags of `impsim size`. Whatever is wrong is told at once, each
 * flag with what would be right.
 */
import { devices, type Device } from '../model/devices/device.js';
import { releases } from '../model/deployment/release.js';
import { planOvas } from '../sizing/design.js';
import type { InputFault } from '../sizing/input-fault.js';
import { inputFaults } from '../sizing/input-check.js';
import { features, type DeviceMix, type SizingInputs } from '../sizing/requirements.js';
import { constraintIds } from '../sizing/rules/constraint-id.js';
import { numberOf, percentAYearOf } from './number-reading.js';
import type { SizeFlags } from './size-flags.js';
import { UsageError } from './usage-error.js';

/** @throws {UsageError} if a flag is out of its range, or two contradict each other. */
export const sizingInputsOf = (flags: SizeFlags): SizingInputs => {
  const given = { ...flags, users: flags.users ?? '' };
  const words = wordFaults(given);
  if (words.length > 0) throw new UsageError(words.join('\n'));
  const inputs = inputsOf(given);
  const faults = inputFaults(inputs);
  if (faults.length > 0)
    throw new UsageError(faults.map((fault) => faultText(fault, flags)).join('\n'));
  return inputs;
};

const inputsOf = (flags: SizeFlags & { readonly users: string }): SizingInputs => ({
  users: numberOf(flags.users),
  clientsPerUser: optional(flags.clientsPerUser, numberOf),
  deviceMix: optional(flags.deviceMix, mixOf),
  highAvailability: flags.ha,
  mdm: flags.mdm,
  release: oneOf(flags.release, releases),
  ova: oneOf(flags.ova, planOvas),
  alertPercent: optional(flags.alertPercent, numberOf),
  hybridUsers: optional(flags.hybridUsers, numberOf),
  pushShare: optional(flags.pushShare, numberOf),
  growthPercent: optional(flags.growth, percentAYearOf),
  years: optional(flags.years, numberOf),
  maxClusters: optional(flags.maxClusters, numberOf),
  emLogins: optional(flags.emLogins, numberOf),
  emNodes: optional(flags.emNodes, numberOf),
  features: flags.features === undefined ? undefined : listOf(flags.features, features),
  followAdvice: flags.followAdvice,
  ignore: flags.ignore?.flatMap((rule) => oneOf(rule.toUpperCase(), constraintIds) ?? []),
});

const optional = <Value>(
  word: string | undefined,
  read: (word: string) => Value,
): Value | undefined => (word === undefined ? undefined : read(word));

const oneOf = <Known extends string>(
  word: string | undefined,
  known: readonly Known[],
): Known | undefined => known.find((one) => one === word);

const listOf = <Known extends string>(words: string, known: readonly Known[]): readonly Known[] =>
  words.split(',').flatMap((word) => oneOf(word.trim(), known) ?? []);

const pairsOf = (mix: string): readonly (readonly [device: string, clients: string])[] =>
  mix.split(',').map((pair) => {
    const [device = '', clients = ''] = pair.split('=');
    return [device.trim(), clients.trim()];
  });

const mixOf = (words: string): DeviceMix => {
  const mix: Partial<Record<Device, number>> = {};
  for (const [word, clients] of pairsOf(words)) {
    const device = oneOf(word, devices);
    if (device !== undefined) mix[device] = numberOf(clients);
  }
  return mix;
};

/** Words that name nothing that there is. */
const wordFaults = ({ release, ova, deviceMix, features: chosen, ignore = [] }: SizeFlags) => [
  ...unknownWords('release', release === undefined ? [] : [release], releases),
  ...unknownWords('ova', ova === undefined ? [] : [ova], planOvas),
  ...unknownWords('features', chosen?.split(',').map((word) => word.trim()) ?? [], features),
  ...unknownWords('ignore', ignore, constraintIds),
  ...mixFaults(deviceMix),
];

const unknownWords = (
  flag: string,
  words: readonly string[],
  known: readonly string[],
): readonly string[] =>
  words
    .filter((word) => !known.includes(flag === 'ignore' ? word.toUpperCase() : word))
    .map((word) => `Expected --${flag} to be one of ${known.join(', ')}, got ${word}`);

const mixFaults = (mix: string | undefined): readonly string[] => {
  if (mix === undefined) return [];
  const named = pairsOf(mix).map(([device]) => device);
  const known: readonly string[] = devices;
  if (named.every((device, at) => known.includes(device) && named.indexOf(device) === at))
    return [];
  return [
    `Expected --device-mix to name each device once, as in desktop=1,iphone=0.6, among ` +
      `${devices.join(', ')}; got ${mix}`,
  ];
};

/** The flag of each input whose name is not the input's own. */
const flagNames: Readonly<Partial<Record<keyof SizingInputs, keyof SizeFlags>>> = {
  highAvailability: 'ha',
  growthPercent: 'growth',
};

const isFlag = (name: string, flags: SizeFlags): name is keyof SizeFlags =>
  Object.hasOwn(flags, name);

const faultText = ({ input, expected }: InputFault, flags: SizeFlags): string => {
  const name = flagNames[input] ?? input;
  const got = isFlag(name, flags) ? flags[name] : undefined;
  const shown = got === undefined ? '' : `, got ${String(got)}`;
  return `Expected --${kebab(name)} ${expected}${hintOf(input)}${shown}`;
};

const hintOf = (input: keyof SizingInputs): string =>
  input === 'growthPercent' ? ', as in 10%/y' : '';

const kebab = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
