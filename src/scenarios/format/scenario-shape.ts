/**
 * The scenario format: what a file may hold, key by key. The loader checks a file against these
 * shapes piece by piece, so that a fault in one place hides none in another; editors get them as
 * one JSON Schema.
 */
import * as z from 'zod';
import { DEFAULT_RELEASE, releases } from '../../model/deployment/release.js';
import { duration, positiveDuration } from './duration-shape.js';
import { extensionMobility, phones } from './em-shape.js';
import { expectation } from './expectation-shape.js';
import { failure } from './failure-shape.js';
import { parameters } from './parameters-shape.js';
import { population } from './population-shape.js';
import { rule } from './rule-shape.js';
import { DEFAULT_START, start } from './start-shape.js';
import { stimulus } from './stimulus-shape.js';
import { lineOfText } from './text-shape.js';
import { threshold } from './threshold-shape.js';
import { topology } from './topology-shape.js';
import { user, userName } from './user-shape.js';

const COPIES_MAX = 100_000;
const DEFAULT_SEED = '1';
const DEFAULT_SAMPLE_EVERY = '60s';
const DEFAULT_WARM_UP = '0s';

const rules = z
  .array(rule, 'a list of rules')
  .prefault([])
  .meta({ description: 'The rules that the scenario shows.', examples: [['MDM-2', 'MDM-4']] });

const releaseExpected = `a release: ${releases.join(', ')}`;

export const release = z
  .union([z.enum(releases), z.number()], releaseExpected)
  .transform(String)
  .pipe(z.enum(releases, releaseExpected))
  .prefault(DEFAULT_RELEASE)
  .meta({ description: 'The release of IM and Presence, as text.', examples: [...releases] });

const copiesExpected = `a whole number from 1 to ${COPIES_MAX}`;

const copies = z
  .int(copiesExpected)
  .min(1, copiesExpected)
  .max(COPIES_MAX, copiesExpected)
  .prefault(1)
  .meta({ description: 'How many independent groups of the users by name play the timeline.' });

export const timelineItem = z
  .strictObject(
    {
      at: duration.meta({ description: 'Time since the start of the run; never goes back.' }),
      step: lineOfText
        .optional()
        .meta({ description: 'Heading in the trace: the step of the guide that begins here.' }),
      do: z.array(stimulus).optional().meta({ description: 'What happens, in this order.' }),
      expect: z
        .array(expectation)
        .optional()
        .meta({ description: 'What holds once all of that has happened.' }),
    },
    'an item with its time, such as { at: 1m, do: [...] }',
  )
  .meta({ description: 'A moment of the scenario.' });

export const scenario = z
  .strictObject(
    {
      name: lineOfText.meta({ description: 'What the scenario is called.' }),
      source: lineOfText.optional().meta({ description: 'What it replays: document and steps.' }),
      rules,
      release,
      seed: lineOfText.prefault(DEFAULT_SEED).meta({
        description: 'Seed of all chance, as text: every digit counts.',
        examples: [DEFAULT_SEED],
      }),
      start: start.prefault(DEFAULT_START).meta({
        description: 'The moment at which virtual time begins, ISO 8601 in UTC.',
      }),
      copies,
      parameters: parameters.prefault({}).meta({
        description: 'Settings of the deployment.',
        examples: [{ im: false }, { push: true, 'mdm-buffer-limit': 50, 'group-chat': 'all' }],
      }),
      topology: topology.optional(),
      users: z.record(userName, user).optional().meta({
        description: 'The users by name; they may be left out where there are populations.',
        minProperties: 1,
      }),
      populations: z
        .array(population)
        .prefault([])
        .meta({ description: 'Users by numbers; copies does not multiply them.' }),
      'extension-mobility': extensionMobility.optional(),
      phones: phones.optional(),
      timeline: z
        .array(timelineItem)
        .prefault([])
        .meta({ description: 'What happens when, and what is expected then.' }),
      failures: z
        .array(failure)
        .prefault([])
        .meta({ description: 'What befalls nodes; at one instant behind the timeline.' }),
      thresholds: z
        .array(threshold)
        .prefault([])
        .meta({ description: 'What must hold of the measurements of the run.' }),
      'sample-every': positiveDuration
        .prefault(DEFAULT_SAMPLE_EVERY)
        .meta({ description: 'How often measurements are taken.' }),
      'warm-up': duration.prefault(DEFAULT_WARM_UP).meta({
        description: 'How long from the start on nothing counts for statistics and thresholds.',
      }),
      duration: duration.optional().meta({
        description: 'How long the run lasts. Default: to the last moment that the file speaks of.',
      }),
      'report-at': duration.optional().meta({
        description:
          'When the user sessions report is taken. Default: at the end, or at the busiest sample ' +
          'where there are populations.',
      }),
    },
    'a mapping with the name, the users and the timeline',
  )
  .meta({
    title: 'Scenario',
    description: 'A scenario of Multiple Device Messaging and Extension Mobility.',
  });
