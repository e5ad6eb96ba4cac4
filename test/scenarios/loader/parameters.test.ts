/** The settings of a deployment: what a file says, and what follows where it says nothing. */
import { describe, expect, it } from 'vitest';
import { microseconds, minutes, seconds } from '../../../src/engine/units.js';
import { releases } from '../../../src/model/deployment/release.js';
import {
  defaultHaParameters,
  type HaParameters,
  type ReLoginLimits,
} from '../../../src/model/ha/ha-parameters.js';
import { defaultAlertSettings, type AlertSettings } from '../../../src/model/jsm/alert-settings.js';
import type { Parameters } from '../../../src/scenarios/format/parameters.js';
import { doing, faultsOf, people, scenarioOf } from './support/loading.js';

const defaults: Parameters = {
  mdm: true,
  im: true,
  offlineIm: true,
  push: false,
  streamManagement: true,
  groupChat: 'joined-or-active',
  fileTransfer: 'joined-or-active',
  presenceWhileQuiet: 'hold',
  mdmBufferLimit: 100,
  contactsMax: 200,
  watchersMax: 200,
  highAvailability: defaultHaParameters,
  alert: defaultAlertSettings,
};

const ha = (differing: Partial<HaParameters>): Partial<Parameters> => ({
  highAvailability: { ...defaultHaParameters, ...differing },
});

const alert = (differing: Partial<AlertSettings>): Partial<Parameters> => ({
  alert: { ...defaultAlertSettings, ...differing },
});

const limits = (lower: number, upper: number): ReLoginLimits => ({
  lower: seconds(lower),
  upper: seconds(upper),
});

const parametersOf = (release: string, written: string): Parameters =>
  scenarioOf(`release: ${release}\nparameters: { ${written} }\n${people}`).parameters;

describe('parameters', () => {
  it('are those of the newest release of 12.5 where the file says nothing', () => {
    expect(scenarioOf(people).parameters).toEqual(defaults);
  });

  it.each([
    ['11.0', { mdm: false }],
    ['11.5', {}],
    ['14', {}],
    ['15', { groupChat: 'every-mdm-client', fileTransfer: 'every-mdm-client' }],
  ])('follow the release %s (MDM-12, MDM-13, MDM-15)', (release, differing) => {
    expect(parametersOf(release, '')).toEqual({ ...defaults, ...differing });
  });

  it.each([
    ['mdm: false', { mdm: false }],
    ['im: false', { im: false, mdm: false }],
    ['im: false, mdm: false', { im: false, mdm: false }],
    ['offline-im: false', { offlineIm: false }],
    ['push: true', { push: true }],
    ['stream-management: false', { streamManagement: false }],
    ['group-chat: all', { groupChat: 'every-mdm-client' }],
    ['group-chat: joined', {}],
    ['file-transfer: all', { fileTransfer: 'every-mdm-client' }],
    ['file-transfer: active', {}],
    ['presence-while-quiet: deliver', { presenceWhileQuiet: 'deliver' }],
    ['presence-while-quiet: count', { presenceWhileQuiet: 'count' }],
    ['mdm-buffer-limit: 1', { mdmBufferLimit: 1 }],
    ['contacts-max: 7', { contactsMax: 7 }],
    ['watchers-max: 8', { watchersMax: 8 }],
    ['critical-service-delay: 100s', ha({ criticalServiceDelay: seconds(100) })],
    ['initialization-keep-alive-timeout: 0s', ha({ initializationKeepAliveTimeout: seconds(0) })],
    ['keep-alive-timeout: 30s', ha({ keepAliveTimeout: seconds(30) })],
    ['keep-alive-interval: 1us', ha({ keepAliveInterval: microseconds(1) })],
    ['automatic-fallback: true', ha({ automaticFallback: true })],
    ['client-re-login-lower-limit: 200s', ha({ reLogin: limits(200, 537) })],
    ['client-re-login-upper-limit: 120s', ha({ reLogin: limits(120, 120) })],
    ['mdm-doubles: neither', ha({ mdmDoubles: 'neither' })],
    ['mdm-doubles: re-login', ha({ mdmDoubles: 're-login' })],
    ['dual-connections: true', ha({ dualConnections: true })],
    ['alert: {}', {}],
    ['alert: { enabled: false }', alert({ enabled: false })],
    ['alert: { percentage: 100 }', alert({ percentage: 100 })],
    ['alert: { duration: 0s }', alert({ duration: seconds(0) })],
    ['alert: { frequency: 5m }', alert({ frequency: minutes(5) })],
    ['alert: { halved-under-ha: false }', alert({ halvedUnderHa: false })],
    [
      'alert: { schedule: { from: "22:30", to: 06:05 } }',
      alert({ schedule: { from: minutes(1350), to: minutes(365) } }),
    ],
  ])('can be written: %s', (written, differing) => {
    expect(parametersOf('14', written)).toEqual({ ...defaults, ...differing });
  });

  it('are stronger than the release where both may decide (MDM-12, MDM-13)', () => {
    expect(parametersOf('15', 'group-chat: joined, file-transfer: active')).toEqual(defaults);
    expect(parametersOf('11.0', 'mdm: false')).toEqual({ ...defaults, mdm: false });
  });
});

/** Which rules the settings break, in the order of the rule book; written anew from the rules. */
const broken = (
  release: string,
  is: { readonly mdm?: boolean; readonly im: boolean; readonly push: boolean; sm: boolean },
): readonly string[] => {
  const canBeOn = release !== '11.0' && is.im;
  const mdm = is.mdm ?? canBeOn;
  return [
    ...(mdm && release === '11.0' ? ['MDM-15'] : []),
    ...(mdm && !is.im ? ['MDM-16'] : []),
    ...(is.push && !mdm ? ['QM-11'] : []),
    ...(is.push && !is.sm ? ['QM-11'] : []),
  ];
};

describe('settings that exclude each other', () => {
  const both = [true, false];
  const cases = releases.flatMap((release) =>
    [undefined, ...both].flatMap((mdm) =>
      both.flatMap((im) =>
        both.flatMap((push) =>
          both.map((sm) => ({ release, is: { ...(mdm !== undefined && { mdm }), im, push, sm } })),
        ),
      ),
    ),
  );

  it('are found in every release, each with its rule (MDM-15, MDM-16, QM-11)', () => {
    for (const { release, is } of cases) {
      const { sm, ...settings } = { ...is };
      const written = Object.entries({ ...settings, 'stream-management': sm });
      const text = written.map(([name, value]) => `${name}: ${value}`).join(', ');
      const faults = faultsOf(`release: ${release}\nparameters: { ${text} }\n${people}`);
      const rules = faults.map(({ message }) => /\((.*)\)/.exec(message)?.[1]);
      expect(rules, `${release} ${text}`).toEqual(broken(release, is));
    }
  });

  it.each([
    ['the release is unknown', 'release: 12.6\nparameters: { mdm: true, im: false }', 2],
    ['the name is missing', 'nmae: n\nparameters: { mdm: true, im: false }', 2],
    ['a limit is at fault', 'parameters: { mdm: true, im: false, contacts-max: x }', 2],
  ])('are found even where %s', (_where, top, faults) => {
    const text = `${top}\n${people}`;
    const file = top.startsWith('nmae') ? text.replace('name: n\n', '') : text;
    expect(faultsOf(file)).toHaveLength(faults);
    expect(faultsOf(file).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('MDM-16'),
    );
  });

  it.each([
    ['release: 11.0', 'MDM-15'],
    ['parameters: { im: false }', 'MDM-16'],
  ])('are found where a timeline turns MDM on under %s', (top, rule) => {
    const turning = (to: boolean) => faultsOf(`${top}\n${doing(`{ set: mdm, to: ${to} }`)}`);
    expect(turning(true).map(({ message }) => message)).toEqual([expect.stringContaining(rule)]);
    expect(turning(false)).toEqual([]);
  });
});

/** What two nodes have, with this among the parameters and these written long. */
const limitsOf = (written: string, ...own: readonly string[]) => {
  const nodes = own.map((text, place) => `{ name: imp${place}${text} }`).join(', ');
  const text = `topology: { subclusters: [{ name: a, nodes: [${nodes}] }] }
parameters: { ${written} }
${people}`;
  return scenarioOf(text).parameters.highAvailability;
};

describe('re-login limits', () => {
  it('are those of the node where it has its own (HA-2)', () => {
    const { reLogin, reLoginOfNode } = limitsOf(
      'client-re-login-lower-limit: 130s',
      ', client-re-login-upper-limit: 620s',
      '',
    );
    expect(reLogin).toEqual(limits(130, 537));
    expect([...reLoginOfNode]).toEqual([[0, limits(130, 620)]]);
    const second = limitsOf('', '', ', client-re-login-lower-limit: 1s').reLoginOfNode;
    expect([...second]).toEqual([[1, limits(1, 537)]]);
  });

  it('may be equal', () => {
    const own = ', client-re-login-lower-limit: 5m, client-re-login-upper-limit: 5m';
    expect([...limitsOf('', own).reLoginOfNode]).toEqual([[0, limits(300, 300)]]);
  });
});

describe('standby dual connections', () => {
  it('can be on from release 14 (HA-12)', () => {
    const taken = releases.filter(
      (release) =>
        faultsOf(`release: ${release}\nparameters: { dual-connections: true }\n${people}`)
          .length === 0,
    );
    expect(taken).toEqual(['14', '15']);
  });
});
