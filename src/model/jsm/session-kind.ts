/** The kinds of JSM session that a node holds (JSM-1), and the inactive half of a dual connection. */
export const sessionKinds = ['composed', 'client', 'phantom', 'hybrid', 'inactive'] as const;

export type SessionKind = (typeof sessionKinds)[number];

/** JSM-6: the kinds that count against the limit. */
export const countedKinds = ['client', 'phantom', 'hybrid'] as const satisfies SessionKind[];
