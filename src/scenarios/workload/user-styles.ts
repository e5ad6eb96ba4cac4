/** How each user of a population talks: the laws of a heavy user's conversations, and of a light one's. */
import {
  durations,
  logNormal,
  type Distribution,
  type DurationDistribution,
} from '../../engine/distributions.js';
import { geometric } from '../../engine/geometric.js';
import { instant } from '../../engine/units.js';
import type { UserId } from '../../model/devices/identifiers.js';
import type { DayFigures } from '../format/day.js';
import { userClasses, type ClassFigures } from '../format/user-classes.js';
import type { Crowd } from './crowd.js';
import { HeavyUsers } from './heavy-users.js';
import { Rhythm } from './rhythm.js';

export type Style = {
  /** When the user begins conversations. */
  readonly conversations: Rhythm;
  /** When the user sends group messages. */
  readonly groupMessages: Rhythm;
  /** How many messages a conversation has that the user begins. */
  readonly length: Distribution;
  readonly replyGap: DurationDistribution;
};

export class UserStyles {
  readonly #heavyUsers: HeavyUsers;
  readonly #heavy: Style;
  readonly #light: Style;

  constructor(crowd: Crowd, figures: DayFigures) {
    const { heavy, light } = userClasses(figures);
    this.#heavyUsers = new HeavyUsers(crowd, figures);
    this.#heavy = styleOf(heavy, figures);
    this.#light = styleOf(light, figures);
  }

  of(user: UserId): Style {
    return this.#heavyUsers.has(user) ? this.#heavy : this.#light;
  }
}

const styleOf = (own: ClassFigures, figures: DayFigures): Style => {
  const opens = instant(figures['opens-at'].value);
  const rhythm = (perDay: number): Rhythm => new Rhythm(opens, figures.rhythm.value, perDay);
  return {
    conversations: rhythm(own.conversationsPerDay),
    groupMessages: rhythm(own.groupMessagesPerDay),
    length: geometric(own.messagesPerConversation),
    replyGap: durations(logNormal({ mean: own.replyGap, deviation: own.replyGapDeviation })),
  };
};
