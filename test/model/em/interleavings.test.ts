/**
 * Two logins and one logout of one user over two clusters, begun at every moment relative to each
 * other at which their steps can fall: the invariants of a home cluster of 12.5 or newer hold after
 * each event (EM-2, EM-5, EMCC-4, EMCC-5).
 */
import { describe, expect, it } from 'vitest';
import { milliseconds, seconds } from '../../../src/engine/units.js';
import { multipleLoginBehaviors } from '../../../src/model/em/em-parameters.js';
import { Lab } from './support/lab.js';

/**
 * Steps fall at 0, 200, 240, 400, 410 ms and, of a visiting logout, 200 ms later. These
 * distances, and a little more, put every step of one request before, at and after those of another.
 */
const offsets = [0, 10, 40, 160, 200, 210, 240, 250, 400, 410, 640];

const phones = [
  ['h1', 'h2'],
  ['h1', 'v1'],
  ['v1', 'h1'],
  ['v1', 'v2'],
] as const;

const orders = ['first', 'second'] as const;

const runs = multipleLoginBehaviors.flatMap((behavior) =>
  phones.flatMap((pair) => orders.map((loggedOut) => ({ behavior, pair, loggedOut }))),
);

describe('two logins and one logout of one user', () => {
  it.each(runs)('with $behavior at $pair, the $loggedOut phone logged out', (run) => {
    const { behavior, pair, loggedOut } = run;
    const [first, second] = pair;
    const left = loggedOut === 'first' ? first : second;
    for (const loginAt of offsets)
      for (const logoutAt of offsets) {
        const lab = new Lab({
          home: { multipleLoginBehavior: behavior },
          // The visiting cluster's parameter is the opposite, and must not matter.
          visiting: { multipleLoginBehavior: behavior === 'noLogin' ? 'multiOK' : 'noLogin' },
        });
        const { simulation } = lab;
        const acts = simulation.define<number>('act', 'stimulus', (act) => {
          if (act === 0) lab.logIn('rak', first);
          else if (act === 1) lab.logIn('rak', second);
          else lab.logOut(left);
        });
        simulation.after(milliseconds(0), acts, 0);
        simulation.after(milliseconds(loginAt), acts, 1);
        simulation.after(milliseconds(logoutAt), acts, 2);
        // Every step tells what it has done once it is done.
        lab.afterEach = () => {
          const counted = lab.countedAt('rak').length;
          const shown = lab.shownAt('rak').length;
          if (behavior !== 'multiOK' && counted > 1)
            expect.fail(`counted twice: ${loginAt}, ${logoutAt}`);
          if (behavior === 'noLogin' && shown > 1)
            expect.fail(`two phones: ${loginAt}, ${logoutAt}`);
        };
        lab.runFor(seconds(3));
        // Once all is said, phones show what home counts.
        expect(lab.shownAt('rak')).toEqual(lab.countedAt('rak').toSorted());
        expect(lab.answers).toHaveLength(3);
        const succeeded = lab.answers.filter(
          ({ word, answer }) => word.startsWith('rak') && answer === undefined,
        );
        const wasLoggedOut = lab.codes.includes(`${left} success`);
        if (behavior === 'multiOK') {
          expect(succeeded).toHaveLength(2);
          expect(lab.shownAt('rak')).toHaveLength(wasLoggedOut ? 1 : 2);
        }
        // Before the logout took place the other login had been refused, so that nobody is left.
        if (behavior === 'noLogin') {
          expect(succeeded.length).toBeGreaterThanOrEqual(1);
          expect(lab.shownAt('rak')).toHaveLength(succeeded.length - (wasLoggedOut ? 1 : 0));
        }
        if (behavior === 'autoLogout') expect(succeeded).toHaveLength(2);
        expect(lab.mobility.state.clusters.map(({ inProgress }) => inProgress)).toEqual([0, 0]);
      }
  });
});
