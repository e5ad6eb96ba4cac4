/**
 * The logarithm and the exponential, built from + - * / alone. Those four give the same bits on
 * every machine; Math.log and Math.exp are not promised to, and one stray bit in a draw would be
 * another run. Both lie within one unit in the last place of the true value.
 */

/** The logarithm of 2 in two parts. The first has its last 32 bits clear, so its multiples are exact. */
const LN2_HIGH = 0.693_147_180_369_123_816_49;
const LN2_LOW = 1.908_214_929_270_587_700_02e-10;
const LN2 = LN2_HIGH + LN2_LOW;
const SQRT_2 = Math.SQRT2;

/** 2/3, 2/5, 2/7 …: what follows 2 s in 2 artanh(s) / s, by powers of s squared. Last one first. */
const ARTANH = Array.from({ length: 11 }, (_, term) => 2 / (2 * term + 3)).toReversed();

/** What follows 2 in r coth(r / 2), by powers of r squared. Last one first. */
const COTH = [
  1 / 37_362_124_800,
  -691 / 653_837_184_000,
  1 / 23_950_080,
  -1 / 604_800,
  1 / 15_120,
  -1 / 360,
  1 / 6,
];

/** Above, the exponential is infinite; below, it is nearer to 0 than to any other number. */
const LARGEST_POWER = 709.782_712_893_384;
const SMALLEST_POWER = -745.133_219_101_941_2;

/** The natural logarithm. x = 2^n (1 + f) with 1 + f near 1; ln(1 + f) = 2 artanh(f / (2 + f)). */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0) || x === Infinity) return x > 0 ? x : NaN;
  if (x < SMALLEST_NORMAL) return log(x * 2 ** LIFT) - LIFT * LN2;
  let n = exponentOf(x);
  let fraction = withExponent(x, 0);
  if (fraction > SQRT_2) {
    n += 1;
    fraction /= 2;
  }
  const f = fraction - 1;
  const s = f / (2 + f);
  const halfSquare = (f * f) / 2;
  // 2 s = f - f²/2 + s f²/2. So written, f loses none of its bits.
  const correction = halfSquare - s * (halfSquare + s * s * polynomial(ARTANH, s * s));
  return n * LN2_HIGH - (correction - n * LN2_LOW - f);
}

/** e to the power x. x = n ln 2 + r with small r; e^r = 1 + 2 r / (r coth(r / 2) - r). */
export function exp(x: number): number {
  if (x > LARGEST_POWER) return Infinity;
  if (x < SMALLEST_POWER) return 0;
  if (Number.isNaN(x)) return x;
  const n = Math.floor(x / LN2 + 0.5);
  const high = x - n * LN2_HIGH;
  const low = n * LN2_LOW;
  const r = high - low;
  const c = r - r * r * polynomial(COTH, r * r);
  const result = 1 - (low - (r * c) / (2 - c) - high);
  return scaled(result, n);
}

const SMALLEST_NORMAL = 2 ** -1022;
const LIFT = 54;

/** The words of one number, big end first. */
const words = new DataView(new ArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
const EXPONENT_SHIFT = 20;
const EXPONENT_MASK = 0x7ff;
const EXPONENT_BIAS = 1023;

/** n, where x lies from 2^n up to but not at 2^(n + 1). */
function exponentOf(x: number): number {
  words.setFloat64(0, x);
  return ((words.getInt32(0) >>> EXPONENT_SHIFT) & EXPONENT_MASK) - EXPONENT_BIAS;
}

/** x brought by powers of two to where exponentOf answers n. */
function withExponent(x: number, n: number): number {
  words.setFloat64(0, x);
  const others = words.getInt32(0) & ~(EXPONENT_MASK << EXPONENT_SHIFT);
  words.setInt32(0, others | ((n + EXPONENT_BIAS) << EXPONENT_SHIFT));
  return words.getFloat64(0);
}

/** x 2^n, rounded once, for an x near 1. */
function scaled(x: number, n: number): number {
  const half = Math.trunc(n / 2);
  return x * withExponent(1, n - half) * withExponent(1, half);
}

/** By Horner's rule: the first coefficient belongs to the highest power, the last one is the constant. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}
