/** QM-10: presence that is held for a quiet client, beside its buffer. */
import type { History, News } from './history.js';

/** Of what is held for the client, the newest of each contact arrives. */
export const releaseHeld = (history: History, client: number): void => {
  const held = heldFor(history, client);
  for (const [place, news] of held.entries()) {
    const isNewest = !held.slice(place + 1).some(({ contact }) => contact === news.contact);
    news.fate = isNewest ? 'arrived' : 'dropped';
    news.arrived = isNewest ? history.when() : undefined;
  }
};

/** What is held for the client never arrives. */
export const dropHeld = (history: History, client: number): void => {
  for (const news of heldFor(history, client)) news.fate = 'dropped';
};

const heldFor = (history: History, client: number): readonly News[] =>
  history.news[client]!.filter(({ fate }) => fate === 'held');
