/** One user's phone in front of an applier of decisions, and what others hear of it. */
import { instant, seconds, START } from '../../src/engine/units.js';
import { ClientTable } from '../../src/model/devices/client-table.js';
import type { MessageId } from '../../src/model/devices/identifiers.js';
import { alertByPush } from '../../src/model/mdm/alert.js';
import type { Decision } from '../../src/model/mdm/decision.js';
import { DecisionApplier } from '../../src/model/mdm/decision-applier.js';
import type { Emptying, Release } from '../../src/model/mdm/mdm-observer.js';
import { mdmReasons } from '../../src/model/mdm/mdm-reasons.js';
import { MdmState } from '../../src/model/mdm/mdm-state.js';
import type { MessagePacket } from '../../src/model/mdm/packet.js';

/** The reason of every decision, and when it is applied unless another instant is given. */
export const because = mdmReasons['flush-iq'];
export const now = instant(seconds(30));

/** The user, the phone and Bob; what was heard and released; and what can be done. */
export function aPhone() {
  const clients = new ClientTable({ users: 2, clients: 2 });
  const user = clients.addUser();
  const kind = { mdmCapable: true, pushEnabled: false };
  clients.addClient({ ...kind, device: 'desktop' });
  const phone = clients.addClient({ ...kind, device: 'iphone' });
  const bob = clients.addUser();
  const state = new MdmState(clients);
  const heard: string[] = [];
  const releases: Release[] = [];
  const emptyings: Emptying[] = [];
  const applier = new DecisionApplier({
    state,
    observer: {
      released: (release) => {
        releases.push(release);
        heard.push(`released ${release.waiting.packet}`);
      },
      emptied: (emptying) => emptyings.push(emptying),
    },
    presence: {
      announced: (client, presence) => heard.push(`${client} announced ${presence}`),
      entered: (client, mode) => heard.push(`${client} entered ${mode}`),
      flushed: (client) => heard.push(`${client} is flushed`),
      cameFromBuffer: (client, contact, presence) =>
        heard.push(`${client} has ${presence} of ${contact}`),
    },
    sessions: { modeChanged: () => undefined },
  });
  const apply = (decision: Decision, at = now) => applier.apply(decision, at);
  const dispatch = (
    verb: 'deliver' | 'buffer',
    packet: MessagePacket,
    message: MessageId,
    at = now,
  ) => apply({ do: verb, client: phone, packet, message, alert: alertByPush, because }, at);
  const open = () => state.messages.open(user, START, 'text');
  const isUnread = (message: MessageId) =>
    state.messages.isUnreadAt(message, clients.placeOf(phone));
  const { messages, buffers, stored, bindings } = state;
  const tables = { clients, messages, buffers, stored, bindings };
  return {
    ...tables,
    user,
    bob,
    phone,
    heard,
    releases,
    emptyings,
    apply,
    dispatch,
    open,
    isUnread,
  };
}
