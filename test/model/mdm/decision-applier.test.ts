import { describe, expect, it } from 'vitest';
import { instant, seconds, START } from '../../../src/engine/units.js';
import { ClientTable } from '../../../src/model/devices/client-table.js';
import type { MessageId } from '../../../src/model/devices/identifiers.js';
import { alertOn } from '../../../src/model/mdm/alert.js';
import type { Decision } from '../../../src/model/mdm/decision.js';
import { DecisionApplier } from '../../../src/model/mdm/decision-applier.js';
import type { Release } from '../../../src/model/mdm/mdm-observer.js';
import { mdmReasons } from '../../../src/model/mdm/mdm-reasons.js';
import { MessageTable } from '../../../src/model/mdm/message-table.js';
import { PacketBuffers } from '../../../src/model/mdm/packet-buffers.js';
import type { Packet } from '../../../src/model/mdm/packet.js';

const because = mdmReasons['flush-iq'];
const now = instant(seconds(30));

/** One user's phone in front of an applier, and what others heard. */
function aPhone() {
  const clients = new ClientTable({ users: 1, clients: 2 });
  const user = clients.addUser();
  clients.addClient('desktop', true);
  const phone = clients.addClient('iphone', true);
  const state = { clients, messages: new MessageTable(1), buffers: new PacketBuffers(2) };
  const heard: string[] = [];
  const releases: Release[] = [];
  const applier = new DecisionApplier(
    state,
    {
      released: (release) => {
        releases.push(release);
        heard.push(`released ${release.buffered.packet}`);
      },
    },
    {
      announced: (client, presence) => heard.push(`${client} announced ${presence}`),
      release: (client) => heard.push(`presence for ${client} released`),
      drop: (client) => heard.push(`presence for ${client} dropped`),
    },
  );
  const apply = (decision: Decision, at = now) => applier.apply(decision, at);
  const dispatch = (verb: 'deliver' | 'buffer', packet: Packet, message: MessageId, at = now) =>
    apply({ do: verb, client: phone, packet, message, alert: alertOn(phone, phone), because }, at);
  const open = () => state.messages.open(user, START);
  const isUnread = (message: MessageId) =>
    state.messages.isUnreadAt(message, clients.placeOf(phone));
  return { ...state, phone, heard, releases, apply, dispatch, open, isUnread };
}

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
    expect(heard).toEqual([`presence for ${phone} released`, 'released im', 'released sent-copy']);
    expect(releases[0]).toEqual({
      at: now,
      client: phone,
      buffered: { packet: 'im', message, alert: true, since: instant(seconds(10)) },
      fate: 'delivered',
      because,
      isRead: false,
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

describe('what else is applied', () => {
  it.each([
    ['normal', ['presence for 1 released']],
    ['quiet', []],
    ['signed-out', ['presence for 1 dropped']],
  ] as const)('QM-10: entering %s mode, and what becomes of presence held', (mode, expected) => {
    const { apply, phone, clients, heard } = aPhone();
    clients.enterMode(phone, mode === 'quiet' ? 'normal' : 'quiet');
    apply({ do: 'enter-mode', client: phone, mode, because });
    expect(clients.modeOf(phone)).toBe(mode);
    expect(heard).toEqual(expected);
  });

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
});
