/**
 * What travels to a client, and can wait in its buffer (QM-2, QM-10). Stored as its index in
 * `packets`.
 *
 * - `im`: a one-to-one IM for its recipient. `group-message`: one of a group chat, for a participant.
 * - `sent-copy`: what the user sent from another client.
 * - `read-mark`: what the user read on another client.
 * - `file-offer`: a file that somebody offers.
 * - `presence`: a contact's presence, where presence counts (QM-10); it belongs to no message.
 */
export const packets = [
  'im',
  'group-message',
  'sent-copy',
  'read-mark',
  'file-offer',
  'presence',
] as const;

export type Packet = (typeof packets)[number];

/** A packet that carries or concerns a message. */
export type MessagePacket = Exclude<Packet, 'presence'>;

/** Packets that a recipient can read, and that show as unread until then. */
export const isReadable = (packet: Packet): boolean =>
  packet === 'im' || packet === 'group-message' || packet === 'file-offer';
