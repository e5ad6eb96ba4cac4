/** A fault of a scenario file in one line: `file:line:column users.bob: what is wrong`. */
import type { Fault } from '../scenarios/loader/fault.js';
import { placeText } from './finding.js';

export const faultText = (fault: Fault): string =>
  `${placeText(fault)} ${fault.where === '' ? '' : `${fault.where}: `}${fault.message}`;
