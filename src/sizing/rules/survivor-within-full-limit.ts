/**
 * SIZE-5: with one node lost, the survivor's sessions stay within its full limit (HA-11). A phantom
 * session stands in for the client session of a push-enabled client until that client is back
 * (HA-9), so it is counted among the survivor's sessions, and once.
 */
import { fullLimitOf } from '../../model/deployment/session-limit.js';
import { evenShare, subclustersOf } from '../design.js';
import { countText, numberText } from '../number-text.js';
import { phantomsAfterLoss } from '../survivor-load.js';
import { comparisonText, type Constraint } from './constraint.js';
import { fullLimitText } from './limit-text.js';

export const survivorWithinFullLimit: Constraint = {
  id: 'SIZE-5',
  decidesNodes: true,
  check: ({ design, demand, requirements }) => {
    if (design.redundancy === 'none') return undefined;
    const pairs = subclustersOf(design);
    const available = fullLimitOf(design.ova);
    const required = evenShare(demand.sessions, pairs);
    const phantoms = phantomsAfterLoss(design, demand, requirements);
    return {
      required,
      available,
      formula: () =>
        `${countText(demand.sessions, 'session')} / ${countText(pairs, 'survivor')} = ` +
        `${comparisonText(required, available)} (${fullLimitText(design)})` +
        (phantoms === 0 ? '' : `, ${numberText(phantoms)} of them phantom at first`),
      asksFor: { count: demand.sessions / available, noun: 'pair' },
    };
  },
};
