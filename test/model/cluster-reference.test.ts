/** The cluster against the rules written down a second time, plainly: line by line the same. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { microseconds } from '../../src/engine/units.js';
import { cast, clients, deeds, people, perform, type Deed } from '../support/deed.js';
import { SlowModel } from '../support/slow-model.js';
import { about, aStory, type Story } from '../support/story.js';

/** What happens on the way to the deed, with it, and at the same instant after it. */
const live = (story: Story, deed: Deed): readonly string[] => {
  const isLater = deed.at > story.cluster.simulation.now;
  const before = isLater ? story.passUntil(microseconds(deed.at - 1)) : [];
  return [...before, ...story.at(deed.at, () => perform(story, deed))];
};

/** Desktops of several users that fall idle at one instant do so in an order of no account. */
const byUser = (lines: readonly string[]) => people.map((user) => about(user, lines));

it('MDM-2 to MDM-8, QM-1 to QM-9, TIME-1, DEV-6, DEV-7: does in every run what the rules say, in order', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 3, 100), deeds, (bufferLimit, day) => {
      const story = aStory(cast, { bufferLimit });
      story.signIn(...clients);
      const model = new SlowModel(cast, bufferLimit);
      const lines = day.flatMap((deed) => live(story, deed));
      expect(byUser(lines)).toEqual(byUser(day.flatMap((deed) => model.live(deed))));
      const messages = new Set(day.map(({ message }) => message));
      const unread = model.clients.map(({ name }) =>
        [...messages].filter((message) => story.showsUnread(name, message)),
      );
      expect(unread).toEqual(
        model.clients.map((client) =>
          [...messages].filter((message) => client.unread.has(message)),
        ),
      );
    }),
    { numRuns: 1_000 },
  );
});
