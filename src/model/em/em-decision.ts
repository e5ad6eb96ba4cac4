/** What Extension Mobility decides, each with its reason, and the moments at which it decides. */
import type { Duration } from '../../engine/units.js';
import type { CucmClusterId, EmUserId, PhoneId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import type { EmErrorCode } from './em-error.js';
import type { EmRequest } from './em-request.js';

export type EmDecision = { readonly because: Reason } & (
  | { readonly do: 'refuse'; readonly code: EmErrorCode; readonly text: string }
  /** The PIN, the search or the policy lets the request go on. */
  | { readonly do: 'go-on' }
  | { readonly do: 'ask-cluster' | 'find-home'; readonly cluster: CucmClusterId }
  /** The home cluster counts a login, or counts it no more. */
  | {
      readonly do: 'count';
      readonly user: EmUserId;
      readonly phone: PhoneId;
      /** Undefined: until somebody ends it. */
      readonly duration: Duration | undefined;
    }
  | {
      readonly do: 'count-no-more';
      readonly user: EmUserId;
      readonly phone: PhoneId;
      /** Whether its end was scheduled, because its duration was not without end. */
      readonly hadSchedule: boolean;
    }
  | { readonly do: 'go-on-counting'; readonly user: EmUserId; readonly phone: PhoneId }
  /** The phone shows the user's profile, or its logout profile again. */
  | {
      readonly do: 'log-in';
      readonly phone: PhoneId;
      readonly user: EmUserId;
      readonly profile: string;
    }
  | { readonly do: 'log-out' | 'keep'; readonly phone: PhoneId; readonly user: EmUserId }
  /** Home tells the phone's cluster to log it out. */
  | {
      readonly do: 'send-visiting-logout';
      readonly phone: PhoneId;
      readonly to: CucmClusterId;
      readonly document: string;
      readonly isReached: boolean;
    }
);

export type EmMoment =
  /** A request came, or it is answered. */
  | { readonly moment: 'arrives' | 'ends'; readonly request: EmRequest }
  /** A login at a visited phone: one remote cluster was asked; home was found. */
  | {
      readonly moment: 'remote-asked';
      readonly request: EmRequest;
      readonly remote: CucmClusterId;
    }
  | { readonly moment: 'home-found' | 'home-asked' | 'home-decides'; readonly request: EmRequest }
  /** The system logs a phone out, at home. */
  | {
      readonly moment: 'expires';
      readonly cluster: CucmClusterId;
      readonly number: number;
      readonly phone: PhoneId;
    }
  /** A visited phone is logged out because home said so. */
  | { readonly moment: 'visiting-logout'; readonly cluster: CucmClusterId; readonly phone: PhoneId }
  | { readonly moment: 'pin-changes'; readonly user: EmUserId };
