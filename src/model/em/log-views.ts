/** Gathers what lines of the service log speak of. */
import { invariant } from '../../engine/errors.js';
import type { Instant } from '../../engine/units.js';
import type { CucmClusterId } from '../devices/identifiers.js';
import { governsVisits, knowsOwnMaximum } from './cucm-release.js';
import type { EmRequest } from './em-request.js';
import type { EmState } from './em-state.js';
import type { HomeLogView } from './home-log-lines.js';
import { homeOf, visitOf } from './visit.js';
import type { VisitingLogView } from './visiting-log-lines.js';

/** Where a cluster's service takes requests of other clusters. */
export const serviceUrl = (state: EmState, cluster: CucmClusterId): string =>
  `https://${state.cluster(cluster).made.address}:8443/emservice/EMServiceServlet`;

/** A login at a visited phone as home logs it. */
export const homeLogView = (
  state: EmState,
  request: EmRequest,
): { view: HomeLogView; home: CucmClusterId; askedAt: Instant } => {
  const visit = visitOf(request);
  const home = state.cluster(homeOf(visit));
  const visiting = state.cluster(request.cluster);
  const { phone, user } = request;
  const { homeNumber, homeAskedAt } = visit;
  invariant(phone !== undefined && user !== undefined, 'home is asked about what is known');
  invariant(homeNumber !== undefined && homeAskedAt !== undefined, 'home has been asked');
  const { name, databaseKey } = state.users.describe(user);
  const { multipleLoginBehavior } = home.parameters;
  const view = {
    home: homeNumber,
    visiting: request.number ?? 0,
    clusterId: visiting.name,
    address: visiting.made.address,
    clusterKey: visiting.made.databaseKey,
    userName: name,
    userKey: databaseKey,
    deviceName: state.phones.nameOf(phone),
    deviceIsSecure: state.phones.isSecure(phone),
    homeIsMixed: home.made.securityMode === 'mixed',
    // The note shows no such query with multiOK; autoLogout has to know whom it logs out (A).
    looksForLogins: governsVisits(home.release) && multipleLoginBehavior !== 'multiOK',
    knowsOwnMaximum: knowsOwnMaximum(home.release),
  };
  return { view, home: home.id, askedAt: homeAskedAt };
};

/** A login at a visited phone as the visiting cluster logs it, once home is found. */
export const visitingLogView = (state: EmState, request: EmRequest): VisitingLogView => {
  const home = state.cluster(homeOf(visitOf(request)));
  const { user, deviceName, number, profile, cluster } = request;
  invariant(user !== undefined, 'home knows the user');
  return {
    number: number ?? 0,
    userName: state.users.nameOf(user),
    deviceName: deviceName ?? '',
    profile: state.users.profileOf(user, profile) ?? '',
    profiles: state.users.describe(user).profiles.length,
    address: state.cluster(cluster).made.address,
    homeId: home.name,
    homeAddress: home.made.address,
    homeUrl: serviceUrl(state, home.id),
  };
};
