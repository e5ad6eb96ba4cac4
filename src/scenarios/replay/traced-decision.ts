/** A decision with names in place of numbers. */
import type { MessageId } from '../../model/devices/identifiers.js';
import type { Decision } from '../../model/mdm/decision.js';
import type { TracedDecision, TracedPacket } from './trace.js';

type Naming = {
  readonly client: string;
  readonly messageName: (message: MessageId) => string;
  /** Filled while the decision is applied, with what the client's buffer lets go of. */
  readonly released: readonly TracedPacket[];
};

export const traced = (
  decision: Decision,
  { client, messageName, released }: Naming,
): TracedDecision => {
  const { because } = decision;
  switch (decision.do) {
    case 'deliver':
    case 'buffer': {
      const { packet, alert } = decision;
      const message = messageName(decision.message);
      return { do: decision.do, client, because, packet, message, alert };
    }
    case 'withhold':
      return { do: 'withhold', client, because, message: messageName(decision.message) };
    case 'flush':
    case 'lose-buffer':
      return { do: decision.do, client, because, released };
    case 'enter-mode':
      return { do: 'enter-mode', client, because, mode: decision.mode };
    case 'announce':
      return { do: 'announce', client, because, presence: decision.presence };
    case 'announce-nothing':
    case 'stamp':
      return { do: decision.do, client, because };
  }
};
