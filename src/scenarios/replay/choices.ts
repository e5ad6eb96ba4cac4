/**
 * What impsim chose where a rule can be read in more than one way, is silent, or speaks of something
 * near: in force in a run that cites the reason that rests on it.
 */
import { deviceReasons } from '../../model/devices/device-reasons.js';
import { emReadings } from './em-choices.js';
import { mdmReasons } from '../../model/mdm/mdm-reasons.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { RuleId } from '../../model/rulebook/rule-book.js';

export type Choice = {
  /** The rule that it reads, or the nearest one. */
  readonly rule: RuleId;
  readonly statement: string;
};

/** The choices that the reasons rest on, each once. */
export const choicesOf = (cited: readonly Reason[]): readonly Choice[] => [
  ...READINGS.filter(({ because }) => because.some((reason) => cited.includes(reason))).map(
    ({ rule, statement }) => ({ rule, statement }),
  ),
  ...REFUSALS.filter((reason) => cited.includes(reason)).map(refusalOf),
];

const READINGS: readonly (Choice & { readonly because: readonly Reason[] })[] = [
  {
    because: [
      mdmReasons['signs-in-again'],
      mdmReasons['signs-in-again-silent'],
      mdmReasons['signs-in-again-outside'],
    ],
    rule: 'HA-4',
    statement: 'the re-login limits are not doubled after a restart: HA-4 speaks of failover',
  },
  {
    because: [mdmReasons['signs-in-again-silent']],
    rule: 'HA-9',
    statement:
      'push-enabled clients in the background sign in by themselves after a restart: HA-9 speaks of ' +
      'failover',
  },
  {
    because: [deviceReasons['desktop-unused-though-chosen']],
    rule: 'DEV-6',
    statement: 'a desktop left without use sends Away also where its user had chosen a presence',
  },
  {
    because: [mdmReasons['binds-by-sending']],
    rule: 'MDM-10',
    statement: 'any IM from a client without MDM to the contact is an answer, and binds',
  },
  {
    because: [deviceReasons['set-by-user']],
    rule: 'DEV-7',
    statement: 'a user may choose any presence; DEV-7 is the nearest rule',
  },
  {
    because: [mdmReasons['push-file-offer']],
    rule: 'QM-11',
    statement: 'a file offer with nobody active is told to a silent client by a push, as an IM is',
  },
  {
    because: [mdmReasons['push-stored']],
    rule: 'QM-11',
    statement:
      'what was stored waits behind what a silent client kept, with a push for each message',
  },
  ...emReadings,
];

/** Refusals whose rule does not say that they are; MDM-16 and MDM-1 do. */
const REFUSALS: readonly Reason[] = [
  mdmReasons['signed-in-already'],
  mdmReasons['lid-is-closed'],
  mdmReasons['desktop-is-locked'],
  mdmReasons['to-oneself'],
  mdmReasons['not-unread-there'],
  mdmReasons['not-joined'],
  mdmReasons['joined-already'],
  mdmReasons['file-not-offered-there'],
];

const refusalOf = ({ rule, says }: Reason): Choice => ({
  rule,
  statement: `an act is refused because ${says}: ${rule} is the nearest rule`,
});
