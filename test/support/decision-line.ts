/**
 * Decisions as lines that a person can compare with the rule book: the rule that a decision cites,
 * the client, and what is done to it. `MDM-2 laptop gets im, alert (MDM-4)`.
 */
import type { ClientId, MessageId } from '../../src/model/devices/identifiers.js';
import type { Alert, Decision } from '../../src/model/mdm/decision.js';

export type Names = {
  readonly nameOf: (client: ClientId) => string;
  /** Names a message, with a space in front; without it messages stay unnamed. */
  readonly messageName?: (message: MessageId) => string;
};

export const decisionLine = (decision: Decision, names: Names): string =>
  `${decision.because.rule} ${names.nameOf(decision.client)} ${deed(decision, names)}`;

export const decisionLines = (decisions: readonly Decision[], names: Names): readonly string[] =>
  decisions.map((decision) => decisionLine(decision, names));

const deed = (decision: Decision, { messageName = () => '' }: Names): string => {
  switch (decision.do) {
    case 'deliver':
    case 'buffer': {
      const verb = decision.do === 'deliver' ? 'gets' : 'buffers';
      return `${verb} ${decision.packet}${messageName(decision.message)}, ${alertText(decision.alert)}`;
    }
    case 'withhold':
      return `misses im${messageName(decision.message)}`;
    case 'flush':
      return 'flushes';
    case 'lose-buffer':
      return 'loses its buffer';
    case 'enter-mode':
      return `becomes ${decision.mode}`;
    case 'announce':
      return `announces ${decision.presence}`;
    case 'announce-nothing':
      return 'announces nothing';
    case 'stamp':
      return 'stamps';
  }
};

const alertText = ({ shown, because }: Alert): string =>
  `${shown ? 'alert' : 'silent'} (${because.rule})`;
