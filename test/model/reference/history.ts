/**
 * All that ever happened, in lists that only grow. The reference model keeps no state: whatever it
 * wants to know, it looks up here.
 */
import type { Posture } from '../../../src/model/devices/posture.js';
import type { Presence } from '../../../src/model/devices/presence.js';
import type { MdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import type { Packet } from '../../../src/model/mdm/packet.js';
import type { World } from './world.js';

/** What a client did, or what became of its session. */
export type Deed =
  | { readonly did: 'sign-in'; readonly capable: boolean }
  | { readonly did: 'sign-in-again' | 'use' }
  /** `lost`: whether it ended against the user's will. */
  | { readonly did: 'end-session'; readonly lost: boolean }
  /** Its lid was opened while the XCP Router was down: it is back some time after. */
  | { readonly did: 'wake' }
  | { readonly did: 'move'; readonly to: Posture }
  /** `inMdm`: whether the client took part in MDM then. */
  | { readonly did: 'send-presence'; readonly presence: Presence; readonly inMdm: boolean }
  /** What it would have sent, but it was signed out. */
  | { readonly did: 'would-send-presence'; readonly presence: Presence }
  | { readonly did: 'send-im'; readonly to: number; readonly inMdm: boolean }
  | { readonly did: 'join' | 'leave'; readonly room: number };

/** `rank` counts all that happens: of two things at one instant the later has the higher rank. */
export type When = { readonly at: number; readonly rank: number };

export type Fact = Deed & When;

/** A packet on its way to one client. */
export type Parcel = {
  readonly kind: Packet;
  /** The message, or the contact where the packet is a presence. */
  readonly about: number;
  /** Where the packet is one. */
  readonly presence: Presence | undefined;
  readonly alert: boolean;
  readonly since: number;
  fate: 'waiting' | 'arrived' | 'lost';
  /** When it arrived or was lost. */
  ended: When | undefined;
};

/** A contact's presence on its way to one client, unless it travels as a packet. */
export type News = {
  readonly contact: number;
  readonly presence: Presence;
  fate: 'held' | 'arrived' | 'dropped';
  arrived: When | undefined;
};

export type Message = {
  readonly number: number;
  readonly kind: 'im' | 'group-message' | 'file-offer';
  readonly from: number;
  /** The recipient who was signed in nowhere, and what became of the IM. */
  offline: { readonly user: number; fate: 'stored' | 'lost' | 'came' } | undefined;
};

/** A client's user read a message, or accepted a file. */
export type Taking = When & {
  readonly did: 'read' | 'accept';
  readonly message: number;
  readonly client: number;
  readonly user: number;
};

export type Flush = { readonly at: number; readonly limit: boolean; readonly waits: number[] };

export type RouterFact = When &
  (
    | { readonly did: 'set'; readonly change: Pick<MdmParameters, 'mdm'> }
    | { readonly did: 'stop' | 'start' }
  );

export class History {
  readonly world: World;
  /** For each client what it did. */
  readonly facts: readonly Fact[][];
  /** For each client the packets for it. */
  readonly parcels: readonly Parcel[][];
  /** For each client the presence of contacts that reached it, or is held for it. */
  readonly news: readonly News[][];
  readonly messages: Message[] = [];
  readonly takings: Taking[] = [];
  readonly flushes: Flush[] = [];
  /** For each client the messages that a push told of. */
  readonly pushes: readonly number[][];
  readonly router: RouterFact[] = [];
  now = 0;
  #ranks = 0;

  constructor(world: World) {
    this.world = world;
    this.facts = world.clients.map(() => []);
    this.parcels = world.clients.map(() => []);
    this.news = world.clients.map(() => []);
    this.pushes = world.clients.map(() => []);
  }

  /** This moment, after all that happened before. */
  when(): When {
    this.#ranks += 1;
    return { at: this.now, rank: this.#ranks };
  }

  add(client: number, deed: Deed): void {
    this.facts[client]!.push({ ...deed, ...this.when() });
  }
}
