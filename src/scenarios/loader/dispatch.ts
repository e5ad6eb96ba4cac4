/** Finds the key that says what an item is: its verb, or the subject it looks at. */
import type { FaultList } from './fault-list.js';
import { nearestName } from './nearest-name.js';
import { keysOf, type Place } from './place.js';
import { shown } from './printable.js';
import { described, suggestion } from './wording.js';

/** The keys that an item can be found by, and the word for them: `verb`. */
export type Choice<Key extends string> = {
  readonly keys: readonly Key[];
  readonly word: string;
  /** An item as it should be. */
  readonly example: string;
};

/** The one such key of the item; undefined when it has none or two, which is reported. */
export function dispatch<Key extends string>(
  place: Place,
  choice: Choice<Key>,
  faults: FaultList,
): Key | undefined {
  if (place.node.kind === 'broken') return undefined;
  const entries = keysOf(place);
  const found = entries.filter(({ name }) => choice.keys.some((key) => key === name));
  const [first, second] = found;
  if (second !== undefined) {
    const names = found.map(({ name }) => name).join(' and ');
    const message = `${found.length} ${choice.word}s in one item, ${names}; expected one an item`;
    faults.report(second.key, message);
    return undefined;
  }
  if (first !== undefined) return choice.keys.find((key) => key === first.name);
  const meant = entries.find(({ name }) => nearestName(name, choice.keys)) ?? entries[0];
  if (meant === undefined) {
    const got = place.node.kind === 'mapping' ? 'none' : described(place.node);
    faults.report(place, `expected a ${choice.word}, such as ${choice.example}; got ${got}`);
  } else {
    const help = suggestion(meant.name, choice.keys, `${choice.word}s`);
    faults.report(meant.key, `unknown ${choice.word} ${shown(meant.name)}; ${help}`);
  }
  return undefined;
}
