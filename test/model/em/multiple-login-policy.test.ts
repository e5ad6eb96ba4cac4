/**
 * Every pair of Multiple Login Behaviors, home and visiting, before and after 12.5 on either side,
 * against the statements of EM-2, EMCC-2, EMCC-3 and EMCC-5 written a second time as a table.
 */
import { describe, expect, it } from 'vitest';
import { seconds } from '../../../src/engine/units.js';
import type { CucmRelease } from '../../../src/model/em/cucm-release.js';
import {
  multipleLoginBehaviors,
  type MultipleLoginBehavior,
} from '../../../src/model/em/em-parameters.js';
import { Lab } from './support/lab.js';

/** Before and from the boundary at 12.5, which is the only one. */
const before: readonly CucmRelease[] = ['11.5', '12.0'];
const releases = ['11.5', '12.0', '12.5', '12.5SU3', '15'] as const;

type Outcome = 'both' | 'first' | 'second';

const isVisit = (phone: string): boolean => phone.startsWith('v');

/** Which phones the user has in the end: the table of the rule book. */
const expected = (
  release: CucmRelease,
  behavior: MultipleLoginBehavior,
  [first, second]: readonly [string, string],
): Outcome => {
  const isBefore = before.includes(release);
  // Before 12.5 a visit is always allowed, and does not count at a home phone.
  if (isBefore && (isVisit(second) || isVisit(first))) return 'both';
  return outcomes[behavior];
};

const outcomes: Readonly<Record<MultipleLoginBehavior, Outcome>> = {
  multiOK: 'both',
  noLogin: 'first',
  autoLogout: 'second',
};

const pairs = [
  ['h1', 'h2'],
  ['h1', 'v1'],
  ['v1', 'h1'],
  ['v1', 'v2'],
] as const;

const cases = releases.flatMap((homeRelease) =>
  releases.flatMap((visitingRelease) =>
    multipleLoginBehaviors.flatMap((home) =>
      multipleLoginBehaviors.flatMap((visiting) =>
        pairs.map((phones) => ({ homeRelease, visitingRelease, home, visiting, phones })),
      ),
    ),
  ),
);

describe('a second login (EM-2, EMCC-2, EMCC-3, EMCC-5)', () => {
  it.each(cases)(
    'with $home at home in $homeRelease and $visiting in $visitingRelease, at $phones',
    ({ homeRelease, visitingRelease, home, visiting, phones }) => {
      const lab = new Lab({
        home: { release: homeRelease, multipleLoginBehavior: home },
        visiting: { release: visitingRelease, multipleLoginBehavior: visiting },
      });
      const [first, second] = phones;
      lab.logIn('rak', first);
      lab.runFor(seconds(1));
      lab.logIn('rak', second);
      lab.runFor(seconds(2));

      const outcome = expected(homeRelease, home, phones);
      const at = { both: [first, second], first: [first], second: [second] }[outcome];
      expect(lab.shownAt('rak')).toEqual(at.toSorted((one, other) => (one < other ? -1 : 1)));
      expect(lab.countedAt('rak')).toEqual(at);
      expect(lab.codes).toEqual([
        `rak@${first} success`,
        `rak@${second} ${outcome === 'first' ? '25' : 'success'}`,
      ]);
    },
  );

  it('is refused in the words of EM-2 at a home phone, and of EMCC-3 at a visited one', () => {
    const lab = new Lab();
    lab.logIn('rak', 'h1');
    lab.runFor(seconds(1));
    lab.logIn('rak', 'h2');
    lab.logIn('rak', 'v1');
    lab.runFor(seconds(1));
    expect(lab.answers.slice(1).map(({ word, answer }) => [word, answer?.text])).toEqual([
      ['rak@v1', 'Not allowed to log into multiple devices.'],
      [
        'rak@h2',
        'Policy Violation: com.cisco.emservice.PolicyValidatorException: Not allowed to log into multiple devices.',
      ],
    ]);
  });
});
