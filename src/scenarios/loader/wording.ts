/** The parts of sentences that messages share. */
import { nearestName } from './nearest-name.js';
import { quoted, shown } from './printable.js';
import type { SourceNode } from './source-node.js';

const LISTED_MAX = 12;

/** `a, b, c`, or the first ones and how many more. */
export function listed(names: readonly string[]): string {
  const first = names.slice(0, LISTED_MAX).map(shown).join(', ');
  const more = names.length - LISTED_MAX;
  return more > 0 ? `${first} and ${more} more` : first;
}

/** What to write instead of an unknown name. */
export function suggestion(given: string, known: readonly string[], what: string): string {
  const nearest = nearestName(given, known);
  if (nearest !== undefined) return `did you mean ${nearest}?`;
  return known.length === 0 ? `there are no ${what}` : `the ${what} are ${listed(known)}`;
}

/** What stands in the file, for the end of a sentence: `got 90`. */
export function described(node: SourceNode): string {
  switch (node.kind) {
    case 'list':
      return node.items.length === 0 ? 'an empty list' : 'a list';
    case 'mapping':
      return node.entries.size === 0 ? 'an empty mapping' : 'a mapping';
    case 'scalar':
      if (node.isQuoted) return quoted(node.text);
      return node.text === '' ? 'nothing' : shown(node.text);
    case 'broken':
      return 'nothing';
  }
}
