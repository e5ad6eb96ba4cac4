/**
 * Where each name comes up first under one of some verbs, the whole timeline over: what is spoken of
 * too early can so be told from what is never there.
 */
import type { Verb } from '../format/stimulus-shape.js';
import { childOf, itemsOf, type Place } from './place.js';

export type Mention<Key extends Verb> = { readonly verb: Key; readonly place: Place };

export function firstMentions<Key extends Verb>(
  timeline: Place | undefined,
  verbs: readonly Key[],
): ReadonlyMap<string, Mention<Key>> {
  const mentions = new Map<string, Mention<Key>>();
  const stimuli = itemsOf(timeline).flatMap((item) => itemsOf(childOf(item, 'do')));
  for (const stimulus of stimuli) {
    for (const verb of verbs) {
      const place = childOf(stimulus, verb);
      const name = nameAt(place);
      if (place !== undefined && name !== undefined && !mentions.has(name)) {
        mentions.set(name, { verb, place });
      }
    }
  }
  return mentions;
}

/** The name at a place as it is typed; undefined where there is none. */
export const nameAt = (place: Place | undefined): string | undefined =>
  place?.node.kind === 'scalar' && place.node.text !== '' ? place.node.text : undefined;
