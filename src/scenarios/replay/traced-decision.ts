/** A decision with names in place of numbers. */
import type { Duration } from '../../engine/units.js';
import type { MessageId, UserId } from '../../model/devices/identifiers.js';
import type { Mode } from '../../model/devices/mode.js';
import type { Presence } from '../../model/devices/presence.js';
import type { Alert, Decision } from '../../model/mdm/decision.js';
import type { MessagePacket } from '../../model/mdm/packet.js';
import type { Reason } from '../../model/rulebook/reason.js';

/** A decision about one client or one user, and what came out of a buffer or store because of it. */
export type TracedDecision = {
  /** `alice/phone`, or `alice` where the decision is about all that the user has. */
  readonly subject: string;
  readonly because: Reason;
} & (
  | {
      readonly do: 'deliver' | 'buffer' | 'buffer-stored';
      readonly packet: MessagePacket;
      readonly message: string;
      readonly alert: Alert;
    }
  | {
      readonly do: 'withhold' | 'push' | 'store' | 'lose' | 'archive' | 'take-file' | 'share-file';
      readonly message: string;
    }
  | {
      readonly do: 'withhold-copy';
      readonly packet: 'sent-copy' | 'read-mark';
      readonly message: string;
    }
  | {
      readonly do: 'flush' | 'lose-buffer' | 'deliver-stored';
      readonly released: readonly TracedPacket[];
    }
  /** What was decided about a phone, or about its user or cluster. */
  | { readonly do: 'extension-mobility'; readonly text: string }
  | { readonly do: 'enter-mode'; readonly mode: Mode }
  | { readonly do: 'announce' | 'announce-later'; readonly presence: Presence }
  | { readonly do: 'bind'; readonly contact: string }
  | { readonly do: 'buffer-presence'; readonly contact: string; readonly presence: Presence }
  | {
      readonly do:
        | 'announce-nothing'
        | 'stamp'
        | 'stay-outside'
        | 'flush-nothing'
        | 'keep-buffer'
        | 'set-buffer-aside'
        | 'restore-buffer';
    }
);

/** A packet that waits no longer: a message's, or a contact's presence. */
export type TracedPacket = { readonly waited: Duration } & (
  | {
      readonly packet: MessagePacket;
      readonly message: string;
      /** Whether it alerts, as decided when it came (QM-8). */
      readonly alert: boolean;
      /** Whether the recipient had read the message by then. */
      readonly isRead: boolean;
    }
  | { readonly packet: 'presence'; readonly contact: string; readonly presence: Presence }
);

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
    case 'buffer':
    case 'buffer-stored': {
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
    case 'share-file':
      return { do: decision.do, subject, because, message: messageName(decision.message) };
    case 'withhold-copy': {
      const message = messageName(decision.message);
      return { do: 'withhold-copy', subject, because, packet: decision.packet, message };
    }
    case 'flush':
    case 'lose-buffer':
    case 'deliver-stored':
      return { do: decision.do, subject, because, released };
    case 'enter-mode':
      return { do: 'enter-mode', subject, because, mode: decision.mode };
    case 'announce':
    case 'announce-later':
      return { do: decision.do, subject, because, presence: decision.presence };
    case 'bind':
      return { do: 'bind', subject, because, contact: userName(decision.contact) };
    case 'buffer-presence': {
      const { presence } = decision;
      const contact = userName(decision.contact);
      return { do: 'buffer-presence', subject, because, contact, presence };
    }
    case 'announce-nothing':
    case 'stamp':
    case 'stay-outside':
    case 'flush-nothing':
    case 'keep-buffer':
    case 'set-buffer-aside':
    case 'restore-buffer':
      return { do: decision.do, subject, because };
  }
};
