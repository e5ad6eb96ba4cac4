/**
 * Multiple Device Messaging of one cluster, put together: state, services, presence, the XCP Router
 * and the counters. Scripts and workloads enter the model through its services and only there.
 */
import type { Simulation } from '../../engine/simulation.js';
import type { ClientTable } from '../devices/client-table.js';
import type { ContactTable } from '../devices/contact-table.js';
import type { SessionListener } from './decision-applier.js';
import { Deliberation } from './deliberation.js';
import { FileTransferService } from './file-transfer-service.js';
import { GroupChatService } from './group-chat-service.js';
import { MdmCounters, type SessionNodes } from './mdm-counters.js';
import { allOf, type MdmObserver } from './mdm-observer.js';
import type { MdmParameters } from './mdm-parameters.js';
import { MdmState } from './mdm-state.js';
import { MessagingService } from './messaging-service.js';
import { PresenceFanOut } from './presence-fan-out.js';
import type { SessionReach } from './session-reach.js';
import { SessionService } from './session-service.js';
import { UseWatch } from './use-watch.js';
import { XcpRouter } from './xcp-router.js';

export type MdmParts = {
  readonly simulation: Simulation;
  /** All users and clients, signed out. */
  readonly clients: ClientTable;
  readonly contacts: ContactTable;
  readonly parameters: MdmParameters;
  /** Told of all that happens, after the counters. */
  readonly observers: readonly MdmObserver[];
  /** Keeps count of sessions, and knows the nodes that they are on. */
  readonly sessions: SessionListener & SessionReach & SessionNodes;
};

export class MultipleDeviceMessaging {
  readonly state: MdmState;
  readonly counters: MdmCounters;
  readonly presence: PresenceFanOut;
  readonly sessions: SessionService;
  readonly messaging: MessagingService;
  readonly groupChat: GroupChatService;
  readonly files: FileTransferService;
  readonly router: XcpRouter;
  readonly #deliberation: Deliberation;

  constructor(parts: MdmParts) {
    const { simulation, clients, contacts, parameters, observers, sessions } = parts;
    this.state = new MdmState(clients);
    this.counters = new MdmCounters(clients, parameters, sessions);
    const observer = allOf([this.counters, ...observers]);
    const presence = new PresenceFanOut({ simulation, clients, contacts, parameters, observer });
    const deliberation = new Deliberation({
      simulation,
      state: this.state,
      parameters,
      observer,
      presence,
      sessions,
    });
    const useWatch = new UseWatch(simulation, deliberation);
    presence.countWith((client, contact, shown) =>
      deliberation.on({
        kind: 'presence-arrives',
        client,
        contact,
        presence: shown,
        at: simulation.now,
      }),
    );
    this.presence = presence;
    this.router = new XcpRouter(simulation, deliberation, sessions);
    this.sessions = new SessionService({
      deliberation,
      useWatch,
      router: this.router,
      reach: sessions,
    });
    this.router.serve(this.sessions);
    this.messaging = new MessagingService(deliberation, useWatch);
    this.groupChat = new GroupChatService(deliberation, useWatch);
    this.files = new FileTransferService(deliberation, useWatch);
    this.#deliberation = deliberation;
  }

  /** The parameters in force. */
  get parameters(): MdmParameters {
    return this.#deliberation.parameters;
  }
}
