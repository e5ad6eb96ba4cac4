/**
 * How the server treats a client's session. A mode is stored as its index in `modes`.
 *
 *     signed-out ──sign in──► normal ──app to the background──► quiet     (QM-1)
 *         ▲                     ▲   │                             │
 *         │                     │   └──the same, with push──► silent     (QM-11)
 *         │                     │                                 │
 *         │                     └────app to the foreground────────┤      (QM-1, QM-6)
 *         └──sign out, from any mode──────────────────────────────┘      (QM-9)
 */
export const modes = ['signed-out', 'normal', 'quiet', 'silent'] as const;

export type Mode = (typeof modes)[number];

/** QM-2, QM-11: in quiet and in silent mode packets wait in the client's buffer. */
export const buffers = (mode: Mode): boolean => mode === 'quiet' || mode === 'silent';
