/** Draws from the normal law of mean 0 and standard deviation 1, by a ziggurat over its right half. */
import { exp, log } from './elementary.js';
import type { RandomStream } from './random-stream.js';
import { LAYERS, layersOf, type Curve } from './ziggurat.js';

/** Marsaglia and Tsang's number for 256 layers. */
const EDGE = 3.654_152_885_361_009;

const density = (x: number): number => exp((-x * x) / 2);

/** The area beyond x > 2 is density(x) / (x + 1 / (x + 2 / (x + 3 / (x + …)))), as Laplace found. */
function tailBeyond(x: number): number {
  const terms = 100;
  let fraction = x;
  for (let term = terms; term > 0; term -= 1) fraction = x + term / fraction;
  return density(x) / fraction;
}

export const normalCurve: Curve = {
  density,
  inverse: (height) => Math.sqrt(-2 * log(height)),
  edge: EDGE,
  tail: tailBeyond(EDGE),
};

const { widths, heights } = layersOf(normalCurve);
const SIGNS = 2;

/** One fraction chooses all: first the layer, then the sign, then the place in the layer. */
export function standardNormal(stream: RandomStream): number {
  for (;;) {
    const choice = stream.fraction() * (LAYERS * SIGNS);
    const whole = choice | 0;
    const layer = whole >> 1;
    const place = choice - whole;
    const x = (whole & 1) === 0 ? place * widths[layer]! : -place * widths[layer]!;
    if (Math.abs(x) < widths[layer + 1]!) return x;
    if (layer === 0) return x < 0 ? -beyondEdge(stream) : beyondEdge(stream);
    if (isUnderDensity(layer, x, stream.fraction())) return x;
  }
}

const isUnderDensity = (layer: number, x: number, fraction: number): boolean =>
  heights[layer]! + fraction * (heights[layer + 1]! - heights[layer]!) < density(x);

/** Marsaglia's tail: an exponential from the edge on, taken as often as the normal lies below it. */
function beyondEdge(stream: RandomStream): number {
  for (;;) {
    const beyond = -log(1 - stream.fraction()) / EDGE;
    const height = -log(1 - stream.fraction());
    if (2 * height > beyond * beyond) return EDGE + beyond;
  }
}
