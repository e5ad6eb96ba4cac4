/** How a node's session limit comes about (JSM-4, JSM-5), for the formulas of several rules. */
import { capacityOf } from '../../model/deployment/ova.js';
import { activeActiveShare, sessionsPerUser } from '../../model/deployment/session-limit.js';
import type { Design } from '../design.js';
import { numberText } from '../number-text.js';

const PERCENT = 100;

/** `1.5 x 25,000`. */
export const fullLimitText = ({ ova }: Design): string =>
  `${sessionsPerUser.value} x ${numberText(capacityOf(ova))}`;

/** `1.5 x 25,000 x 50 %`. */
export const limitText = (design: Design): string =>
  design.redundancy === 'active-active'
    ? `${fullLimitText(design)} x ${activeActiveShare.value * PERCENT} %`
    : fullLimitText(design);
