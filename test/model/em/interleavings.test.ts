/**
 * Two logins and one logout of one user over two clusters, begun at every moment relative to each
 * other at which their steps can fall: the invariants of a home cluster of 12.5 or newer hold after
 * each event (EM-2, EM-5, EMCC-4, EMCC-5).
 */
import { describe, expect, it } from 'vitest';
import { milliseconds, seconds } from '../../../src/engine/units.js';
import {
  multipleLoginBehaviors,
  type MultipleLoginBehavior,
} from '../../../src/model/em/em-parameters.js';
import { Lab } from './support/lab.js';

/** When a step of a request falls, in ms after it began: a login at home and visiting, a logout. */
const fallsAt = [0, 200, 240, 400, 410];
/** How long after home's decision a visiting logout is heard. */
const HEARD_AFTER = 200;

/**
 * Every distance that puts a step of one request at one of another, or at a visiting logout that one
 * of them has caused; those of a little more lie between them.
 */
const offsets = [
  ...new Set([
    ...[240, 410].flatMap((decides) => fallsAt.map((step) => decides + HEARD_AFTER - step)),
    ...fallsAt.flatMap((one) => fallsAt.map((other) => one - other)),
    10,
    250,
    640,
  ]),
]
  .filter((offset) => offset >= 0)
  .toSorted((one, other) => one - other);

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
    const leaves = loggedOut === 'first' ? first : second;
    const ended: object[] = [];
    const wanted: object[] = [];
    let fewest = Infinity;
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
          else lab.logOut(leaves);
        });
        simulation.after(milliseconds(0), acts, 0);
        simulation.after(milliseconds(loginAt), acts, 1);
        simulation.after(milliseconds(logoutAt), acts, 2);
        const broken: string[] = [];
        // Every step tells what it has done once it is done.
        lab.afterEach = () => {
          const counted = lab.countedAt('rak').length;
          const shown = lab.shownAt('rak').length;
          if (behavior !== 'multiOK' && counted > 1) broken.push('counted twice');
          if (behavior === 'noLogin' && shown > 1) broken.push('two phones');
        };
        lab.runFor(seconds(3));
        // Once all is said, phones show what home counts.
        const succeeded = lab.codes.filter((code) => /^rak.* success$/.test(code)).length;
        const left = lab.codes.includes(`${leaves} success`) ? 1 : 0;
        const when = { loginAt, logoutAt };
        ended.push({ ...when, ...endOf(lab), broken });
        wanted.push({
          ...when,
          answers: 3,
          broken: [],
          inProgress: 0,
          isAgreed: true,
          phones: phonesInTheEnd(behavior, lab, { succeeded, left }),
        });
        fewest = Math.min(fewest, succeeded);
      }
    expect(ended).toEqual(wanted);
    expect(fewest).toBeGreaterThanOrEqual(behavior === 'noLogin' ? 1 : 2);
  });
});

const endOf = (lab: Lab) => ({
  answers: lab.answers.length,
  inProgress: lab.mobility.state.clusters.reduce((sum, one) => sum + one.inProgress, 0),
  isAgreed: lab.shownAt('rak').join() === lab.countedAt('rak').toSorted(byText).join(),
  phones: lab.shownAt('rak').length,
});

const byText = (one: string, other: string): number => (one < other ? -1 : 1);

/**
 * multiOK: all that logged in and did not leave. noLogin: the same, since who is refused never was
 * there. autoLogout: the phone that logged in last, unless it is the one that was left after.
 */
const phonesInTheEnd = (
  behavior: MultipleLoginBehavior,
  lab: Lab,
  { succeeded, left }: { succeeded: number; left: number },
): number => {
  if (behavior !== 'autoLogout') return succeeded - left;
  const steps = lab.happened.flatMap(({ decisions }) =>
    decisions.flatMap((decision) =>
      decision.do === 'count' || decision.do === 'count-no-more'
        ? [{ did: decision.do, phone: decision.phone }]
        : [],
    ),
  );
  const last = steps.findLast(({ did }) => did === 'count');
  return steps.findLast(({ phone }) => phone === last?.phone)?.did === 'count' ? 1 : 0;
};
