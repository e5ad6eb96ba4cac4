/** The presence that a client last sent. A state is stored as its index in `presences`. */
export const presences = ['available', 'away', 'dnd', 'xa'] as const;

export type Presence = (typeof presences)[number];
