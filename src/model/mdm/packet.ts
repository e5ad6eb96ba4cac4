/** What travels to a client, and can wait in its buffer (QM-2). Stored as its index in `packets`. */
export const packets = ['im', 'sent-copy', 'read-mark'] as const;

export type Packet = (typeof packets)[number];
