/** What went wrong beside the findings, one line each; empty where nothing did. */
import { faultText } from '../fault-text.js';
import type { Ending } from './reporter.js';

export const troubleText = ({ faults, troubles }: Ending): string =>
  [...faults.map(faultText), ...troubles].map((line) => `${line}\n`).join('');
