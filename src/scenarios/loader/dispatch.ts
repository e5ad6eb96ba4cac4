/** Finds the key that says what an item is: its verb, or the subject it looks at. */
import type { FaultList } from './fault-list.js';
import { nearestName } from './nearest-name.js';
import { keysOf, type KeyPlace, type Place } from './place.js';
import { shown } from './printable.js';
import { described, suggestion } from './wording.js';

/** The keys that an item can be found by, and the word for them: `verb`. */
export type Choice<Key extends string> = {
  readonly keys: readonly Key[];
  readonly word: string;
  /** An item as it should be. */
  readonly example: string;
  /** Whether an item found by `key` may have the other key beside it. */
  readonly takes: (key: Key, other: string) => boolean;
};

/** The one such key of the item; undefined when it has none or two, which is reported. */
export function dispatch<Key extends string>(
  place: Place,
  choice: Choice<Key>,
  faults: FaultList,
): Key | undefined {
  if (place.node.kind === 'broken') return undefined;
  const entries = keysOf(place);
  const [first, second, ...more] = found(entries, choice);
  if (first === undefined) {
    reportNone(place, choice, faults);
    return undefined;
  }
  if (second !== undefined) {
    const names = [first, second, ...more].map(({ name }) => name);
    const message = `${names.length} ${choice.word}s in one item, ${names.join(' and ')}; expected one an item`;
    faults.report(second.key, message);
    return undefined;
  }
  const owner = entries.find(({ name }) => isOwnerMistyped(name, first.name, choice));
  if (owner !== undefined) {
    reportUnknown(owner, choice, faults);
    return undefined;
  }
  return first.name;
}

type Found<Key extends string> = KeyPlace & { readonly name: Key };

/** The keys that say what the item is; one that stands beside its owner says something of that. */
function found<Key extends string>(
  entries: readonly KeyPlace[],
  { keys, takes }: Choice<Key>,
): readonly Found<Key>[] {
  const candidates = entries.flatMap((entry) => {
    const name = keys.find((key) => key === entry.name);
    return name === undefined ? [] : [{ ...entry, name }];
  });
  return candidates.filter(
    ({ name }) => !candidates.some((other) => other.name !== name && takes(other.name, name)),
  );
}

/** Whether a key was meant for one beside which the found one would only say something of it. */
function isOwnerMistyped<Key extends string>(
  name: string,
  first: Key,
  { keys, takes }: Choice<Key>,
): boolean {
  if (takes(first, name)) return false;
  const owners = keys.filter((key) => key !== first && takes(key, first));
  return nearestName(name, owners) !== undefined;
}

function reportNone<Key extends string>(
  place: Place,
  choice: Choice<Key>,
  faults: FaultList,
): void {
  const entries = keysOf(place);
  const meant = entries.find(({ name }) => nearestName(name, choice.keys)) ?? entries[0];
  if (meant !== undefined) {
    reportUnknown(meant, choice, faults);
    return;
  }
  const got = place.node.kind === 'mapping' ? 'none' : described(place.node);
  faults.report(place, `expected a ${choice.word}, such as ${choice.example}; got ${got}`);
}

function reportUnknown<Key extends string>(
  { name, key }: KeyPlace,
  { keys, word }: Choice<Key>,
  faults: FaultList,
): void {
  const help = suggestion(name, keys, `${word}s`);
  faults.report(key, `unknown ${word} ${shown(name)}; ${help}`);
}
