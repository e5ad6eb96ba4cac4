/** What goes between phones and clusters at one moment of Extension Mobility, in words. */
import { formatDuration } from '../../engine/duration-text.js';
import type { Instant } from '../../engine/units.js';
import type { EmDecision, EmMoment } from '../../model/em/em-decision.js';
import type { EmAnswer, EmRequest } from '../../model/em/em-request.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { EmParties, EmParty } from './em-parties.js';

export type EmStep = {
  readonly at: Instant;
  readonly from: EmParty;
  readonly to: EmParty;
  readonly kind: 'request' | 'response';
  /** `login of alice, request 4` */
  readonly says: string;
  /** What was decided for it, in that order. */
  readonly because: readonly Reason[];
  /** Whether it got there. */
  readonly arrives: boolean;
};

/** What a moment sends, in order; the answer to the one who asked is none of it. */
export const stepsOf = (
  at: Instant,
  moment: EmMoment,
  decisions: readonly EmDecision[],
  parties: EmParties,
): readonly EmStep[] => {
  switch (moment.moment) {
    case 'arrives':
      return [arrival(at, moment.request, decisions, parties)];
    case 'remote-asked':
      return search(at, moment.request, parties.cluster(moment.remote), decisions, parties);
    case 'home-asked':
      return withHome(moment.request, parties, (home) => [
        {
          ...sent(at, parties.service(moment.request), home),
          says: `login of ${moment.request.userName ?? 'nobody'}, its request ${moment.request.visit?.homeNumber ?? ''}`,
          because: reasonsOf(decisions),
        },
      ]);
    case 'home-decides':
      return withHome(moment.request, parties, (home) => [
        ...logouts(at, home, decisions, parties),
        {
          ...sent(at, home, parties.service(moment.request)),
          kind: 'response',
          says: homeAnswerText(decisions),
          because: answerReasons(decisions, moment.request),
        },
      ]);
    case 'ends': {
      const { request } = moment;
      // That the phone that asks is logged out is the answer itself.
      const others = decisions.filter((decision) => !isAsked(decision, request));
      return logouts(at, parties.service(request), others, parties);
    }
    case 'expires':
    case 'visiting-logout':
      return logouts(at, parties.cluster(moment.cluster), decisions, parties);
    case 'home-found':
    case 'pin-changes':
      return [];
  }
};

/** The answer to the one who asked. */
export const answerStep = (
  at: Instant,
  request: EmRequest,
  answer: EmAnswer,
  because: readonly Reason[],
  parties: EmParties,
): EmStep => ({
  ...sent(at, parties.service(request), parties.asker(request)),
  kind: 'response',
  says: answer === undefined ? 'success' : `failure ${answer.code}: ${answer.text}`,
  because: answer === undefined ? because : [answer.because],
});

/** The reasons that an answer gives, without those of logouts elsewhere, which are steps of their own. */
export const answerReasons = (
  decisions: readonly EmDecision[],
  request: EmRequest,
): readonly Reason[] =>
  reasonsOf(
    decisions.filter(
      (decision) =>
        isAsked(decision, request) ||
        (decision.do !== 'send-visiting-logout' && decision.do !== 'log-out'),
    ),
  );

const isAsked = (decision: EmDecision, { phone }: EmRequest): boolean =>
  decision.do === 'log-out' && decision.phone === phone;

const sent = (at: Instant, from: EmParty, to: EmParty) =>
  ({ at, from, to, kind: 'request', because: [], arrives: true }) as const;

/** Each once, in the order in which they came up. */
const reasonsOf = (decisions: readonly EmDecision[]): readonly Reason[] => [
  ...new Set(decisions.map(({ because }) => because)),
];

/** What is refused at once has its reason in the answer. */
const arrival = (
  at: Instant,
  request: EmRequest,
  decisions: readonly EmDecision[],
  parties: EmParties,
): EmStep => ({
  ...sent(at, parties.asker(request), parties.service(request)),
  says: askText(request),
  because: reasonsOf(decisions.filter((decision) => decision.do !== 'refuse')),
  arrives: request.number !== undefined,
});

const askText = ({ asks, userName, number }: EmRequest): string => {
  const what = {
    login: `login of ${userName ?? 'nobody'}`,
    logout: 'logout',
    'logout-all': 'logoutAll',
  }[asks];
  return number === undefined ? what : `${what}, request ${number}`;
};

/** A remote cluster is asked for the user, and answers if it is reached. */
const search = (
  at: Instant,
  request: EmRequest,
  remote: EmParty,
  decisions: readonly EmDecision[],
  parties: EmParties,
): readonly EmStep[] => {
  const asking = parties.service(request);
  const [answer] = decisions;
  const asked: EmStep = {
    ...sent(at, asking, remote),
    says: `who knows ${request.userName ?? 'nobody'}`,
    arrives: answer !== undefined,
  };
  if (answer === undefined) return [asked];
  const says = answer.do === 'find-home' ? 'it is the home cluster' : 'does not know the user';
  return [
    asked,
    { ...sent(at, remote, asking), kind: 'response', says, because: [answer.because] },
  ];
};

const withHome = (
  request: EmRequest,
  parties: EmParties,
  steps: (home: EmParty) => readonly EmStep[],
): readonly EmStep[] => {
  const home = parties.home(request);
  return home === undefined ? [] : steps(home);
};

/** Phones that are logged out on the way, and clusters that are told to do so (EMCC-4). */
const logouts = (
  at: Instant,
  from: EmParty,
  decisions: readonly EmDecision[],
  parties: EmParties,
): readonly EmStep[] =>
  decisions.flatMap((decision): readonly EmStep[] => {
    const because = [decision.because];
    if (decision.do === 'send-visiting-logout')
      return [
        {
          ...sent(at, from, parties.cluster(decision.to)),
          says: `visitingLogout of ${parties.phone(decision.phone).name}`,
          because,
          arrives: decision.isReached,
        },
      ];
    if (decision.do !== 'log-out') return [];
    const phone = parties.phone(decision.phone);
    return [{ ...sent(at, from, phone), says: 'logged out', because }];
  });

/** What home answers to the visiting cluster. */
const homeAnswerText = (decisions: readonly EmDecision[]): string => {
  for (const decision of decisions) {
    if (decision.do === 'refuse') return `failure ${decision.code}: ${decision.text}`;
    if (decision.do === 'count' && decision.duration !== undefined)
      return `success, for ${formatDuration(decision.duration)}`;
  }
  return 'success';
};
