import { describe, expect, it } from 'vitest';
import { instant, seconds } from '../../../src/engine/units.js';
import { aPhone, because, now } from '../../support/applied-phone.js';

describe('a packet that is delivered', () => {
  it('MDM-2: shows an IM as unread', () => {
    const { dispatch, open, isUnread } = aPhone();
    const message = open();
    dispatch('deliver', 'im', message);
    expect(isUnread(message)).toBe(true);
  });

  it('MDM-7: a read mark clears the unread message', () => {
    const { dispatch, open, isUnread } = aPhone();
    const message = open();
    dispatch('deliver', 'im', message);
    dispatch('deliver', 'read-mark', message);
    expect(isUnread(message)).toBe(false);
  });

  it('MDM-3: a sent copy is read already', () => {
    const { dispatch, open, isUnread } = aPhone();
    const message = open();
    dispatch('deliver', 'sent-copy', message);
    expect(isUnread(message)).toBe(false);
  });
});

describe('a packet that waits', () => {
  it('QM-2, TIME-3: shows nothing, and keeps the message alive', () => {
    const { dispatch, open, isUnread, buffers, messages, phone } = aPhone();
    const message = open();
    dispatch('buffer', 'im', message);
    messages.letGo(message);
    expect(isUnread(message)).toBe(false);
    expect([buffers.countOf(phone), messages.live]).toEqual([1, 1]);
  });

  it('QM-8: leaves in order, with what was decided when it came, after the presence held', () => {
    const { dispatch, open, apply, phone, heard, releases, isUnread, buffers } = aPhone();
    const message = open();
    dispatch('buffer', 'im', message, instant(seconds(10)));
    dispatch('buffer', 'sent-copy', open(), instant(seconds(20)));
    apply({ do: 'flush', client: phone, because });
    expect(heard).toEqual([`${phone} is flushed`, 'released im', 'released sent-copy']);
    expect(releases[0]).toEqual({
      at: now,
      client: phone,
      waiting: { packet: 'im', message, alert: true, since: instant(seconds(10)) },
      fate: 'delivered',
      because,
      isRead: false,
      from: 'buffer',
    });
    expect(isUnread(message)).toBe(true);
    expect(buffers.countOf(phone)).toBe(0);
  });

  it('QM-8: arrives read when the message was read elsewhere meanwhile', () => {
    const { dispatch, open, apply, phone, releases, isUnread, messages } = aPhone();
    const message = open();
    dispatch('buffer', 'im', message);
    messages.setRead(message);
    dispatch('buffer', 'read-mark', message);
    messages.letGo(message);
    apply({ do: 'flush', client: phone, because });
    expect(releases.map(({ isRead }) => isRead)).toEqual([true, true]);
    expect(isUnread(message)).toBe(false);
    expect(messages.live).toBe(0);
  });

  it('QM-9: is lost with its reason, shows nothing, and frees the message', () => {
    const { dispatch, open, apply, phone, heard, releases, messages, buffers } = aPhone();
    const message = open();
    dispatch('buffer', 'im', message);
    messages.letGo(message);
    apply({ do: 'lose-buffer', client: phone, because });
    expect(heard).toEqual(['released im']);
    expect(releases.map(({ fate, because: reason }) => [fate, reason])).toEqual([
      ['lost', because],
    ]);
    expect([messages.live, buffers.countOf(phone)]).toEqual([0, 0]);
  });
});

describe('a buffer that is emptied', () => {
  it('QM-12, QM-14: is told of once, with its packets and how long they waited together', () => {
    const { apply, dispatch, open, phone, emptyings } = aPhone();
    dispatch('buffer', 'im', open(), instant(seconds(10)));
    dispatch('buffer', 'sent-copy', open(), instant(seconds(25)));
    apply({ do: 'flush', client: phone, because });
    dispatch('buffer', 'im', open(), instant(seconds(29)));
    apply({ do: 'lose-buffer', client: phone, because });
    const told = { at: now, client: phone, because };
    expect(emptyings).toEqual([
      { ...told, fate: 'delivered', packets: 2, waited: seconds(25) },
      { ...told, fate: 'lost', packets: 1, waited: seconds(1) },
    ]);
  });
});

describe('a message that is stored', () => {
  it('MDM-9: lives on, and goes to the client in order, with an alert, as unread', () => {
    const { apply, open, user, phone, heard, releases, emptyings, ...tables } = aPhone();
    const { isUnread, messages, stored } = tables;
    const [one, two] = [open(), open()];
    for (const message of [one, two]) {
      apply({ do: 'store', user, message, because }, instant(seconds(10)));
      messages.letGo(message);
    }
    expect([stored.countOf(user), messages.live, isUnread(one)]).toEqual([2, 2, false]);
    apply({ do: 'deliver-stored', client: phone, because });
    expect(heard).toEqual(['released im', 'released im']);
    expect(releases.map(({ waiting }) => waiting)).toEqual(
      [one, two].map((message) => ({
        packet: 'im',
        message,
        alert: true,
        since: instant(seconds(10)),
      })),
    );
    expect(releases[0]).toMatchObject({ client: phone, from: 'store', fate: 'delivered' });
    expect([stored.countOf(user), isUnread(one), isUnread(two)]).toEqual([0, true, true]);
    expect(emptyings).toEqual([]);
  });
});

describe('presence that waits', () => {
  it('QM-10: leaves the buffer in its place among messages', () => {
    const { apply, dispatch, open, phone, bob, heard, buffers } = aPhone();
    dispatch('buffer', 'im', open());
    apply({ do: 'buffer-presence', client: phone, contact: bob, presence: 'dnd', because });
    dispatch('buffer', 'im', open());
    expect(buffers.countOf(phone)).toBe(3);
    apply({ do: 'flush', client: phone, because });
    expect(heard).toEqual([
      `${phone} is flushed`,
      'released im',
      'released presence',
      `${phone} has dnd of ${bob}`,
      'released im',
    ]);
  });

  it('QM-9: is lost with the buffer, and reaches nobody', () => {
    const { apply, phone, bob, heard, buffers } = aPhone();
    apply({ do: 'buffer-presence', client: phone, contact: bob, presence: 'dnd', because });
    apply({ do: 'lose-buffer', client: phone, because });
    expect(heard).toEqual(['released presence']);
    expect(buffers.countOf(phone)).toBe(0);
  });
});

describe('a file', () => {
  it('MDM-13: is offered no longer anywhere once a client took it', () => {
    const { apply, dispatch, open, phone, isUnread } = aPhone();
    const file = open();
    dispatch('deliver', 'file-offer', file);
    expect(isUnread(file)).toBe(true);
    apply({ do: 'take-file', client: phone, message: file, because });
    expect(isUnread(file)).toBe(false);
    dispatch('deliver', 'file-offer', file);
    expect(isUnread(file)).toBe(false);
  });
});

describe('what else is applied', () => {
  it.each(['normal', 'quiet', 'silent', 'signed-out'] as const)(
    'QM-1, QM-10: entering %s mode, of which presence learns once it is so',
    (mode) => {
      const { apply, phone, clients, heard } = aPhone();
      clients.enterMode(phone, mode === 'quiet' ? 'normal' : 'quiet');
      apply({ do: 'enter-mode', client: phone, mode, because });
      expect(clients.modeOf(phone)).toBe(mode);
      expect(heard).toEqual([`${phone} entered ${mode}`]);
    },
  );

  it('MDM-5: a stamp, at the time of the decision', () => {
    const { apply, phone, clients } = aPhone();
    apply({ do: 'stamp', client: phone, because });
    expect([clients.stampedAt(phone), clients.stampOrderOf(phone)]).toEqual([now, 1]);
  });

  it('DEV-7: a presence is shown and carried to watchers; without one nothing happens', () => {
    const { apply, phone, clients, heard } = aPhone();
    apply({ do: 'announce-nothing', client: phone, because });
    expect(heard).toEqual([]);
    apply({ do: 'announce', client: phone, presence: 'dnd', because });
    expect(clients.presenceOf(phone)).toBe('dnd');
    expect(heard).toEqual([`${phone} announced dnd`]);
  });

  it('MDM-8: a message that is withheld leaves no trace at the client', () => {
    const { apply, phone, open, isUnread, heard } = aPhone();
    const message = open();
    apply({ do: 'withhold', client: phone, message, because });
    expect([isUnread(message), heard]).toEqual([false, []]);
  });

  it.each(['lose', 'archive'] as const)(
    'MDM-9, MDM-14: %s keeps no row of the message alive',
    (verb) => {
      const { apply, user, open, messages, heard } = aPhone();
      const message = open();
      apply({ do: verb, user, message, because });
      messages.letGo(message);
      expect([messages.live, heard]).toEqual([0, []]);
    },
  );

  it('QM-11: a push shows nothing by itself', () => {
    const { apply, phone, open, isUnread, heard } = aPhone();
    const message = open();
    apply({ do: 'push', client: phone, message, because });
    expect([isUnread(message), heard]).toEqual([false, []]);
  });

  it('MDM-10: a binding of the conversation with one contact', () => {
    const { apply, user, bob, phone, clients, bindings } = aPhone();
    clients.enterMode(phone, 'normal');
    apply({ do: 'bind', client: phone, contact: bob, because });
    expect(bindings.boundTo(user, bob)).toBe(phone);
    expect(bindings.boundTo(bob, user)).toBeUndefined();
  });
});
