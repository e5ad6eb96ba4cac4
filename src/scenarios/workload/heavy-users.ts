/**
 * Who of a population is a heavy user: the same places of every contact group, so that whole groups
 * more leave everybody else what they are.
 *
 * The places are scattered by the golden ratio. Shares of other things, such as who has a phone or
 * who comes at all, go by even steps, and would otherwise pick the heavy users alone, or none of them.
 */
import type { UserId } from '../../model/devices/identifiers.js';
import type { DayFigures } from '../format/day.js';
import { totalOf } from '../format/share.js';
import { placeIn, type Crowd } from './crowd.js';

/** 2 to the 32 by the golden ratio, to an odd number: multiples of it never meet within 32 bits. */
const GOLDEN_STEP = 2_654_435_769;

export class HeavyUsers {
  readonly #crowd: Crowd;
  readonly #isHeavy: readonly boolean[];

  constructor(crowd: Crowd, figures: DayFigures) {
    this.#crowd = crowd;
    this.#isHeavy = heavyPlaces(figures['contact-group'].value, figures['heavy-share'].value);
  }

  has(user: UserId): boolean {
    return this.#isHeavy[placeIn(this.#crowd, user) % this.#isHeavy.length]!;
  }
}

/** Which places of a group of that size are of heavy users; a share in parts per million. */
const heavyPlaces = (size: number, share: number): readonly boolean[] => {
  const places = Array.from({ length: size }, (_, place) => place);
  const scattered = places.toSorted((one, other) => scatter(one) - scatter(other));
  const heavy = new Set(scattered.slice(0, totalOf(size, share)));
  return places.map((place) => heavy.has(place));
};

const scatter = (place: number): number => Math.imul(place + 1, GOLDEN_STEP) >>> 0;
