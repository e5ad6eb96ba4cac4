/** A cluster whose XCP Router restarts, for tests of what that ends and who comes back. */
import { seconds } from '../../src/engine/units.js';
import { aStory, type Circumstances, type Story } from './story.js';

const cast = {
  alice: { laptop: 'desktop', phone: 'iphone', tablet: { push: 'ipad' } },
  bob: { desk: 'desktop' },
} as const;

/** All clients of the cast. */
export const everybody = ['alice/laptop', 'alice/phone', 'alice/tablet', 'bob/desk'] as const;

/** When the router restarts, in seconds. */
export const LOSS = 10;

/** All are signed in and `prepare` happens at 1 s; then the router restarts. */
export function restarted(
  prepare: (story: Story) => void = () => undefined,
  circumstances: Circumstances = {},
): Story {
  const story = aStory(cast, { push: true, ...circumstances });
  story.at(seconds(0), () => story.signIn(...everybody));
  story.at(seconds(1), () => prepare(story));
  story.at(seconds(LOSS), () => story.restart());
  return story;
}
