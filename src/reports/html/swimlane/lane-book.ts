/** The lanes of a swimlane by name. */
import type { Lane } from './lane.js';

/** The lanes by what the trace calls them; those that are not drawn are missing. */
export type LaneBook = {
  readonly of: (subject: string) => Lane | undefined;
  /** Of what is stored for a user. */
  readonly storeOf: (user: string) => Lane | undefined;
};

export const laneBookOf = (lanes: readonly Lane[]): LaneBook => {
  const bySubject = new Map<string, Lane>();
  const stores = new Map<string, Lane>();
  for (const lane of lanes) (lane.kind === 'store' ? stores : bySubject).set(lane.subject, lane);
  return { of: (subject) => bySubject.get(subject), storeOf: (user) => stores.get(user) };
};
