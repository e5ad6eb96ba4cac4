/** SIZE-3: the sessions of each node do not exceed the limit that applies to it (JSM-5). */
import { limitOf } from '../../model/deployment/session-limit.js';
import { evenShare, servingNodesOf } from '../design.js';
import { countText } from '../number-text.js';
import { comparisonText, type Constraint } from './constraint.js';
import { limitText } from './limit-text.js';

export const sessionsWithinLimit: Constraint = {
  id: 'SIZE-3',
  decidesNodes: true,
  check: ({ design, demand: { sessions } }) => {
    const serving = servingNodesOf(design);
    const available = limitOf(design.ova, design.redundancy);
    const required = evenShare(sessions, serving);
    return {
      required,
      available,
      formula: () =>
        `${countText(sessions, 'session')} / ${countText(serving, 'serving node')} = ` +
        `${comparisonText(required, available)} (${limitText(design)})`,
      asksFor: { count: sessions / available, noun: 'serving node' },
    };
  },
};
