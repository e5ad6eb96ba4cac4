/**
 * Has the cluster do what an item of the script says. Whatever is refused is given back with its
 * reason: a script is expected to be playable.
 */
import type { Cluster } from '../../model/cluster.js';
import { mdmReasons } from '../../model/mdm/mdm-reasons.js';
import type { ClientId } from '../../model/devices/identifiers.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { ClientVerb, StimulusItem } from '../format/stimulus-item.js';
import type { Cast } from './cast.js';
import type { MessageNames } from './message-names.js';

/** What a client was asked to do, and why it could not. */
export type Refusal = { readonly about: string; readonly because: Reason };

export class Performer {
  readonly #cluster: Cluster;
  readonly #cast: Cast;
  readonly #names: MessageNames;

  constructor(cluster: Cluster, cast: Cast, names: MessageNames) {
    this.#cluster = cluster;
    this.#cast = cast;
    this.#names = names;
  }

  /** Plays the item in one copy of the cast; answers what was refused. */
  perform(item: StimulusItem, copy: number): readonly Refusal[] {
    switch (item.verb) {
      case 'send':
        return this.#send(item, copy);
      case 'read':
        return item.messages.flatMap((message) => this.#read(message, item.on, copy));
      case 'presence':
        return this.#onEach(item.clients, copy, item.verb, (client) =>
          this.#cluster.mdm.setPresence(client, item.presence),
        );
      case 'iq':
        return this.#onEach(item.clients, copy, item.verb, (client) =>
          this.#cluster.mdm.passIq(client),
        );
      default:
        return this.#onEach(item.clients, copy, item.verb, (client) =>
          this.#act(item.verb, client),
        );
    }
  }

  #act(verb: ClientVerb, client: ClientId): Reason | undefined {
    const { mdm } = this.#cluster;
    switch (verb) {
      case 'sign-in':
        return mdm.signIn(client);
      case 'sign-out':
        return mdm.signOut(client);
      case 'use':
        return mdm.use(client);
      default:
        return mdm.move(client, verb);
    }
  }

  #send(item: StimulusItem & { readonly verb: 'send' }, copy: number): readonly Refusal[] {
    this.#names.expect(copy, item.message);
    const to = this.#cast.userIn(copy, item.to);
    return this.#onEach([item.from], copy, `send ${item.message}`, (client) =>
      this.#cluster.mdm.send(client, to),
    );
  }

  #read(message: string, on: ClientId, copy: number): readonly Refusal[] {
    const row = this.#names.rowOf(copy, message);
    return this.#onEach([on], copy, `read ${message}`, (client) =>
      row === undefined ? mdmReasons['not-unread-there'] : this.#cluster.mdm.read(client, row),
    );
  }

  #onEach(
    clients: readonly ClientId[],
    copy: number,
    verb: string,
    act: (client: ClientId) => Reason | undefined,
  ): readonly Refusal[] {
    const refusals: Refusal[] = [];
    for (const declared of clients) {
      const client = this.#cast.clientIn(copy, declared);
      const because = act(client);
      if (because !== undefined)
        refusals.push({ about: `${verb} on ${this.#cast.clientName(client)}`, because });
    }
    return refusals;
  }
}
