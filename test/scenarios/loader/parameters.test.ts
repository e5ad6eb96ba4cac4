/** The settings of a deployment: what a file says, and what follows where it says nothing. */
import { describe, expect, it } from 'vitest';
import { releases } from '../../../src/model/deployment/release.js';
import { defaultHaParameters } from '../../../src/model/ha/ha-parameters.js';
import { defaultAlertSettings } from '../../../src/model/jsm/alert-settings.js';
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
