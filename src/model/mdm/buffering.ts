/**
 * QM-2, QM-5: how one packet reaches one client: at once, or through its buffer.
 */
import type { MessageId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import type { Alert, Decision } from './decision.js';
import { mdmReasons } from './mdm-reasons.js';
import type { MdmParameters } from './mdm-parameters.js';
import type { Packet } from './packet.js';
import type { ClientView } from './view.js';

/** A packet on its way to a client that is signed in. */
export type Dispatch = {
  readonly packet: Packet;
  readonly message: MessageId;
  readonly alert: Alert;
  readonly because: Reason;
};

/** Decides that a client gets a packet, or that it waits where the client is quiet. */
export const reach = (
  decisions: Decision[],
  to: ClientView,
  { packet, message, alert, because }: Dispatch,
  { bufferLimit }: MdmParameters,
): void => {
  const { client } = to;
  if (to.mode !== 'quiet') {
    decisions.push({ do: 'deliver', client, packet, message, alert, because });
    return;
  }
  // QM-2: a packet for a quiet client waits until a flush.
  decisions.push({
    do: 'buffer',
    client,
    packet,
    message,
    alert,
    because: mdmReasons['client-is-quiet'],
  });
  // QM-5: the packet that reaches the limit goes out with the rest.
  if (to.buffered + 1 >= bufferLimit)
    decisions.push({ do: 'flush', client, because: mdmReasons['flush-limit'] });
};

/** QM-14: a flush of an empty buffer is no flush. */
export const flush = (decisions: Decision[], of: ClientView, because: Reason): void => {
  if (of.buffered > 0) decisions.push({ do: 'flush', client: of.client, because });
};
