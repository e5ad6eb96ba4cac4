/** How long logins last (EM-4, EMCC-6), what ends them, and PINs that were changed (EM-6). */
import { describe, expect, it } from 'vitest';
import { hours, inSeconds, minutes, seconds } from '../../../src/engine/units.js';
import { effectiveDuration, type DurationView } from '../../../src/model/em/duration-policy.js';
import { factoryParameters } from '../../../src/model/em/em-parameters.js';
import { Lab } from './support/lab.js';

const view = (wish: Partial<DurationView>): DurationView => ({
  release: '12.5',
  parameters: factoryParameters,
  isVisited: false,
  ownMaximum: 'as-the-system',
  requested: undefined,
  ...wish,
});

const enforced = {
  ...factoryParameters,
  enforceIntraClusterMaximum: true,
  intraClusterMaximum: hours(8),
};

describe('the effective duration', () => {
  it.each([
    ['there is none by default', view({}), undefined, 'maximum-not-enforced'],
    [
      'a maximum that is not enforced is none',
      view({ parameters: { ...enforced, enforceIntraClusterMaximum: false } }),
      undefined,
      'maximum-not-enforced',
    ],
    ['an enforced one holds', view({ parameters: enforced }), 28_800, 'intra-cluster-maximum'],
    [
      '0 is none, though it is enforced',
      view({ parameters: { ...enforced, intraClusterMaximum: undefined } }),
      undefined,
      'maximum-not-enforced',
    ],
    ['at a visited phone it is 10:00', view({ isVisited: true }), 36_000, 'inter-cluster-maximum'],
    [
      'the user’s own overrides',
      view({ parameters: enforced, ownMaximum: hours(1) }),
      3_600,
      'own-maximum',
    ],
    [
      'the user’s own may be none at all',
      view({ parameters: enforced, ownMaximum: 'none' }),
      undefined,
      'own-maximum',
    ],
    [
      'the user’s own holds for visits',
      view({ isVisited: true, ownMaximum: hours(1) }),
      3_600,
      'own-maximum-visiting',
    ],
    [
      'before 12.5 nobody has an own one',
      view({ release: '12.0', parameters: enforced, ownMaximum: hours(1) }),
      28_800,
      'intra-cluster-maximum',
    ],
    [
      'an application may ask for less',
      view({ parameters: enforced, requested: minutes(60) }),
      3_600,
      'requested-duration',
    ],
    [
      'an application cannot have more',
      view({ parameters: enforced, requested: hours(9) }),
      28_800,
      'intra-cluster-maximum',
    ],
  ])('%s', (_, given, expected, reason) => {
    const { duration, because } = effectiveDuration(given);
    expect(duration === undefined ? undefined : inSeconds(duration)).toBe(expected);
    expect(because.code).toBe(reason);
  });
});

describe('a login whose time is over', () => {
  it('is ended by the system, to the second (EM-4)', () => {
    const lab = new Lab({
      home: { enforceIntraClusterMaximum: true, intraClusterMaximum: hours(8) },
    });
    lab.logIn('rak', 'h1');
    lab.runFor(hours(8));
    expect(lab.shownAt('rak')).toEqual(['h1']);
    lab.runFor(seconds(1));
    expect(lab.shownAt('rak')).toEqual([]);
    expect(lab.happened.at(-1)).toMatchObject({
      at: 28_800_410_000,
      moment: { moment: 'expires' },
    });
  });

  it('is ended at a visited phone as an auto logout ends it (EMCC-6)', () => {
    const lab = new Lab();
    lab.logIn('rak', 'v1');
    lab.runFor(hours(10));
    expect(lab.shownAt('rak')).toEqual(['v1']);
    lab.runFor(seconds(1));
    expect(lab.shownAt('rak')).toEqual([]);
    expect(lab.happened.slice(-2).map(({ at, moment }) => [at, moment.moment])).toEqual([
      [36_000_240_000, 'expires'],
      [36_000_440_000, 'visiting-logout'],
    ]);
  });

  it('is not ended by the timer of a login before it', () => {
    const lab = new Lab({
      home: { enforceIntraClusterMaximum: true, intraClusterMaximum: hours(8) },
    });
    lab.logIn('rak', 'h1');
    lab.runFor(hours(1));
    lab.logOut('h1');
    lab.runFor(seconds(1));
    lab.logIn('rak', 'h1');
    lab.runFor(hours(8));
    expect(lab.shownAt('rak')).toEqual(['h1']);
  });
});

const changed = (): Lab => {
  const lab = new Lab({ home: { multipleLoginBehavior: 'multiOK' } });
  lab.logIn('rak', 'h1');
  lab.runFor(seconds(1));
  lab.mobility.changePin(lab.user('rak'), '777');
  return lab;
};

describe('a PIN that was changed (EM-6)', () => {
  it('is good at once, and so is the one before for two minutes', () => {
    const lab = changed();
    lab.logIn('rak', 'h2');
    lab.runFor(seconds(1));
    lab.logIn('rak', 'h2', { pin: '777' });
    lab.runFor(seconds(1));
    expect(lab.codes.slice(1)).toEqual(['rak@h2 success', 'rak@h2 success']);
    expect(lab.reasons).toContain('pin-was-right');
  });

  it('is the only one that is good after that', () => {
    const lab = changed();
    lab.runFor(minutes(2));
    lab.logIn('rak', 'h2');
    lab.logIn('rak', 'v1');
    lab.runFor(seconds(1));
    expect(lab.codes.slice(1)).toEqual(['rak@h2 201', 'rak@v1 2']);
  });
});

describe('the logout of everybody', () => {
  it('frees every phone of the cluster, visited ones too, and tells their homes', () => {
    const lab = new Lab({ home: { multipleLoginBehavior: 'multiOK' } });
    lab.logIn('rak', 'v1');
    lab.logIn('eve', 'v2');
    lab.logIn('eve', 'h1');
    lab.runFor(seconds(1));
    lab.mobility.logouts.logOutAll({ cluster: lab.clusterOf('v1'), answered: lab.listener('all') });
    lab.runFor(seconds(1));
    expect(lab.codes.at(-1)).toBe('all success');
    expect([lab.shownAt('rak'), lab.shownAt('eve')]).toEqual([[], ['h1']]);
    expect([lab.countedAt('rak'), lab.countedAt('eve')]).toEqual([[], ['h1']]);
  });
});
