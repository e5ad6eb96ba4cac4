/** What a timeline item can expect of phones and their clusters. */
import type { CucmClusterId, PhoneId } from '../../model/devices/identifiers.js';
import type { EmCounter } from '../../model/em/em-counters.js';
import type { EmErrorCode } from '../../model/em/em-error.js';

type Placed = { readonly line: number; readonly column: number };

/** Where an answer is waited for: at a phone, or by who has posted a document. */
export type Asker = { readonly phone: PhoneId } | { readonly request: string };

export type EmExpectation = Placed &
  (
    | {
        readonly subject: 'phone';
        readonly phone: PhoneId;
        /** Undefined: nobody is logged in. */
        readonly shows: string | undefined;
        /** Undefined where the scenario does not say. */
        readonly profile: string | undefined;
        readonly registeredWith: CucmClusterId | undefined;
      }
    | {
        readonly subject: 'response';
        readonly asker: Asker;
        readonly is: 'success' | EmErrorCode;
        /** What the phone shows; undefined where the scenario does not say. */
        readonly display: string | undefined;
      }
    | { readonly subject: 'counted'; readonly user: string; readonly on: readonly PhoneId[] }
    /** Texts that stand in the cluster's service log, in this order. */
    | { readonly subject: 'log'; readonly cluster: CucmClusterId; readonly has: readonly string[] }
    | {
        readonly subject: 'em-counter';
        readonly counter: EmCounter;
        readonly cluster: CucmClusterId;
        readonly is: number;
      }
    | { readonly subject: 'shift'; readonly desks: number; readonly loggedIn: number }
  );

export const emSubjects = [
  'phone',
  'response',
  'counted',
  'log',
  'em-counter',
  'shift',
] as const satisfies readonly EmExpectation['subject'][];

/** Whether a subject is one of phones and their clusters. */
export const isEmSubject = (subject: string): subject is EmExpectation['subject'] =>
  emSubjects.some((one) => one === subject);
