/** Judges what is expected of phones and their clusters. */
import type { PhoneId } from '../../model/devices/identifiers.js';
import { isEmSubject, type EmExpectation } from '../format/em-expectation.js';
import type { Expectation } from '../format/expectation.js';
import type { Bears } from './causes.js';
import type { HeardAnswer } from './em-answers.js';
import type { Judgement } from './judgement.js';
import { bearsOnServices, judgeLog } from './log-judge.js';
import type { MobilityPlay } from './mobility-play.js';

/** Whether an expectation is one of phones and their clusters. */
export const isEmExpectation = (expectation: Expectation): expectation is EmExpectation =>
  isEmSubject(expectation.subject);

type On<Subject extends EmExpectation['subject']> = EmExpectation & { readonly subject: Subject };

/** How an expectation stands now, in one copy of the cast. */
export const judgeEm = (
  expectation: EmExpectation,
  copy: number,
  play: MobilityPlay,
): Judgement => {
  switch (expectation.subject) {
    case 'phone':
      return judgePhone(expectation, copy, play);
    case 'response':
      return judgeResponse(expectation, copy, play);
    case 'counted':
      return judgeCounted(expectation, copy, play);
    case 'log':
      return judgeLog(expectation, copy, play);
    case 'em-counter':
      return judgeCounter(expectation, copy, play);
    case 'shift':
      return judgeShift(expectation, copy, play);
  }
};

/** What was decided about these phones and users. */
const bearsOn =
  (...subjects: readonly string[]): Bears =>
  ({ subject, do: what }) =>
    what === 'extension-mobility' && subjects.includes(subject);

const judgePhone = (
  { phone: declared, shows, profile, registeredWith }: On<'phone'>,
  copy: number,
  { cast, mobility }: MobilityPlay,
): Judgement => {
  const { phones, sessions, users, clusters } = mobility.state;
  const phone = cast.phoneIn(copy, declared);
  const user = sessions.userAt(phone);
  const nameOf = (cluster: number): string => clusters[cluster]!.name;
  const said = (who: string, what: string, where: string): string =>
    [
      who,
      ...(profile === undefined ? [] : [`with ${what}`]),
      ...(registeredWith === undefined ? [] : [`registered with ${where}`]),
    ].join(', ');
  const who = shows === undefined ? 'nobody' : shows;
  const expected = said(who, profile ?? '', nameOf(registeredWith ?? 0));
  const got = said(
    user === undefined ? 'nobody' : users.nameOf(user),
    phones.profileOf(phone),
    nameOf(phones.registeredWith(phone)),
  );
  const userName = (name: string | undefined): string => {
    const known = name === undefined ? undefined : cast.userIn(copy, name);
    return known === undefined ? about : cast.userName(known);
  };
  const about = cast.phoneName(phone);
  return { holds: got === expected, about, expected, got, bears: bearsOn(about, userName(shows)) };
};

const answerText = (heard: HeardAnswer | undefined, withDisplay: boolean): string => {
  if (heard === undefined) return 'no answer yet';
  const word = heard.answer === undefined ? 'success' : String(heard.answer.code);
  return withDisplay ? `${word}, ${heard.display ?? 'no message'}` : word;
};

const judgeResponse = (
  { asker, is, display }: On<'response'>,
  copy: number,
  { cast, answers }: MobilityPlay,
): Judgement => {
  const phone: PhoneId | undefined = 'phone' in asker ? cast.phoneIn(copy, asker.phone) : undefined;
  const heard =
    phone === undefined
      ? 'request' in asker
        ? answers.heardTo(asker.request, copy)
        : undefined
      : answers.heardAt(phone);
  const name = 'request' in asker ? asker.request : cast.phoneName(cast.phoneIn(copy, asker.phone));
  const got = answerText(heard, display !== undefined);
  const expected = display === undefined ? String(is) : `${is}, ${display}`;
  return {
    holds: got === expected,
    about: `response to ${name}`,
    expected,
    got,
    bears: 'request' in asker ? bearsOnServices : bearsOn(name),
  };
};

const judgeCounted = (
  { user: name, on }: On<'counted'>,
  copy: number,
  { cast, mobility }: MobilityPlay,
): Judgement => {
  const { logins } = mobility.state;
  const user = cast.userIn(copy, name);
  const listed = (phones: readonly PhoneId[]): string =>
    phones.length === 0 ? 'no phone' : phones.map((phone) => cast.phoneName(phone)).join(', ');
  const got = listed(
    user === undefined ? [] : logins.of(user).map((login) => logins.phoneOf(login)),
  );
  const expected = listed(on.map((phone) => cast.phoneIn(copy, phone)));
  const about = `where home counts ${name}`;
  return {
    holds: got === expected,
    about,
    expected,
    got,
    bears: bearsOn(user === undefined ? name : cast.userName(user)),
  };
};

const judgeCounter = (
  { counter, cluster, is }: On<'em-counter'>,
  copy: number,
  { cast, mobility }: MobilityPlay,
): Judgement => {
  const expected = is;
  const got = mobility.counters.valueOf(counter, cast.clusterIn(copy, cluster));
  return {
    holds: got === expected,
    about: `${counter} of ${cast.clusterName(cast.clusterIn(copy, cluster))}`,
    expected: String(expected),
    got: String(got),
    bears: bearsOnServices,
  };
};

const judgeShift = (
  { desks, loggedIn }: On<'shift'>,
  copy: number,
  { cast, mobility }: MobilityPlay,
): Judgement => {
  const { name, count } = cast.desksAt(desks);
  let got = 0;
  for (let seat = 0; seat < count; seat += 1) {
    const { phone, user } = cast.desk(copy, desks, seat);
    if (mobility.state.sessions.userAt(phone) === user) got += 1;
  }
  return {
    holds: got === loggedIn,
    about: `${name} logged in`,
    expected: String(loggedIn),
    got: String(got),
    bears: bearsOnServices,
  };
};
