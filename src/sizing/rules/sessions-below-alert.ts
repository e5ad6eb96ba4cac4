/** SIZE-4: the sessions of each node stay at or below the alert percentage of its limit (JSM-7). */
import { alertLineAt, limitOf } from '../../model/deployment/session-limit.js';
import { evenShare, servingNodesOf } from '../design.js';
import { countText } from '../number-text.js';
import { comparisonText, type Constraint } from './constraint.js';
import { limitText } from './limit-text.js';

export const sessionsBelowAlert: Constraint = {
  id: 'SIZE-4',
  decidesNodes: true,
  check: ({ design, demand: { sessions }, requirements: { alertPercent } }) => {
    const serving = servingNodesOf(design);
    const available = alertLineAt(limitOf(design.ova, design.redundancy), alertPercent);
    const required = evenShare(sessions, serving);
    return {
      required,
      available,
      formula: () =>
        `${countText(sessions, 'session')} / ${countText(serving, 'serving node')} = ` +
        `${comparisonText(required, available)} ` +
        `(${alertPercent} % of ${limitText(design)})`,
      asksFor: { count: sessions / available, noun: 'serving node' },
    };
  },
};
