/** A request on its way through a service: a login, a logout, or the logout of everybody. */
import type { Duration, Instant } from '../../engine/units.js';
import type { CucmClusterId, EmUserId, PhoneId } from '../devices/identifiers.js';
import type { EmRefusal } from './em-refusal.js';

/** Why a request failed, or undefined where it succeeded. */
export type EmAnswer = EmRefusal | undefined;

/** Told when the answer is there, which may be at once. */
export type AnswerListener = (answer: EmAnswer) => void;

export type LoginAsk = {
  /** The cluster of the phone, whose service is asked. */
  readonly cluster: CucmClusterId;
  readonly deviceName: string;
  readonly userName: string;
  /** Undefined: an application vouches for the user. */
  readonly pin: string | undefined;
  /** Undefined: the user's default device profile. */
  readonly profile: string | undefined;
  /** Undefined: no wish. */
  readonly duration: Duration | undefined;
  readonly answered: AnswerListener | undefined;
};

export type LogoutAsk = {
  readonly cluster: CucmClusterId;
  readonly deviceName: string;
  readonly answered: AnswerListener | undefined;
};

export type EmRequest = {
  readonly asks: 'login' | 'logout' | 'logout-all';
  readonly cluster: CucmClusterId;
  readonly arrivedAt: Instant;
  /** Its number at that cluster; undefined where it never got to the service. */
  readonly number: number | undefined;
  /** Undefined for the logout of everybody, and for a document that nobody could read. */
  readonly deviceName: string | undefined;
  readonly phone: PhoneId | undefined;
  /** The ID that was given at a login. */
  readonly userName: string | undefined;
  readonly profile: string | undefined;
  readonly pin: string | undefined;
  readonly duration: Duration | undefined;
  readonly answered: AnswerListener | undefined;
  /** The user, as soon as a cluster is found that knows the user. */
  user: EmUserId | undefined;
  /** What a login at a visited phone knows beside. */
  visit: Visit | undefined;
};

/** What is known of any request as it comes in. */
type Arrival = Pick<EmRequest, 'asks' | 'cluster' | 'arrivedAt' | 'number' | 'answered'>;

/** A request of which no more is known than that, and what is told beside. */
export const newRequest = (arrival: Arrival, told: Partial<EmRequest> = {}): EmRequest => ({
  deviceName: undefined,
  phone: undefined,
  userName: undefined,
  profile: undefined,
  pin: undefined,
  duration: undefined,
  user: undefined,
  visit: undefined,
  ...arrival,
  ...told,
});

/** How far a login at a visited phone has come. */
export type Visit = {
  /** Remote clusters asked so far. */
  asked: number;
  hasSilent: boolean;
  home: CucmClusterId | undefined;
  /** The number of the request at home. */
  homeNumber: number | undefined;
  /** When the request came to home. */
  homeAskedAt: Instant | undefined;
  /** The serial number of the login that home counts. */
  serial: number | undefined;
  /** What home refuses. */
  refusal: EmRefusal | undefined;
};

export const newVisit = (): Visit => ({
  asked: 0,
  hasSilent: false,
  home: undefined,
  homeNumber: undefined,
  homeAskedAt: undefined,
  serial: undefined,
  refusal: undefined,
});
