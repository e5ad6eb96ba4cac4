/** SIZE-8, where it is enforced: MDM and some features want a 15K OVA or a larger one. */
import { capacityOf, type Ova } from '../../model/deployment/ova.js';
import type { Requirements } from '../requirements.js';
import { comparisonText, type Constraint } from './constraint.js';

/** The smallest OVA that the vendor advises for them. */
export const ADVISED_OVA: Ova = '15K';

/** What of the requirements the advice is about, in words; empty where it has nothing to say. */
export const advisedFor = ({ mdm, features }: Requirements): readonly string[] => [
  ...(mdm ? ['MDM'] : []),
  ...features.map((feature) => feature.replaceAll('-', ' ')),
];

export const advisedOva: Constraint = {
  id: 'SIZE-8',
  decidesNodes: true,
  check: ({ design: { ova }, requirements }) => {
    const reasons = advisedFor(requirements);
    if (!requirements.followAdvice || reasons.length === 0) return undefined;
    const required = capacityOf(ADVISED_OVA);
    const available = capacityOf(ova);
    return {
      required,
      available,
      formula: () =>
        `${reasons.join(', ')}: OVA of ${comparisonText(required, available)} (${ova})`,
    };
  },
};
