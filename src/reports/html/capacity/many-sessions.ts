import type { Panel } from '../../chart/panel.js';

/** Fewer sessions than these are told one by one in the trace, and no limit is near. */
const SESSIONS_MIN = 50;

/** Whether sessions over time are worth drawing, and holding against limits. */
export const hasManySessions = (panels: readonly Panel[]): boolean =>
  panels.some(({ peak }) => peak.y >= SESSIONS_MIN);
