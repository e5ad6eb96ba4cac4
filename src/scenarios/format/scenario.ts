/**
 * A scenario once it is validated: names resolved to identifiers, durations to microseconds,
 * defaults filled in. Nothing downstream asks again whether it makes sense.
 *
 * Identifiers are those of the first copy; copy k adds k times the number of users or clients.
 */
import type { Duration, Instant } from '../../engine/units.js';
import type { Topology } from '../../model/deployment/topology.js';
import type { Release } from '../../model/deployment/release.js';
import type { Device } from '../../model/devices/device.js';
import type { ClientId, NodeId, UserId } from '../../model/devices/identifiers.js';
import type { Version } from '../../model/devices/version.js';
import type { RuleId } from '../../model/rulebook/rule-book.js';
import type { EmScenario } from './em-scenario.js';
import type { Expectation } from './expectation.js';
import type { Parameters } from './parameters.js';
import type { Population } from './population.js';
import type { StimulusItem } from './stimulus-item.js';
import type { Threshold } from './threshold.js';

export type Scenario = {
  /** The stem of the file in kebab case; names the output folder. */
  readonly id: string;
  /** The file as it was given, for messages. */
  readonly file: string;
  readonly name: string;
  /** What it replays: a document and its steps. */
  readonly source: string | undefined;
  /** The rules that it shows; a test holds the trace to them. */
  readonly rules: readonly RuleId[];
  readonly release: Release;
  /** Text, so that a 20-digit seed keeps its digits. */
  readonly seed: string;
  /** The moment of the virtual clock's zero, ISO 8601 in UTC. */
  readonly start: string;
  /** How many independent groups of the users play the timeline. */
  readonly copies: number;
  readonly parameters: Parameters;
  readonly topology: Topology;
  /** In the order of declaration; a user's identifier is its place here. */
  readonly users: readonly UserDeclaration[];
  /** Group chat rooms by name; a room's identifier is its place here. */
  readonly rooms: readonly string[];
  /** All clients of all users, in the order of declaration; a client's identifier is its place. */
  readonly clients: readonly ClientDeclaration[];
  /** Phones and who logs in to them; undefined where there are none. */
  readonly mobility: EmScenario | undefined;
  /** Users by numbers, whom copies do not multiply; their identifiers follow those of all copies. */
  readonly populations: readonly Population[];
  /** By time; failures are items of their own, behind those of the timeline at their instant. */
  readonly timeline: readonly TimelineItem[];
  readonly thresholds: readonly Threshold[];
  /** How often measurements are taken, above zero. */
  readonly sampleEvery: Duration;
  /** From the start on: what happens then counts for no statistic and no threshold. */
  readonly warmUp: Duration;
  /** The end of the run: what the file says, or else the last moment that it speaks of. */
  readonly duration: Duration;
  /** The instant of the user sessions report, where the file says it. */
  readonly reportAt: Instant | undefined;
};

export type UserDeclaration = {
  readonly user: UserId;
  readonly name: string;
  /** Whose presence the user watches, in the order of the contact list. */
  readonly contacts: readonly UserId[];
  /** The node that the user is assigned to by hand. */
  readonly node: NodeId | undefined;
  /** JSM-1: whether the user is a Spark interop user. */
  readonly hybrid: boolean;
};

export type ClientDeclaration = {
  readonly client: ClientId;
  readonly user: UserId;
  /** As scenarios write it: `alice/phone`. */
  readonly name: string;
  readonly device: Device;
  readonly version: Version;
  /** The Expressway that it comes in through, or none when it is on-premises. */
  readonly expressway: Version | undefined;
  /** QM-11: whether it takes push notifications. */
  readonly push: boolean;
};

export type TimelineItem = {
  /** Line of the item in its file, from 1. */
  readonly line: number;
  readonly at: Instant;
  /** The heading in the trace, where this item opens a step of the guide. */
  readonly step: string | undefined;
  readonly do: readonly StimulusItem[];
  readonly expect: readonly Expectation[];
};
