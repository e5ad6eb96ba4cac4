/**
 * Heavy and light users of one population: what the figures of a day are for each of the two, so that
 * over both they come to the figures of the day. Means are kept; deviations keep their proportion to
 * the mean. Where everybody is of one class, both are the day as it stands.
 *
 * Each mean is over what it is a mean of: conversations a day over users, messages over conversations,
 * and reply gaps over all gaps, of which a conversation has one fewer than messages. A conversation
 * goes as the user who begins it does.
 */
import { microseconds, type Duration } from '../../engine/units.js';
import type { DayFigures } from './day.js';
import { ONE } from './share.js';

/** What the two classes differ in. */
export type ClassFigures = {
  readonly conversationsPerDay: number;
  readonly groupMessagesPerDay: number;
  readonly messagesPerConversation: number;
  readonly replyGap: Duration;
  readonly replyGapDeviation: Duration;
};

export type UserClasses = { readonly heavy: ClassFigures; readonly light: ClassFigures };

/** Whether a population with these figures has users of both classes. */
export const hasClasses = ({ 'heavy-share': { value } }: DayFigures): boolean =>
  value > 0 && value < ONE;

export const userClasses = (figures: DayFigures): UserClasses => {
  const timesOf = (key: 'heavy-conversations' | 'heavy-messages' | 'heavy-reply-gap'): number =>
    hasClasses(figures) ? figures[key].value : 1;
  const ofUsers = figures['heavy-share'].value / ONE;
  const conversations = split(1, timesOf('heavy-conversations'), ofUsers);
  const ofConversations = shareOf(conversations, ofUsers);
  const mean = figures['messages-per-conversation'].value;
  const messages = split(mean, timesOf('heavy-messages'), ofConversations);
  const gaps = { heavy: messages.heavy - 1, light: messages.light - 1 };
  const gap = split(1, timesOf('heavy-reply-gap'), shareOf(gaps, ofConversations));
  const ofClass = (name: keyof UserClasses): ClassFigures => ({
    conversationsPerDay: figures['conversations-per-day'].value * conversations[name],
    groupMessagesPerDay: figures['group-messages-per-day'].value * conversations[name],
    messagesPerConversation: messages[name],
    replyGap: microseconds(figures['reply-gap'].value * gap[name]),
    replyGapDeviation: microseconds(figures['reply-gap-deviation'].value * gap[name]),
  });
  return { heavy: ofClass('heavy'), light: ofClass('light') };
};

type Pair = { readonly heavy: number; readonly light: number };

/** Two values with that mean, where a share has so many times what the others have. */
const split = (mean: number, times: number, share: number): Pair => {
  const light = mean / (1 - share + times * share);
  return { heavy: times * light, light };
};

/** The share that the heavy have of something; where nobody has any, that of the heavy themselves. */
const shareOf = ({ heavy, light }: Pair, share: number): number => {
  const total = heavy * share + light * (1 - share);
  return total > 0 ? (heavy * share) / total : share;
};
