/** A decision with names in place of numbers. */
import type { MessageId, UserId } from '../../model/devices/identifiers.js';
import type { Decision } from '../../model/mdm/decision.js';
import type { TracedDecision, TracedPacket } from './trace.js';

type Naming = {
  /** Whom the decision is about. */
  readonly subject: string;
  readonly messageName: (message: MessageId) => string;
  readonly userName: (user: UserId) => string;
  /** Filled while the decision is applied, with what waits no longer because of it. */
  readonly released: readonly TracedPacket[];
};

export const traced = (decision: Decision, naming: Naming): TracedDecision => {
  const { because } = decision;
  const { subject, messageName, userName, released } = naming;
  switch (decision.do) {
    case 'deliver':
    case 'buffer': {
      const { packet, alert } = decision;
      const message = messageName(decision.message);
      return { do: decision.do, subject, because, packet, message, alert };
    }
    case 'withhold':
    case 'push':
    case 'store':
    case 'lose':
    case 'archive':
    case 'take-file':
      return { do: decision.do, subject, because, message: messageName(decision.message) };
    case 'flush':
    case 'lose-buffer':
    case 'deliver-stored':
      return { do: decision.do, subject, because, released };
    case 'enter-mode':
      return { do: 'enter-mode', subject, because, mode: decision.mode };
    case 'announce':
      return { do: 'announce', subject, because, presence: decision.presence };
    case 'bind':
      return { do: 'bind', subject, because, contact: userName(decision.contact) };
    case 'buffer-presence': {
      const { presence } = decision;
      const contact = userName(decision.contact);
      return { do: 'buffer-presence', subject, because, contact, presence };
    }
    case 'announce-nothing':
    case 'stamp':
      return { do: decision.do, subject, because };
  }
};
