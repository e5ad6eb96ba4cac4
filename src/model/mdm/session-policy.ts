/**
 * What happens on one client's session: signing in and out, presence, and `<iq>` stanzas (DEV-6,
 * DEV-7, MDM-5, MDM-8, MDM-9, QM-3, QM-9, QM-10).
 */
import { announcedByUse } from '../devices/announcement.js';
import { deviceReasons } from '../devices/device-reasons.js';
import type { ClientId, MessageId, UserId } from '../devices/identifiers.js';
import { buffers, type Mode } from '../devices/mode.js';
import type { Presence } from '../devices/presence.js';
import type { Reason } from '../rulebook/reason.js';
import { alertByPush } from './alert.js';
import { announce } from './announcing.js';
import { flush, flushAtLimit, flushNow } from './buffering.js';
import type { Decision } from './decision.js';
import { mdmReasons } from './mdm-reasons.js';
import type { MdmParameters } from './mdm-parameters.js';
import { modeOfPosture } from './mode-policy.js';
import { takesPart } from './participation.js';
import type { ClientView } from './view.js';

/** DEV-7, MDM-8: a client that signs in is reachable, and sends Available. */
export const decideSignIn = (
  signing: ClientView,
  stored: readonly MessageId[],
  parameters: MdmParameters,
): readonly Decision[] => {
  const { client } = signing;
  const decisions: Decision[] = [
    { do: 'enter-mode', client, mode: 'normal', because: mdmReasons['signs-in'] },
  ];
  if (parameters.mdm && !signing.mdmCapable)
    decisions.push({ do: 'stay-outside', client, because: reasonToStayOutside(signing) });
  const available = { presence: 'available', because: deviceReasons['signed-in'] } as const;
  decisions.push(...announce(signing, available, parameters));
  flush(decisions, signing, mdmReasons['flush-foreground']);
  deliverStored(decisions, stored, client);
  return decisions;
};

const reasonToStayOutside = ({ device }: ClientView): Reason =>
  mdmReasons[device === 'thirdParty' ? 'third-party' : 'too-old-for-mdm'];

/** HA-7: automatic sign-in restores mode and presence, and stamps nothing. */
export const decideSignInAgain = (
  signing: ClientView,
  stored: readonly MessageId[],
  parameters: MdmParameters,
): readonly Decision[] => {
  const { client, presence } = signing;
  const mode = modeOfPosture(signing, parameters);
  const decisions: Decision[] = [
    { do: 'enter-mode', client, mode, because: reasonToReturn(signing, mode, parameters) },
    { do: 'announce', client, presence, because: mdmReasons['presence-restored'] },
  ];
  if (!buffers(mode)) flush(decisions, signing, mdmReasons['flush-foreground']);
  if (mode === 'silent') bufferStored(decisions, signing, stored, parameters);
  else deliverStored(decisions, stored, client);
  return decisions;
};

/** HA-7: only MDM has modes that are worth restoring. */
const reasonToReturn = (view: ClientView, mode: Mode, parameters: MdmParameters): Reason => {
  if (mode === 'silent') return mdmReasons['signs-in-again-silent'];
  return mdmReasons[takesPart(view, parameters) ? 'signs-in-again' : 'signs-in-again-outside'];
};

/**
 * QM-11: what was stored waits behind what a silent client kept. As nobody is active, each message is
 * told by a push. QM-5: where the buffer is full, it goes out.
 */
const bufferStored = (
  decisions: Decision[],
  { client, buffered }: ClientView,
  stored: readonly MessageId[],
  { bufferLimit }: MdmParameters,
): void => {
  let waiting = buffered;
  for (const message of stored) {
    const because = mdmReasons['client-is-silent'];
    decisions.push(
      { do: 'push', client, message, because: mdmReasons['push-stored'] },
      { do: 'buffer-stored', client, packet: 'im', message, alert: alertByPush, because },
    );
    waiting += 1;
    if (waiting < bufferLimit) continue;
    decisions.push({ do: 'flush', client, because: mdmReasons['flush-limit'] });
    waiting = 0;
  }
};

/** MDM-9: what was stored goes to the first client that signs in. */
const deliverStored = (
  decisions: Decision[],
  stored: readonly MessageId[],
  client: ClientId,
): void => {
  if (stored.length > 0)
    decisions.push({
      do: 'deliver-stored',
      client,
      because: mdmReasons['stored-for-first-client'],
    });
};

/** MDM-8, QM-9: a client that signs out is out of reach, and loses its buffer. */
export const decideSignOut = ({ client, buffered }: ClientView): readonly Decision[] => {
  const decisions: Decision[] = [];
  if (buffered > 0) loseBuffer(decisions, client, mdmReasons['buffer-lost-at-sign-out']);
  leave(decisions, client, mdmReasons['signs-out']);
  return decisions;
};

const loseBuffer = (decisions: Decision[], client: ClientId, because: Reason): void => {
  decisions.push({ do: 'lose-buffer', client, because });
};

const leave = (decisions: Decision[], client: ClientId, because: Reason): void => {
  decisions.push({ do: 'enter-mode', client, mode: 'signed-out', because });
};

/** DEV-7: the first use after Away sends Available. */
export const decideUse = (view: ClientView, parameters: MdmParameters): readonly Decision[] =>
  announce(view, announcedByUse(view.posture, view.presence), parameters);

/** DEV-6: a desktop left without use for 15 minutes sends Away, whatever its user had chosen. */
export const decideIdle = (view: ClientView, parameters: MdmParameters): readonly Decision[] => {
  const code = view.presence === 'available' ? 'desktop-unused' : 'desktop-unused-though-chosen';
  return announce(view, { presence: 'away', because: deviceReasons[code] }, parameters);
};

/** MDM-6: the user chooses a presence; of these only Available stamps. */
export const decidePresence = (
  view: ClientView,
  presence: Presence,
  parameters: MdmParameters,
): readonly Decision[] =>
  announce(view, { presence, because: deviceReasons['set-by-user'] }, parameters);

/** QM-3: an `<iq>` on the session of a quiet or silent client flushes its buffer. */
export const decideIq = (view: ClientView): readonly Decision[] =>
  buffers(view.mode) ? [flushNow(view, mdmReasons['flush-iq'])] : nothing;

/** Of all stimuli `<iq>` stanzas are the most, and most of them change nothing. */
const nothing: readonly Decision[] = [];

/** QM-10: where presence counts, it waits in the buffer and under its limit like any packet. */
export const decideCountedPresence = (
  to: ClientView,
  { contact, presence }: { readonly contact: UserId; readonly presence: Presence },
  parameters: MdmParameters,
): readonly Decision[] => {
  const because = mdmReasons['presence-counted'];
  const { client } = to;
  const decisions: Decision[] = [{ do: 'buffer-presence', client, contact, presence, because }];
  flushAtLimit(decisions, to, parameters);
  return decisions;
};
