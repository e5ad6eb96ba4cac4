/** Random scripts: up to 60 acts, many at one instant, many just short of and past the edges of rules. */
import fc from 'fast-check';
import { microseconds, minutes, seconds } from '../../../src/engine/units.js';
import { actOf, type Verb } from './likely-act.js';
import { worlds } from './random-world.js';
import type { Script, Step } from './script.js';

const edges = [
  microseconds(1),
  seconds(1),
  seconds(30),
  seconds(60),
  seconds(120),
  seconds(299.999_999),
  seconds(300),
  seconds(300.000_001),
  seconds(537),
  seconds(899.999_999),
  minutes(15),
  seconds(900.000_001),
] as const;

const waits = fc.oneof(
  { weight: 9, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.constantFrom(...edges) },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: minutes(1) }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: minutes(6) }) },
);

/** How often each act is drawn. */
const verbs: Readonly<Record<Verb, number>> = {
  send: 44,
  read: 24,
  move: 44,
  'sign-in': 14,
  'sign-out': 8,
  use: 6,
  presence: 8,
  iq: 8,
  say: 16,
  join: 14,
  leave: 2,
  offer: 12,
  accept: 12,
  'read-all': 4,
  restart: 2,
  set: 3,
};

const isVerb = (name: string): name is Verb => Object.hasOwn(verbs, name);

const verb = fc.oneof(
  ...Object.keys(verbs)
    .filter(isVerb)
    .map((name) => ({ weight: verbs[name], arbitrary: fc.constant(name) })),
);

const drawn = fc.nat(9_999);
const draft = fc.record({ wait: waits, verb, who: drawn, what: drawn, odd: drawn });

const STEPS_MAX = 60;

/** Drawn without the bias towards small values, which would leave most rules untouched. */
export const scripts: fc.Arbitrary<Script> = fc.noBias(
  fc
    .record({
      world: worlds,
      absent: fc.array(fc.nat(9), { maxLength: 3 }),
      drafts: fc.array(draft, { minLength: 1, maxLength: STEPS_MAX, size: 'max' }),
    })
    .map(({ world, absent, drafts }) => {
      const steps: Step[] = world.clients
        .filter(({ number }) => !absent.includes(number))
        .map(({ number, capable }) => ({ at: 0, act: { do: 'sign-in', on: number, capable } }));
      let at = 0;
      for (const { wait, ...rest } of drafts) {
        at += wait;
        steps.push({ at, act: actOf(world, steps, rest) });
      }
      return { world, steps };
    }),
);
