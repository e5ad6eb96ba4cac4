/** Checks that the numbers of a day agree: rooms and classes of users make up whole contact groups. */
import type { DayFigures, DayKey } from '../format/day.js';
import { ONE } from '../format/share.js';
import { hasClasses, userClasses } from '../format/user-classes.js';
import type { FaultList } from './fault-list.js';
import { childOf, type Place } from './place.js';

/** Reports each disagreement at the first key that has a part in it and stands in the file. */
export function checkDay(figures: DayFigures, place: Place, faults: FaultList): void {
  const report = (keys: readonly DayKey[], message: string): void => {
    const written = keys.flatMap((key) => childOf(place, key) ?? []);
    faults.report(written[0] ?? place, message);
  };
  const group = figures['contact-group'].value;
  const room = figures['room-size'].value;
  if (group % room !== 0) {
    const message = `rooms of ${room} users in a contact group of ${group}; expected a room-size that divides it`;
    report(['room-size', 'contact-group'], message);
  }
  const share = figures['heavy-share'].value;
  if ((group * share) % ONE !== 0) {
    const message = `heavy users are ${(group * share) / ONE} of a contact group of ${group}; expected a whole number of them`;
    report(['heavy-share', 'contact-group'], message);
  }
  const { heavy, light } = userClasses(figures);
  const least = Math.min(heavy.messagesPerConversation, light.messagesPerConversation);
  if (hasClasses(figures) && least < 1) {
    const who = least === light.messagesPerConversation ? 'light' : 'heavy';
    const message = `conversations of ${who} users have ${least.toFixed(2)} messages on average; expected 1 or more`;
    report(['heavy-messages', 'messages-per-conversation', 'heavy-share'], message);
  }
}
