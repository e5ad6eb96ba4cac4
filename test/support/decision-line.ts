/**
 * Decisions as lines that a person can compare with the rule book: the rule that a decision cites,
 * whom it is about, and what is done. `MDM-2 laptop gets im, alert (MDM-4)`.
 */
import type { ClientId, MessageId, UserId } from '../../src/model/devices/identifiers.js';
import { isAboutClient, type Alert, type Decision } from '../../src/model/mdm/decision.js';

export type Names = {
  readonly nameOf: (client: ClientId) => string;
  readonly nameOfUser: (user: UserId) => string;
  /** Names a message, with a space in front; without it messages stay unnamed. */
  readonly messageName?: (message: MessageId) => string;
};

export const decisionLine = (decision: Decision, names: Names): string => {
  const subject = isAboutClient(decision)
    ? names.nameOf(decision.client)
    : names.nameOfUser(decision.user);
  return `${decision.because.rule} ${subject} ${deed(decision, names)}`;
};

export const decisionLines = (decisions: readonly Decision[], names: Names): readonly string[] =>
  decisions.map((decision) => decisionLine(decision, names));

const deed = (decision: Decision, { messageName = () => '', nameOfUser }: Names): string => {
  switch (decision.do) {
    case 'deliver':
    case 'buffer':
    case 'buffer-stored': {
      const verb = packetVerbs[decision.do];
      return `${verb} ${decision.packet}${messageName(decision.message)}, ${alertText(decision.alert)}`;
    }
    case 'withhold':
    case 'push':
    case 'store':
    case 'lose':
    case 'archive':
    case 'take-file':
    case 'share-file':
      return `${messageVerbs[decision.do]} message${messageName(decision.message)}`;
    case 'buffer-presence':
      return `buffers presence ${decision.presence} of ${nameOfUser(decision.contact)}`;
    case 'bind':
      return `is bound to ${nameOfUser(decision.contact)}`;
    case 'enter-mode':
      return `becomes ${decision.mode}`;
    case 'withhold-copy':
      return `misses ${decision.packet}${messageName(decision.message)}`;
    case 'announce-later':
      return `would announce ${decision.presence}`;
    case 'announce':
      return `announces ${decision.presence}`;
    case 'flush':
    case 'lose-buffer':
    case 'deliver-stored':
    case 'announce-nothing':
    case 'flush-nothing':
    case 'stay-outside':
    case 'stamp':
    case 'keep-buffer':
    case 'set-buffer-aside':
    case 'restore-buffer':
      return plainDeeds[decision.do];
  }
};

const packetVerbs = {
  deliver: 'gets',
  buffer: 'buffers',
  'buffer-stored': 'buffers stored',
} as const;

const messageVerbs = {
  withhold: 'misses',
  push: 'is pushed',
  store: 'stores',
  lose: 'never gets',
  archive: 'archives',
  'take-file': 'takes',
  'share-file': 'shares',
} as const;

const plainDeeds = {
  flush: 'flushes',
  'lose-buffer': 'loses its buffer',
  'deliver-stored': 'gets what was stored',
  'announce-nothing': 'announces nothing',
  stamp: 'stamps',
  'keep-buffer': 'keeps its buffer',
  'set-buffer-aside': 'has its buffer set aside',
  'restore-buffer': 'has its buffer restored',
  'flush-nothing': 'has nothing to flush',
  'stay-outside': 'stays outside MDM',
} as const;

const alertText = ({ shown, because }: Alert): string =>
  `${shown ? 'alert' : 'silent'} (${because.rule})`;
