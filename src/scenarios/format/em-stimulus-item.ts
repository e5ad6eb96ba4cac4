/** What a timeline item can do to phones and their clusters. */
import type { Duration } from '../../engine/units.js';
import type { CucmClusterId, PhoneId } from '../../model/devices/identifiers.js';
import type { EmParameters } from '../../model/em/em-parameters.js';

/** Verbs whose value is one phone or a list of phones, and that need nothing else. */
export const phoneVerbs = ['log-out', 'allow-logins', 'forbid-logins'] as const;
export type PhoneVerb = (typeof phoneVerbs)[number];

/** Verbs whose value is one cluster or a list of clusters, and that need nothing else. */
export const clusterVerbs = ['log-out-all', 'cut-off', 'reconnect'] as const;
export type ClusterVerb = (typeof clusterVerbs)[number];

type Placed = { readonly line: number; readonly column: number };

export type EmStimulusItem = Placed &
  (
    | {
        readonly verb: 'log-in';
        readonly user: string;
        /** What is typed; undefined types the right one. */
        readonly pin: string | undefined;
        readonly profile: string | undefined;
        readonly on: PhoneId;
      }
    | { readonly verb: PhoneVerb; readonly phones: readonly PhoneId[] }
    | { readonly verb: ClusterVerb; readonly clusters: readonly CucmClusterId[] }
    | {
        readonly verb: 'post';
        /** What the request is called in expectations. */
        readonly request: string;
        readonly to: CucmClusterId;
        readonly document: string;
      }
    | {
        readonly verb: 'configure';
        readonly cluster: CucmClusterId;
        readonly change: Partial<EmParameters>;
      }
    | { readonly verb: 'change-pin'; readonly user: string; readonly to: string }
    | {
        readonly verb: 'shift-start' | 'shift-end';
        /** The place of the hot desks among all. */
        readonly desks: number;
        readonly within: Duration;
        readonly retryAfter: Duration;
      }
  );
