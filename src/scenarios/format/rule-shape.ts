/** A rule of the rule book, as a scenario file names it. */
import * as z from 'zod';
import { isRuleId, ruleBook } from '../../model/rulebook/rule-book.js';

export const rule = z.enum(
  Object.keys(ruleBook).filter(isRuleId),
  'a rule of the rule book, such as MDM-4',
);
