/** SIZE-12: Extension Mobility logins of the busiest minute stay within EM-8 for its nodes. */
import { extensionMobilityRateOf } from '../../model/deployment/extension-mobility-capacity.js';
import { countText, numberText } from '../number-text.js';
import { comparisonText, type Constraint } from './constraint.js';

export const extensionMobilityRate: Constraint = {
  id: 'SIZE-12',
  decidesNodes: false,
  check: ({ requirements: { emLogins, emNodes, release } }) => {
    if (emLogins === 0) return undefined;
    const { value, status } = extensionMobilityRateOf(release);
    const available = emNodes * value;
    return {
      required: emLogins,
      available,
      formula: () =>
        `${countText(emLogins, 'Extension Mobility login')} a minute: ${comparisonText(emLogins, available)} ` +
        `(${countText(emNodes, 'node')} x ${numberText(value)} a minute)`,
      // The vendor prints the figure for one node.
      status: emNodes > 1 ? 'A' : status,
    };
  },
};
