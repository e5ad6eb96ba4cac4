/**
 * How one packet reaches one client: at once, or through its buffer (QM-2, QM-4, QM-5, QM-11).
 */
import type { MessageId } from '../devices/identifiers.js';
import { buffers } from '../devices/mode.js';
import type { Reason } from '../rulebook/reason.js';
import { alertByPush } from './alert.js';
import type { Alert, Decision } from './decision.js';
import { mdmReasons } from './mdm-reasons.js';
import type { MdmParameters } from './mdm-parameters.js';
import type { MessagePacket } from './packet.js';
import type { ClientView } from './view.js';

/** A packet on its way to a client that is signed in. */
export type Dispatch = {
  readonly packet: MessagePacket;
  readonly message: MessageId;
  readonly alert: Alert;
  readonly because: Reason;
};

/** QM-2: a packet for a quiet or silent client waits until a flush; any other gets it now. */
export const reach = (
  decisions: Decision[],
  to: ClientView,
  dispatch: Dispatch,
  parameters: MdmParameters,
): void => {
  const { client } = to;
  const { packet, message, alert, because } = dispatch;
  if (!buffers(to.mode)) {
    decisions.push({ do: 'deliver', client, packet, message, alert, because });
    return;
  }
  const waits = waitingReason(to);
  decisions.push({ do: 'buffer', client, packet, message, alert, because: waits });
  flushAtLimit(decisions, to, parameters);
};

/**
 * QM-4: a message that arrives while nobody is active ends the wait of a quiet client: the buffer
 * goes out in front of it. QM-11: a silent client gets a push notification, and keeps its buffer.
 */
export const reachWithNobodyActive = (
  decisions: Decision[],
  to: ClientView,
  dispatch: Dispatch,
  parameters: MdmParameters,
): void => {
  const { client } = to;
  const { packet, message, alert, because } = dispatch;
  if (to.mode === 'silent') {
    decisions.push({ do: 'push', client, message, because: mdmReasons['push-nobody-active'] });
    reach(decisions, to, { packet, message, alert: alertByPush, because }, parameters);
    return;
  }
  if (to.mode === 'quiet') decisions.push(flushNow(to, mdmReasons['flush-nobody-active']));
  decisions.push({ do: 'deliver', client, packet, message, alert, because });
};

/** QM-5: the packet that reaches the limit goes out with the rest. */
export const flushAtLimit = (
  decisions: Decision[],
  { client, buffered }: ClientView,
  { bufferLimit }: MdmParameters,
): void => {
  if (buffered + 1 >= bufferLimit)
    decisions.push({ do: 'flush', client, because: mdmReasons['flush-limit'] });
};

/** What flushes a quiet or silent client happens; QM-14: of an empty buffer there is no flush. */
export const flushNow = ({ client, buffered }: ClientView, because: Reason): Decision =>
  buffered > 0
    ? { do: 'flush', client, because }
    : { do: 'flush-nothing', client, because: mdmReasons['no-flush'] };

/** What the client's buffer holds, if anything, goes out. */
export const flush = (decisions: Decision[], of: ClientView, because: Reason): void => {
  if (of.buffered > 0) decisions.push({ do: 'flush', client: of.client, because });
};

const waitingReason = ({ mode }: ClientView): Reason =>
  mode === 'silent' ? mdmReasons['client-is-silent'] : mdmReasons['client-is-quiet'];
