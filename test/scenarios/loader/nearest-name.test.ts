import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestName } from '../../../src/scenarios/loader/nearest-name.js';

/** The distance straight from its definition: the cheapest way to explain both last letters. */
const distance = (one: string, other: string): number => {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
  const ways = [
    distance(a, other) + 1,
    distance(one, b) + 1,
    distance(a, b) + (one.at(-1) === other.at(-1) ? 0 : 1),
  ];
  if (
    one.length > 1 &&
    other.length > 1 &&
    one.at(-1) === other.at(-2) &&
    one.at(-2) === other.at(-1)
  )
    ways.push(distance(a.slice(0, -1), b.slice(0, -1)) + 1);
  return Math.min(...ways);
};

const allowed = (given: string, name: string): number =>
  Math.min(3, Math.floor((Math.max(given.length, name.length) + 1) / 3));

describe('the nearest name', () => {
  it.each([
    ['sede', 'seed'],
    ['snd', 'send'],
    ['signin', 'sign-in'],
    ['SIGN-IN', 'sign-in'],
    ['forground', 'foreground'],
    ['reed', 'seed'],
    ['x', undefined],
    ['', undefined],
    ['alice', undefined],
  ])('to %j is %j', (given, nearest) => {
    expect(nearestName(given, ['seed', 'send', 'read', 'sign-in', 'foreground'])).toBe(nearest);
  });

  it('is the first of those that are equally near', () => {
    expect(nearestName('bat', ['cat', 'bad', 'hat'])).toBe('cat');
    expect(nearestName('bat', ['hat', 'bad', 'cat'])).toBe('hat');
    expect(nearestName('bat', ['cart', 'bad', 'hat'])).toBe('bad');
  });

  it('is not looked for among more than 500', () => {
    const names = Array.from({ length: 501 }, (_, place) => `name-${place}`);
    expect(nearestName('nme-7', names.slice(0, 500))).toBe('name-7');
    expect(nearestName('nme-7', names)).toBeUndefined();
  });

  it('agrees with the definition of the distance', () => {
    const word = fc.stringMatching(/^[ab-]{0,7}$/);
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 4 }), (given, known) => {
        let nearest: string | undefined;
        for (const name of known) {
          const slips = distance(given, name);
          const isNear = slips <= allowed(given, name);
          if (isNear && (nearest === undefined || slips < distance(given, nearest))) nearest = name;
        }
        expect(nearestName(given, known)).toBe(nearest);
      }),
      { numRuns: 100 },
    );
  });
});
