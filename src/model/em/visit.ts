/** Looks at the part of a request that only a login at a visited phone has. */
import { invariant } from '../../engine/errors.js';
import type { CucmClusterId } from '../devices/identifiers.js';
import type { EmRequest, Visit } from './em-request.js';

export const visitOf = ({ visit }: EmRequest): Visit => {
  invariant(visit !== undefined, 'a visit is under way');
  return visit;
};

/** The home cluster, once it is found. */
export const homeOf = ({ home }: Visit): CucmClusterId => {
  invariant(home !== undefined, 'the home cluster is found');
  return home;
};
