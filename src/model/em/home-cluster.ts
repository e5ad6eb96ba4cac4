/** The home cluster's part in a login at a visited phone (EMCC-1 to EMCC-7). */
import { invariant } from '../../engine/errors.js';
import type { EmUserId, PhoneId } from '../devices/identifiers.js';
import type { EmDecision } from './em-decision.js';
import { emReasons } from './em-reasons.js';
import type { EmRefusal } from './em-refusal.js';
import type { EmRequest } from './em-request.js';
import type { EmState } from './em-state.js';
import { decideHomeLogin, type HomeView } from './home-policy.js';
import type { LoginBook } from './login-book.js';
import { othersOf } from './other-logins.js';
import { checkPin } from './pin-policy.js';
import { refused, type RequestDesk } from './request-desk.js';
import { homeOf, visitOf } from './visit.js';

export class HomeCluster {
  readonly #desk: RequestDesk;
  readonly #book: LoginBook;

  constructor(desk: RequestDesk, book: LoginBook) {
    this.#desk = desk;
    this.#book = book;
  }

  /** The visiting cluster's request comes to home; answers why home does not take it. */
  admit(request: EmRequest): EmRefusal | undefined {
    const visit = visitOf(request);
    const home = homeOf(visit);
    visit.homeNumber = this.#desk.state.cluster(home).nextRequestNumber();
    visit.homeAskedAt = this.#desk.simulation.now;
    const busy = this.#desk.admit(home);
    this.#desk.tell({ moment: 'home-asked', request }, busy === undefined ? [] : [refused(busy)]);
    return busy;
  }

  /** Checks, policy and commit: one step (EM-5). What is refused stands in the visit. */
  decide(request: EmRequest): void {
    const visit = visitOf(request);
    const { phone, user } = request;
    invariant(phone !== undefined && user !== undefined, 'home is asked about what is known');
    const { state } = this.#desk;
    const decision = decideHomeLogin(this.#view(request, phone, user));
    state.cluster(homeOf(visit)).freeSlot();
    if (decision.do === 'refuse') {
      visit.refusal = decision.refusal;
      this.#desk.tell({ moment: 'home-decides', request }, [refused(decision.refusal)]);
      return;
    }
    if (decision.do === 'keep') {
      const kept = state.logins.at(user, phone);
      visit.serial = kept === undefined ? undefined : state.logins.serialOf(kept);
      this.#desk.tell({ moment: 'home-decides', request }, [
        { do: 'keep', phone, user, because: decision.because },
      ]);
      return;
    }
    const number = visit.homeNumber ?? 0;
    const cleared = this.#book.logOutOthers(decision.loggedOut, {
      number,
      because: decision.because,
    });
    const ended = this.#book.closeEnded(phone, user);
    const { serial, decision: counted } = this.#book.count({ user, phone, requested: undefined });
    visit.serial = serial;
    this.#desk.tell({ moment: 'home-decides', request }, [
      { do: 'go-on', because: decision.because },
      ...this.#whoDecides(request),
      ...cleared,
      ...ended,
      { do: 'go-on', because: emReasons['home-logs-in'] },
      counted,
    ]);
  }

  /** EMCC-2: said where the two clusters' parameters differ. */
  #whoDecides(request: EmRequest): readonly EmDecision[] {
    const { state } = this.#desk;
    const home = state.cluster(homeOf(visitOf(request))).parameters.multipleLoginBehavior;
    const visiting = state.cluster(request.cluster).parameters.multipleLoginBehavior;
    return home === visiting ? [] : [{ do: 'go-on', because: emReasons['visiting-not-asked'] }];
  }

  #view(request: EmRequest, phone: PhoneId, user: EmUserId): HomeView {
    const { state, simulation } = this.#desk;
    const home = state.cluster(state.users.homeOf(user));
    const visiting = state.cluster(request.cluster);
    const pin = checkPin(request.pin ?? '', state.users.pinView(user, simulation.now));
    if (pin.is === 'right') state.users.cachePin(user, simulation.now);
    return {
      home: { release: home.release, securityMode: home.made.securityMode },
      visiting: { release: visiting.release, securityMode: visiting.made.securityMode },
      phoneIsSecure: state.phones.isSecure(phone),
      pinIsRight: pin.is !== 'wrong',
      knowsVisiting: home.knows(request.cluster),
      userMayVisit: state.users.describe(user).mayVisit,
      hasProfile: state.users.profileOf(user, request.profile) !== undefined,
      countedThere: countedAt(state, user, phone),
      hasDeviceOfThatName: hasDeviceNamed(state, home.id, phone),
      freeBaseDevices: home.freeBaseDevices,
      multiple: {
        release: home.release,
        behavior: home.parameters.multipleLoginBehavior,
        isVisited: true,
        others: othersOf(state, user, phone),
      },
    };
  }
}

const countedAt = (
  { logins }: EmState,
  user: EmUserId,
  phone: PhoneId,
): HomeView['countedThere'] => {
  const login = logins.at(user, phone);
  if (login === undefined) return 'no';
  return logins.hasEnded(login) ? 'ended' : 'yes';
};

const hasDeviceNamed = (
  { phones }: EmState,
  home: Parameters<EmState['cluster']>[0],
  phone: PhoneId,
): boolean => phones.find(home, phones.nameOf(phone)) !== undefined;
