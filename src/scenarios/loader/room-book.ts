/**
 * The group chat rooms of a scenario, in the order of the file: a room comes into being when it is
 * first joined, and is spoken of only after that.
 */
import { roomId, type RoomId } from '../../model/devices/identifiers.js';
import type { FaultList } from './fault-list.js';
import { firstMentions, nameAt, type Mention } from './first-mentions.js';
import type { Place } from './place.js';
import { shown } from './printable.js';
import { suggestion } from './wording.js';

export class RoomBook {
  readonly #faults: FaultList;
  readonly #mentions: ReadonlyMap<string, Mention<'join'>>;
  readonly #rooms = new Map<string, RoomId>();

  constructor(timeline: Place | undefined, faults: FaultList) {
    this.#mentions = firstMentions(timeline, ['join']);
    this.#faults = faults;
  }

  /** A room's identifier is its place here. */
  get names(): readonly string[] {
    return [...this.#rooms.keys()];
  }

  /** The room that is joined at the place; it is there from here on. */
  joinedAt(place: Place | undefined): RoomId | undefined {
    const name = nameAt(place);
    if (name === undefined) return undefined;
    const room = this.#rooms.get(name) ?? roomId(this.#rooms.size);
    this.#rooms.set(name, room);
    return room;
  }

  /** The room named at the place; undefined when nobody has joined it by then, which is reported. */
  roomAt(place: Place | undefined): RoomId | undefined {
    const name = nameAt(place);
    if (place === undefined || name === undefined) return undefined;
    const room = this.#rooms.get(name);
    if (room === undefined) this.#faults.report(place, this.#unknown(name));
    return room;
  }

  #unknown(name: string): string {
    const mention = this.#mentions.get(name);
    if (mention === undefined) {
      return `unknown room ${shown(name)}; ${suggestion(name, this.names, 'rooms joined so far')}`;
    }
    const line = this.#faults.lines.lineOf(mention.place.span);
    return `room ${shown(name)} is not joined yet; it is joined in line ${line}`;
  }
}
