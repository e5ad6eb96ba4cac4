/**
 * The questions that `impsim size` asks on a terminal where no flag says how many users there are.
 * Enter takes the default that stands in brackets; an answer that is wrong is asked for again.
 */
import type { SizeFlags } from './size-flags.js';
import { sizingInputsOf } from './size-inputs.js';
import { UsageError } from './usage-error.js';

/** Puts one question, and gives back what was answered. */
export type Ask = (question: string) => Promise<string>;

type Question = {
  readonly asks: string;
  /** The flags with the answer in them; undefined where the answer is not understood. */
  readonly takes: (answer: string, flags: SizeFlags) => SizeFlags | undefined;
  /** Whether a flag has answered it already. */
  readonly isAnswered: (flags: SizeFlags) => boolean;
};

const questions: readonly Question[] = [
  {
    asks: 'Users',
    takes: (users, flags) => ({ ...flags, users }),
    isAnswered: ({ users }) => users !== undefined,
  },
  {
    asks: 'Clients per user [2]',
    takes: (clientsPerUser, flags) => orDefault(clientsPerUser, flags, { clientsPerUser }),
    isAnswered: ({ clientsPerUser, deviceMix }) => (clientsPerUser ?? deviceMix) !== undefined,
  },
  {
    asks: 'High availability [yes]',
    takes: (answer, flags) => yesOrNo(answer, flags, 'ha'),
    isAnswered: ({ ha }) => ha !== undefined,
  },
  {
    asks: 'Release [12.5SU3]',
    takes: (release, flags) => orDefault(release, flags, { release }),
    isAnswered: ({ release }) => release !== undefined,
  },
  {
    asks: 'Multiple Device Messaging [yes]',
    takes: (answer, flags) => yesOrNo(answer, flags, 'mdm'),
    isAnswered: ({ mdm }) => mdm !== undefined,
  },
  {
    asks: 'More users each year [none, or as in 10%/y]',
    takes: (growth, flags) => (growth === 'none' ? flags : orDefault(growth, flags, { growth })),
    isAnswered: ({ growth }) => growth !== undefined,
  },
];

/** So many that no other flag contradicts them. */
const MANY_USERS = '10,000,000';

/**
 * The flags, with those added that were asked for.
 * @throws {UsageError} if the given flags are wrong.
 */
export const sizeDialogue = async (
  given: SizeFlags,
  ask: Ask,
  tell: (line: string) => void,
): Promise<SizeFlags> => {
  // What is wrong with the flags themselves no answer can mend.
  sizingInputsOf({ users: MANY_USERS, ...given });
  let flags = given;
  for (const question of questions)
    if (!question.isAnswered(given)) flags = await answered(question, flags, ask, tell);
  return flags;
};

const answered = async (
  question: Question,
  flags: SizeFlags,
  ask: Ask,
  tell: (line: string) => void,
): Promise<SizeFlags> => {
  const taken = question.takes((await ask(`${question.asks}: `)).trim(), flags);
  const wrong = taken === undefined ? 'Expected yes or no' : faultOf(taken);
  if (taken !== undefined && wrong === undefined) return taken;
  tell(wrong ?? '');
  return answered(question, flags, ask, tell);
};

/** What is wrong with the flags as they are so far. */
const faultOf = (flags: SizeFlags): string | undefined => {
  try {
    sizingInputsOf(flags);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
};

const orDefault = (answer: string, flags: SizeFlags, said: SizeFlags): SizeFlags =>
  answer === '' ? flags : { ...flags, ...said };

const yesOrNo = (answer: string, flags: SizeFlags, flag: 'ha' | 'mdm'): SizeFlags | undefined => {
  if (answer === '') return flags;
  if (/^y(?:es)?$/i.test(answer)) return { ...flags, [flag]: true };
  return /^no?$/i.test(answer) ? { ...flags, [flag]: false } : undefined;
};
