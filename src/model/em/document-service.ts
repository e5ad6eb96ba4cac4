/**
 * Requests that come as XML (EM-3): the application that asks is looked at, then the order is carried
 * out like any other. What cannot be read is answered with 1, takes no slot and changes nothing.
 */
import type { CucmClusterId } from '../devices/identifiers.js';
import type { CucmCluster } from './cucm-cluster.js';
import { emReasons } from './em-reasons.js';
import { refusal, type EmRefusal } from './em-refusal.js';
import { newRequest, type AnswerListener, type EmRequest } from './em-request.js';
import type { LoginService } from './login-service.js';
import type { LogoutService } from './logout-service.js';
import { readRequest, type Application, type EmOrder } from './request-document.js';
import type { RequestDesk } from './request-desk.js';

export class DocumentService {
  readonly #desk: RequestDesk;
  readonly #logins: LoginService;
  readonly #logouts: LogoutService;

  constructor(desk: RequestDesk, logins: LoginService, logouts: LogoutService) {
    this.#desk = desk;
    this.#logins = logins;
    this.#logouts = logouts;
  }

  /** An application posts a document to the service of a cluster. */
  post(cluster: CucmClusterId, document: string, answered?: AnswerListener): void {
    const read = readRequest(document);
    if ('fault' in read) {
      this.#turnAway(cluster, 'login', refusal(1, emReasons.malformed), answered);
      return;
    }
    const { application, order } = read;
    const unfit = refusesApplication(this.#desk.state.cluster(cluster), application);
    if (unfit === undefined) this.#carryOut(cluster, order, answered);
    else this.#turnAway(cluster, order.order, unfit, answered);
  }

  #carryOut(cluster: CucmClusterId, order: EmOrder, answered: AnswerListener | undefined): void {
    switch (order.order) {
      case 'login': {
        const { deviceName, userName, profile, duration } = order;
        const pin = undefined;
        this.#logins.logIn({ cluster, deviceName, userName, pin, profile, duration, answered });
        return;
      }
      case 'logout':
        this.#logouts.logOut({ cluster, deviceName: order.deviceName, answered });
        return;
      case 'logout-all':
        this.#logouts.logOutAll({ cluster, answered });
    }
  }

  #turnAway(
    cluster: CucmClusterId,
    asks: EmRequest['asks'],
    refused: EmRefusal,
    answered: AnswerListener | undefined,
  ): void {
    const { state, simulation } = this.#desk;
    const request = newRequest({
      asks,
      cluster,
      arrivedAt: simulation.now,
      number: state.cluster(cluster).nextRequestNumber(),
      answered,
    });
    this.#desk.turnAway(request, refused);
  }
}

/** Why the application is not served; undefined where it is. */
const refusesApplication = (
  { made }: CucmCluster,
  { id, certificate }: Application,
): EmRefusal | undefined => {
  const known = made.applications.get(id);
  if (known === undefined || known.certificate !== certificate)
    return refusal(3, emReasons['not-authorized'], `Could not authenticate '${id}'`);
  return known.hasProxyRights ? undefined : refusal(10, emReasons['no-proxy-rights']);
};
