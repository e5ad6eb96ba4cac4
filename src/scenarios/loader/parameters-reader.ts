/**
 * Reads the settings of the deployment: fills in what the release or another setting decides, and
 * reports settings that exclude each other.
 */
import type * as z from 'zod';
import { profileOf } from '../../model/deployment/release-profile.js';
import type { Release } from '../../model/deployment/release.js';
import type { RuleId } from '../../model/rulebook/rule-book.js';
import { parameters } from '../format/parameters-shape.js';
import type { Parameters } from '../format/parameters.js';
import { readAlert } from './alert-reader.js';
import { deferredOptional } from './deferred.js';
import type { FaultList } from './fault-list.js';
import {
  haParametersOf,
  reportCrossedLimits,
  reportDualConnections,
} from './ha-parameters-reader.js';
import { childOf, type Place } from './place.js';
import { checkShape } from './shape-check.js';
import type { OwnReLogin } from './subcluster-reader.js';
import { releaseOf, valueAt } from './written-value.js';

/** What the rest of the file needs of the settings, known as far as they can be read. */
export type Settings = {
  /** Undefined when some are at fault, which is reported. */
  readonly parameters: Parameters | undefined;
  /** Undefined where the switch is at fault. */
  readonly push: boolean | undefined;
  /** Undefined where the limit is at fault. */
  readonly contactsMax: number | undefined;
  readonly watchersMax: number | undefined;
  /** Each reason why MDM cannot be on, as a fault would say it. */
  readonly mdmObstacles: readonly string[];
};

const parametersPiece = parameters.extend({ alert: deferredOptional });

type Written = z.output<typeof parametersPiece>;

/** The release and the parameters under the root of the file, and what nodes say of their own. */
export function readParameters(
  root: Place,
  ownReLogin: readonly OwnReLogin[],
  faults: FaultList,
): Settings {
  const place = childOf(root, 'parameters');
  const written = place ? checkShape(place, parametersPiece, faults) : parametersPiece.parse({});
  const alert = readAlert(place && childOf(place, 'alert'), faults);
  const { shape } = parameters;
  const at = (name: keyof Written) => place && childOf(place, name);
  const of = releaseOf(root);

  const mdmObstacles = obstaclesToMdm(of, valueAt(at('im'), shape.im));
  const mdm = valueAt(at('mdm'), shape.mdm) ?? mdmObstacles.length === 0;
  if (mdm) reportAll(at('mdm'), mdmObstacles, faults);
  const streams = valueAt(at('stream-management'), shape['stream-management']);
  const push = valueAt(at('push'), shape.push);
  if (push) reportAll(at('push'), obstaclesToPush(mdm, streams), faults);

  const highAvailability = written && haParametersOf(written, ownReLogin);
  if (highAvailability) reportCrossedLimits(highAvailability, place, ownReLogin, faults);
  if (highAvailability && of) reportDualConnections(highAvailability, place, of, faults);
  return {
    parameters:
      written && of && alert && highAvailability
        ? { ...resolved(written, mdm, of), highAvailability, alert }
        : undefined,
    push,
    contactsMax: valueAt(at('contacts-max'), shape['contacts-max']),
    watchersMax: valueAt(at('watchers-max'), shape['watchers-max']),
    mdmObstacles,
  };
}

function obstaclesToMdm(of: Release | undefined, im: boolean | undefined): readonly string[] {
  const obstacles: string[] = [];
  if (of !== undefined && !profileOf(of).knowsMdm) {
    obstacles.push(obstacle('mdm', `in release ${of}`, 'MDM-15'));
  }
  if (im === false) obstacles.push(obstacle('mdm', 'while im is off', 'MDM-16'));
  return obstacles;
}

function obstaclesToPush(mdm: boolean, streams: boolean | undefined): readonly string[] {
  const missing: string[] = [];
  if (!mdm) missing.push('mdm');
  if (streams === false) missing.push('stream-management');
  return missing.map((name) => obstacle('push', `without ${name}`, 'QM-11'));
}

const obstacle = (name: string, when: string, rule: RuleId): string =>
  `${name} cannot be on ${when} (${rule}); expected false`;

/** A setting that does not stand in the file is a default, which has no obstacle. */
function reportAll(
  place: Place | undefined,
  obstacles: readonly string[],
  faults: FaultList,
): void {
  if (place === undefined) return;
  for (const message of obstacles) faults.report(place, message);
}

function resolved(
  written: Written,
  mdm: boolean,
  of: Release,
): Omit<Parameters, 'highAvailability' | 'alert'> {
  const profile = profileOf(of);
  return {
    mdm,
    im: written.im,
    offlineIm: written['offline-im'],
    push: written.push,
    streamManagement: written['stream-management'],
    groupChat: written['group-chat'] ?? profile.groupChat,
    fileTransfer: written['file-transfer'] ?? profile.fileTransfer,
    presenceWhileQuiet: written['presence-while-quiet'],
    mdmBufferLimit: written['mdm-buffer-limit'],
    contactsMax: written['contacts-max'],
    watchersMax: written['watchers-max'],
  };
}
