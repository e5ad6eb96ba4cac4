/**
 * Plays all sequences of a length over an alphabet. A stimulus that changes nothing ends a sequence:
 * what could follow it is what could stand in its place.
 */
import type { SequencePlayer, Stimuli } from './sequence-player.js';

export type Outcome = {
  /** Sequences that were played from beginning to end; the others are the same as a shorter one. */
  readonly played: number;
  /** The first in which something went wrong, by name, and what. */
  readonly wrong: string | undefined;
};

export const playEvery = (player: SequencePlayer, stimuli: Stimuli, length: number): Outcome => {
  const names = Object.keys(stimuli);
  const digits = Array.from({ length }, () => 0);
  let played = 0;
  let isOver = false;
  while (!isOver) {
    const sequence = digits.map((digit) => names[digit]!);
    const { wrong, idleAt } = playOne(player, stimuli, sequence);
    if (wrong !== undefined) return { played, wrong };
    if (idleAt === undefined) played += 1;
    isOver = advance(digits, idleAt ?? length - 1, names.length) === 'over';
  }
  return { played, wrong: undefined };
};

/** Plays one sequence up to a stimulus that changes nothing; answers what went wrong, and which that is. */
const playOne = (
  player: SequencePlayer,
  stimuli: Stimuli,
  names: readonly string[],
): { readonly wrong: string | undefined; readonly idleAt: number | undefined } => {
  player.begin();
  let idleAt: number | undefined;
  for (const [place, name] of names.entries()) {
    const effect = player.play(stimuli[name]!);
    if (typeof effect !== 'string')
      return { wrong: described(names.slice(0, place + 1), effect.wrong), idleAt };
    if (effect === 'nothing') {
      idleAt = place;
      break;
    }
  }
  const wrong = player.end();
  return { wrong: wrong === undefined ? undefined : described(names, wrong), idleAt };
};

/** Plays one sequence to its end; answers what went wrong, or undefined. */
export const playWhole = (
  player: SequencePlayer,
  stimuli: Stimuli,
  names: readonly string[],
): string | undefined => {
  player.begin();
  for (const [place, name] of names.entries()) {
    const effect = player.play(stimuli[name]!);
    if (typeof effect !== 'string') return described(names.slice(0, place + 1), effect.wrong);
  }
  const wrong = player.end();
  return wrong === undefined ? undefined : described(names, wrong);
};

const described = (names: readonly string[], wrong: string): string =>
  `${names.join(', ')}: ${wrong}`;

/** Counts up at that place; all places behind begin anew. */
const advance = (digits: number[], place: number, base: number): 'over' | undefined => {
  digits.fill(0, place + 1);
  for (let at = place; at >= 0; at -= 1) {
    digits[at] = (digits[at]! + 1) % base;
    if (digits[at] !== 0) return undefined;
  }
  return 'over';
};
