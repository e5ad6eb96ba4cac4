import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROWS_AT_FIRST } from '../../../src/engine/row-pool.js';
import { instant, microseconds } from '../../../src/engine/units.js';
import { userId, type MessageId } from '../../../src/model/devices/identifiers.js';
import { MessageTable } from '../../../src/model/mdm/message-table.js';
import { MessageList, type ListedMessage } from '../../support/message-list.js';

const USERS = 2;
const users = Array.from({ length: USERS }, (_, user) => user);
/** The first and the last places among a user's clients, and some between. */
const places = [0, 1, 2, 30, 31] as const;
const deeds = [
  'open',
  'open',
  'show',
  'show',
  'show',
  'clear',
  'read',
  'forget',
  'hold',
  'let go',
] as const;

const at = (time: number) => instant(microseconds(time));

/** A table and a list to which the same is done, and the row of each listed message. */
class Pair {
  readonly table = new MessageTable(USERS);
  readonly list = new MessageList();
  readonly rows = new Map<ListedMessage, MessageId>();

  open(recipient: number, time: number): void {
    const row = this.table.open(userId(recipient), at(time), time % 2 === 0 ? 'text' : 'file');
    this.rows.set(this.list.open(recipient, time), row);
  }

  act(deed: (typeof deeds)[number], message: ListedMessage, place: number): void {
    const { list, table } = this;
    const row = this.rows.get(message)!;
    switch (deed) {
      case 'open':
        return this.open(place % USERS, message.sentAt + place);
      case 'show':
        list.show(message, place);
        return table.showUnread(row, place);
      case 'clear':
        list.clear(message, [place]);
        return table.clearUnread(row, place);
      case 'read':
        message.fate = 'read';
        return table.setRead(row);
      case 'forget':
        list.forget(message);
        return table.forget(row);
      case 'hold':
        list.hold(message);
        return table.hold(row);
      case 'let go':
        if (message.holds === 0) return;
        list.letGo(message);
        return table.letGo(row);
    }
  }

  /** What the table says of all that is on the list. */
  told(): unknown {
    const { table } = this;
    return {
      live: table.live,
      unread: users.map((user) => unreadRows(table, user)),
      unreadCounts: users.map((user) => table.unreadCountOf(userId(user))),
      messages: this.list.live.map((message) => {
        const row = this.rows.get(message)!;
        return {
          recipient: table.recipientOf(row),
          sentAt: table.sentAt(row),
          kind: table.kindOf(row),
          isRead: table.isRead(row),
          unread: places.filter((place) => table.isUnreadAt(row, place)),
        };
      }),
    };
  }

  /** What it is to say. */
  expected(): unknown {
    const { list } = this;
    return {
      live: list.live.length,
      unread: users.map((user) => list.unreadOf(user).map((message) => this.rows.get(message))),
      unreadCounts: users.map((user) => list.unreadOf(user).length),
      messages: list.live.map(({ recipient, sentAt, fate, unread }) => ({
        recipient,
        sentAt,
        kind: sentAt % 2 === 0 ? 'text' : 'file',
        isRead: fate === 'read',
        unread: places.filter((place) => unread.has(place)),
      })),
    };
  }
}

const unreadRows = (table: MessageTable, user: number): readonly MessageId[] => {
  const found: MessageId[] = [];
  let message = table.oldestUnreadOf(userId(user));
  // A broken list may go round in circles.
  while (message !== undefined && found.length <= table.live) {
    found.push(message);
    message = table.newerThan(message);
  }
  return found;
};

describe('the table of messages', () => {
  it('keeps rows, unread places and lists as objects, sets and arrays would', () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom(...deeds), fc.nat(), fc.constantFrom(...places)),
      { maxLength: 60, size: 'max' },
    );
    fc.assert(
      fc.property(steps, (commands) => {
        const pair = new Pair();
        for (const [deed, chosen, place] of commands) {
          const { live } = pair.list;
          if (live.length === 0) pair.open(place % USERS, place);
          else pair.act(deed, live[chosen % live.length]!, place);
          expect(pair.told()).toEqual(pair.expected());
        }
      }),
    );
  });

  it('frees the row of a message that nobody holds and no client shows as unread', () => {
    const table = new MessageTable(1);
    const message = table.open(userId(0), at(0), 'text');
    table.showUnread(message, 0);
    table.letGo(message);
    expect(table.live).toBe(1);
    table.clearUnread(message, 0);
    expect(table.live).toBe(0);
    expect(table.open(userId(0), at(1), 'text')).toBe(message);
  });

  it('QM-8: shows a message that was read meanwhile on no client any more', () => {
    const table = new MessageTable(1);
    const message = table.open(userId(0), at(0), 'text');
    table.setRead(message);
    table.showUnread(message, 1);
    expect(table.isUnreadAt(message, 1)).toBe(false);
  });

  it('keeps what it holds when the pool of rows grows', () => {
    const pair = new Pair();
    for (let number = 0; number <= 2 * ROWS_AT_FIRST; number += 1) {
      pair.open(number % USERS, number);
      const newest = pair.list.live.at(-1)!;
      if (number % 2 === 0) pair.act('show', newest, places[number % places.length]!);
    }
    expect(pair.told()).toEqual(pair.expected());
  });

  it('digests how many messages each user has not read', () => {
    const digests = [0, 0, 1].map((reader) => {
      const table = new MessageTable(2);
      table.showUnread(table.open(userId(reader), at(0), 'text'), 0);
      const parts: string[] = [];
      table.digest((bytes) => parts.push(bytes.join(' ')));
      return parts.join('|');
    });
    expect(digests[0]).toBe(digests[1]);
    expect(digests[0]).not.toBe(digests[2]);
  });
});
