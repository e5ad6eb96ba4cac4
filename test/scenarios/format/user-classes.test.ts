/** Heavy and light users: their figures over both come to those of the day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../src/engine/units.js';
import type { DayFigures } from '../../../src/scenarios/format/day.js';
import { dayModels } from '../../../src/scenarios/format/day-models.js';
import { ONE } from '../../../src/scenarios/format/share.js';
import { hasClasses, userClasses } from '../../../src/scenarios/format/user-classes.js';

type Wish = {
  readonly share: number;
  readonly conversations: number;
  readonly messages: number;
  readonly replyGap: number;
  readonly perConversation?: number;
};

const figure = <Value>(value: Value) => ({ value, status: 'A', source: 'a test' }) as const;

const figuresOf = (wish: Wish): DayFigures => {
  return {
    ...dayModels.enterprise,
    'group-messages-per-day': figure(20),
    'messages-per-conversation': figure(wish.perConversation ?? 10),
    'reply-gap': figure(minutes(1)),
    'reply-gap-deviation': figure(seconds(90)),
    'heavy-share': figure(wish.share * ONE),
    'heavy-conversations': figure(wish.conversations),
    'heavy-messages': figure(wish.messages),
    'heavy-reply-gap': figure(wish.replyGap),
  };
};

type Weights = { readonly heavy: number; readonly light: number };

const mean = (heavy: number, light: number, weights: Weights): number =>
  (heavy * weights.heavy + light * weights.light) / (weights.heavy + weights.light);

const times = fc.integer({ min: 1, max: 1000 }).map((hundredths) => hundredths / 100);

const wishes: fc.Arbitrary<Wish> = fc.record({
  share: fc.integer({ min: 0, max: 50 }).map((fiftieths) => fiftieths / 50),
  conversations: times,
  messages: times,
  replyGap: times,
  perConversation: fc.integer({ min: 11, max: 1000 }),
});

describe('two classes of users', () => {
  it('come to the figures of the day, each mean over what it is a mean of', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const figures = figuresOf(wish);
        const { heavy, light } = userClasses(figures);
        const users = { heavy: wish.share, light: 1 - wish.share };
        expect(mean(heavy.conversationsPerDay, light.conversationsPerDay, users)).toBeCloseTo(6, 9);
        expect(mean(heavy.groupMessagesPerDay, light.groupMessagesPerDay, users)).toBeCloseTo(20);
        const begun = {
          heavy: users.heavy * heavy.conversationsPerDay,
          light: users.light * light.conversationsPerDay,
        };
        expect(
          mean(heavy.messagesPerConversation, light.messagesPerConversation, begun) /
            figures['messages-per-conversation'].value,
        ).toBeCloseTo(1, 9);
        const gaps = {
          heavy: begun.heavy * (heavy.messagesPerConversation - 1),
          light: begun.light * (light.messagesPerConversation - 1),
        };
        if (Math.min(gaps.heavy, gaps.light) < 0) return;
        // Each is rounded to a microsecond.
        expect(
          Math.abs(mean(heavy.replyGap, light.replyGap, gaps) - minutes(1)),
        ).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('differ by the ratios, and keep the proportion of deviation and mean', () => {
    const figures = figuresOf({ share: 0.2, conversations: 4, messages: 2, replyGap: 0.5 });
    const { heavy, light } = userClasses(figures);
    expect(heavy.conversationsPerDay / light.conversationsPerDay).toBeCloseTo(4);
    expect(heavy.conversationsPerDay).toBeCloseTo(15);
    expect(light.conversationsPerDay).toBeCloseTo(3.75);
    expect(heavy.groupMessagesPerDay).toBeCloseTo(50);
    expect(heavy.messagesPerConversation / light.messagesPerConversation).toBeCloseTo(2);
    expect(heavy.replyGap / light.replyGap).toBeCloseTo(0.5);
    expect(heavy.replyGapDeviation / heavy.replyGap).toBeCloseTo(1.5);
    expect(light.replyGapDeviation / light.replyGap).toBeCloseTo(1.5);
  });

  it.each([0, 1])('are the day as it stands where a share of %d is heavy', (share) => {
    const figures = figuresOf({ share, conversations: 4, messages: 2, replyGap: 0.5 });
    expect(hasClasses(figures)).toBe(false);
    const { heavy, light } = userClasses(figures);
    expect(heavy).toEqual(light);
    expect(light).toEqual({
      conversationsPerDay: 6,
      groupMessagesPerDay: 20,
      messagesPerConversation: 10,
      replyGap: minutes(1),
      replyGapDeviation: seconds(90),
    });
  });

  it('have a pace though conversations of one message have none', () => {
    const wish = { share: 0.5, conversations: 4, messages: 1, replyGap: 0.5, perConversation: 1 };
    const { heavy, light } = userClasses(figuresOf(wish));
    expect(heavy.replyGap / light.replyGap).toBeCloseTo(0.5);
  });
});
