/** Names places in the data of a file: `users.alice.clients.phone`, `timeline[2].do[0]`. */

import { quoted } from './printable.js';

const BARE = /^[\p{L}\p{M}\p{Nd}_-]{1,64}$/u;

export function inMapping(where: string, key: string): string {
  if (!BARE.test(key)) return `${where}[${quoted(key)}]`;
  return where === '' ? key : `${where}.${key}`;
}

export const inList = (where: string, place: number): string => `${where}[${place}]`;
