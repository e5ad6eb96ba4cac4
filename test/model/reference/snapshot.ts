/**
 * Everything that can be observed of a world at one moment, as lines in a fixed order, so that two
 * snapshots can be compared line by line.
 */
import type { Presence } from '../../../src/model/devices/presence.js';
import { mdmCounters, type MdmCounter } from '../../../src/model/mdm/mdm-counters.js';
import type { Packet } from '../../../src/model/mdm/packet.js';
import type { CopyState } from './copies.js';
import type { World } from './world.js';

/** What is known of a message or of a client's buffer, whoever knows it. */
export type Sight = {
  readonly modeOf: (client: number) => string;
  readonly presenceOf: (client: number) => string;
  readonly bufferOf: (client: number) => readonly BufferedItem[];
  /** The messages that the client's user was told of by a push, in order. */
  readonly pushedTo: (client: number) => readonly number[];
  /** What came to the client, in order: `3`, or `3 read` where it arrived read. */
  readonly arrivalsOn: (client: number) => readonly string[];
  /** All that the client heard of the contact's presence, in order. */
  readonly heardOf: (client: number, contact: number) => readonly Presence[];
  readonly copyOf: (
    client: number,
    message: number,
  ) => { readonly state: CopyState; readonly alert: boolean };
  readonly activeOf: (user: number) => number | undefined;
  readonly counterOf: (counter: MdmCounter) => number;
  readonly archived: () => number;
};

/** `about` is the message, or the contact where the packet is a presence. */
export type BufferedItem = {
  readonly kind: Packet;
  readonly about: number;
  readonly alert: boolean;
};

/** Both snapshots speak of the same messages: those that the reference model knows. */
export const snapshotOf = (world: World, messages: readonly Sent[], sight: Sight): string[] => [
  ...world.clients.map(({ number }) => clientLine(world, number, sight)),
  ...world.users.map((name, user) => `${name} active: ${activeName(world, sight.activeOf(user))}`),
  ...messages.map((message) => messageLine(world, message, sight)),
  ...mdmCounters.map((counter) => `${counter}: ${sight.counterOf(counter)}`),
  `archived: ${sight.archived()}`,
];

export type Sent = { readonly number: number; readonly from: number };

const clientLine = (world: World, client: number, sight: Sight): string => {
  const { name, user } = world.clients[client]!;
  const buffer = sight.bufferOf(client).map(itemText);
  const heard = world.contacts[user]!.map((contact) => sight.heardOf(client, contact).join(' '));
  return (
    `${name}: ${sight.modeOf(client)}, ${sight.presenceOf(client)}, ` +
    `buffer ${buffer.join(' ')}, pushed ${sight.pushedTo(client).join(' ')}, came ${sight.arrivalsOn(client).join(', ')}, ` +
    `heard ${heard.join(' / ')}`
  );
};

const itemText = ({ kind, about, alert }: BufferedItem): string =>
  `${kind} #${about}${alert ? '!' : ''}`;

/** The sending client is left out: it shows the message as its own. */
const messageLine = (world: World, { number, from }: Sent, sight: Sight): string => {
  const copies = world.clients
    .filter((client) => client.number !== from)
    .map(({ number: client, name }) => {
      const { state, alert } = sight.copyOf(client, number);
      return `${name} ${state}${alert ? '!' : ''}`;
    });
  return `#${number}: ${copies.join(', ')}`;
};

const activeName = (world: World, client: number | undefined): string =>
  client === undefined ? 'none' : world.clients[client]!.name;
