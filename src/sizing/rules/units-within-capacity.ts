/** SIZE-2: units never exceed the capacity offered, one OVA for a node alone or for a pair. */
import { capacityOf } from '../../model/deployment/ova.js';
import { evenShare, offeringPartsOf } from '../design.js';
import { countText } from '../number-text.js';
import { comparisonText, type Constraint } from './constraint.js';

export const unitsWithinCapacity: Constraint = {
  id: 'SIZE-2',
  decidesNodes: true,
  check: ({ design, demand }) => {
    const { noun, count } = offeringPartsOf(design);
    const available = capacityOf(design.ova);
    const required = evenShare(demand.units, count);
    return {
      required,
      available,
      formula: () =>
        `${countText(demand.units, demand.unit)} / ${countText(count, noun)} = ` +
        `${comparisonText(required, available)} (one ${design.ova} OVA a ${noun})`,
      asksFor: { count: demand.units / available, noun },
    };
  },
};
