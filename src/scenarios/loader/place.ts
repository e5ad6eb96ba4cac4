/** A value of a file together with where it stands; how readers move through the source tree. */
import type { Spot } from './fault-list.js';
import { inList, inMapping } from './path-text.js';
import type { SourceNode } from './source-node.js';

export type Place = Spot & { readonly node: SourceNode };

/** A key of a mapping: where it stands, and its value. */
export type KeyPlace = { readonly name: string; readonly key: Spot; readonly value: Place };

export const rootPlace = (node: SourceNode): Place => ({ node, span: node.span, where: '' });

/** The keys of a mapping in the order of the file; none where the value is no mapping. */
export function keysOf(place: Place): readonly KeyPlace[] {
  if (place.node.kind !== 'mapping') return [];
  return [...place.node.entries].map(([name, { key, value }]) => {
    const where = inMapping(place.where, name);
    return { name, key: { span: key, where }, value: { node: value, span: value.span, where } };
  });
}

/** The value under a key; undefined where there is none. */
export function childOf(place: Place, key: string): Place | undefined {
  if (place.node.kind !== 'mapping') return undefined;
  const node = place.node.entries.get(key)?.value;
  return node && { node, span: node.span, where: inMapping(place.where, key) };
}

/** The items of a list; none where the value is no list. */
export function itemsOf(place: Place | undefined): readonly Place[] {
  if (place?.node.kind !== 'list') return [];
  return place.node.items.map((node, index) => ({
    node,
    span: node.span,
    where: inList(place.where, index),
  }));
}

/** The values where a format takes one or a list of them. */
export function oneOrMoreOf(place: Place | undefined): readonly Place[] {
  if (place === undefined) return [];
  return place.node.kind === 'list' ? itemsOf(place) : [place];
}

/** What stands for a mapping as a whole, as when a key is missing: its first key. */
export function headOf(place: Place): Spot {
  return keysOf(place)[0]?.key ?? place;
}
