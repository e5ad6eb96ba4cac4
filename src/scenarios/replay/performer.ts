/**
 * Has the cluster do what an item of the script says. Whatever is refused is given back with its
 * reason: a script is expected to be playable, unless it expects otherwise.
 */
import type { Cluster } from '../../model/cluster.js';
import type { ClientId, MessageId, NodeId } from '../../model/devices/identifiers.js';
import type { MultipleDeviceMessaging } from '../../model/mdm/multiple-device-messaging.js';
import type { Reason } from '../../model/rulebook/reason.js';
import { nodeStimulusShapes } from '../format/node-stimulus-shape.js';
import type {
  ClientVerb,
  MessagingStimulusItem as StimulusItem,
  NodeStimulus,
} from '../format/stimulus-item.js';
import type { Cast } from './cast.js';
import type { MessageNames } from './message-names.js';

/** What a client was asked to do, and why it could not. */
export type Refusal = {
  /** The client or the node that was asked. */
  readonly client: ClientId | undefined;
  readonly node: NodeId | undefined;
  readonly about: string;
  readonly because: Reason;
};

/** Asks one client. */
type Act = (client: ClientId) => Reason | undefined;

/** An item about one client or a list of them. */
type ClientItem = Extract<StimulusItem, { readonly clients: readonly ClientId[] }>;

/** What changes the whole cluster, and so is done once, however many copies play. */
export const isForAllCopies = ({ verb }: StimulusItem): boolean =>
  verb === 'set' || verb === 'restart' || verb in nodeStimulusShapes;

export class Performer {
  readonly #cluster: Cluster;
  readonly #mdm: MultipleDeviceMessaging;
  readonly #cast: Cast;
  readonly #names: MessageNames;

  constructor(cluster: Cluster, cast: Cast, names: MessageNames) {
    this.#cluster = cluster;
    this.#mdm = cluster.mdm;
    this.#cast = cast;
    this.#names = names;
  }

  /** Plays the item in one copy of the cast; answers what was refused. */
  perform(item: StimulusItem, copy: number): readonly Refusal[] {
    switch (item.verb) {
      case 'send':
      case 'offer':
      case 'say':
        return this.#send(item, copy);
      case 'read':
      case 'accept':
        return item.messages.flatMap((message) => this.#take(item, message, copy));
      case 'set':
        this.#mdm.router.configure({ [item.parameter]: item.to });
        return [];
      case 'restart':
        this.#mdm.router.restart();
        return [];
      case 'fail':
      case 'recover':
      case 'failover':
      case 'fallback':
      case 'recover-subcluster':
        return this.#onNode(item);
      default:
        return this.#onEach(item.clients, copy, item.verb, this.#actOf(item, copy));
    }
  }

  #onNode(item: StimulusItem & NodeStimulus): readonly Refusal[] {
    const { manager } = this.#cluster.ha;
    const { subclusters, nodes } = this.#cluster.deployment.topology;
    const node = 'node' in item ? item.node : subclusters[item.subcluster]!.nodes[0]!;
    const because = ((): Reason | undefined => {
      switch (item.verb) {
        case 'fail':
          return manager.fail(node, item.cause);
        case 'recover':
          return manager.recover(node);
        case 'failover':
          return manager.failOver(node);
        case 'fallback':
          return manager.fallBack(node);
        case 'recover-subcluster':
          return manager.recoverPair(node);
      }
    })();
    if (because === undefined) return [];
    return [{ client: undefined, node, about: `${item.verb} ${nodes[node]!.name}`, because }];
  }

  #actOf(item: ClientItem, copy: number): Act {
    const { sessions, groupChat } = this.#mdm;
    switch (item.verb) {
      case 'sign-in':
        return (client) => sessions.signIn(client, this.#cast.comesIn(client, item.through));
      case 'presence':
        return (client) => sessions.setPresence(client, item.presence);
      case 'iq':
        return (client) => sessions.passIq(client, item.direction);
      case 'join':
        return (client) => groupChat.join(client, this.#cast.roomIn(copy, item.room));
      case 'leave':
        return (client) => groupChat.leave(client, this.#cast.roomIn(copy, item.room));
      default:
        return (client) => this.#move(item.verb, client);
    }
  }

  #move(verb: ClientVerb, client: ClientId): Reason | undefined {
    const { sessions } = this.#mdm;
    switch (verb) {
      case 'sign-out':
        return sessions.signOut(client);
      case 'use':
        return sessions.use(client);
      default:
        return sessions.move(client, verb);
    }
  }

  #send(
    item: StimulusItem & { readonly verb: 'send' | 'offer' | 'say' },
    copy: number,
  ): readonly Refusal[] {
    const { messaging, files, groupChat } = this.#mdm;
    this.#names.expect(copy, item.message);
    return this.#onEach([item.from], copy, `${item.verb} ${item.message}`, (client) => {
      if (item.verb === 'say') return groupChat.say(client, this.#cast.roomIn(copy, item.room));
      const to = this.#cast.userIn(copy, item.to);
      return item.verb === 'send' ? messaging.send(client, to) : files.offer(client, to);
    });
  }

  #take(
    { verb, on }: StimulusItem & { readonly verb: 'read' | 'accept' },
    message: string,
    copy: number,
  ): readonly Refusal[] {
    const { messaging, files } = this.#mdm;
    return this.#onEach([on], copy, `${verb} ${message}`, (client) => {
      const row = this.#rowOf(copy, message, client);
      return verb === 'read' ? messaging.read(client, row) : files.accept(client, row);
    });
  }

  /** The row of a message to the client's user. */
  #rowOf(copy: number, message: string, client: ClientId): MessageId | undefined {
    return this.#names.rowOf(copy, message, this.#cast.clients.userOf(client));
  }

  #onEach(clients: readonly ClientId[], copy: number, verb: string, act: Act): readonly Refusal[] {
    const refusals: Refusal[] = [];
    for (const declared of clients) {
      const client = this.#cast.clientIn(copy, declared);
      const because = act(client);
      if (because !== undefined)
        refusals.push({
          client,
          node: undefined,
          about: `${verb} on ${this.#cast.clientName(client)}`,
          because,
        });
    }
    return refusals;
  }
}
