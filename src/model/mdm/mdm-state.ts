/** All state of Multiple Device Messaging, as tables. */
import type { ClientTable } from '../devices/client-table.js';
import { BindingTable } from './binding-table.js';
import { MessageTable } from './message-table.js';
import { PacketLines } from './packet-lines.js';
import { RoomTable } from './room-table.js';

export class MdmState {
  readonly clients: ClientTable;
  readonly messages: MessageTable;
  /** The buffer of each client (QM-2). */
  readonly buffers: PacketLines;
  /** For each user the IMs that wait for the first sign-in (MDM-9). */
  readonly stored: PacketLines;
  /** For each client what its buffer held on a node that was failed over on request (QM-9). */
  readonly setAside: PacketLines;
  readonly bindings: BindingTable;
  readonly rooms: RoomTable;

  constructor(clients: ClientTable) {
    this.clients = clients;
    this.messages = new MessageTable(clients.users);
    this.buffers = new PacketLines(clients.clients);
    this.stored = new PacketLines(clients.users);
    this.setAside = new PacketLines(clients.clients);
    this.bindings = new BindingTable(clients);
    this.rooms = new RoomTable(clients);
  }

  /** Feeds what a run changes to a digest. */
  digest(feed: (bytes: Uint8Array) => void): void {
    this.clients.digest(feed);
    this.messages.digest(feed);
    this.buffers.digest(feed);
    this.stored.digest(feed);
    this.setAside.digest(feed);
  }
}
