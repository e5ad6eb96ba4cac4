/** Who wants to know what happens in a cluster, whichever part of it does it. */
import type { HaObserver } from './ha/ha-observer.js';
import type { JsmObserver } from './jsm/jsm-observer.js';
import type { MdmObserver } from './mdm/mdm-observer.js';

export type ClusterObserver = MdmObserver & JsmObserver & HaObserver;

/** Tells several observers of sessions, alerts and nodes, in the order given. */
export const telling = (
  observers: readonly (JsmObserver & HaObserver)[],
): Required<JsmObserver & HaObserver> => ({
  alerted(news) {
    for (const observer of observers) observer.alerted?.(news);
  },
  sessionsChanged(at, node) {
    for (const observer of observers) observer.sessionsChanged?.(at, node);
  },
  sessionBegan(at, client, node, isPhantom) {
    for (const observer of observers) observer.sessionBegan?.(at, client, node, isPhantom);
  },
  nodeDecided(node, stimulus, decisions) {
    for (const observer of observers) observer.nodeDecided?.(node, stimulus, decisions);
  },
  nodeRefused(at, node, because) {
    for (const observer of observers) observer.nodeRefused?.(at, node, because);
  },
  sessionLost(at, client, node, because) {
    for (const observer of observers) observer.sessionLost?.(at, client, node, because);
  },
  returned(news) {
    for (const observer of observers) observer.returned?.(news);
  },
  attemptFailed(at, client, because) {
    for (const observer of observers) observer.attemptFailed?.(at, client, because);
  },
  putAway(at, client) {
    for (const observer of observers) observer.putAway?.(at, client);
  },
});
