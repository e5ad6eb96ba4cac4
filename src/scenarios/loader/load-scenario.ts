/**
 * Turns the bytes of a scenario file into a validated scenario, or into everything that is wrong
 * with it.
 *
 *     bytes ─► text ─► YAML ─► source tree ─► header, topology, users, timeline, … ─► scenario
 *
 * Text that is no YAML is all that is reported, since the rest would be guesses. From the source
 * tree on every fault is found in one pass. Whatever the bytes, the outcome is a whole scenario or
 * at least one fault; the loader does not throw.
 */
import type { Scenario } from '../format/scenario.js';
import { checkPhones } from './em-cast-check.js';
import { hasHotDesks, readMobility } from './em-reader.js';
import type { Parameters } from '../format/parameters.js';
import { checkCast } from './cast-check.js';
import { FaultList } from './fault-list.js';
import type { Fault } from './fault.js';
import { readFailures, mergedByTime } from './failures-reader.js';
import { readHeader, type Header } from './header-reader.js';
import { LineIndex } from './line-index.js';
import { checkMemory, type Room } from './memory-check.js';
import { MessageBook } from './message-book.js';
import { tooDeepAt } from './nesting-guard.js';
import { readParameters } from './parameters-reader.js';
import { childOf, rootPlace, type Place } from './place.js';
import { readPopulations } from './populations-reader.js';
import { RoomBook } from './room-book.js';
import { readRunLength } from './run-length.js';
import { scenarioId } from './scenario-id.js';
import { FILE_SIZE_MAX, shownText, strayByteAt } from './source-text.js';
import { sourceTree } from './source-tree.js';
import { readTimeline } from './timeline-reader.js';
import { readTopology } from './topology-reader.js';
import { readThresholds } from './thresholds-reader.js';
import { readUsers } from './users-reader.js';
import { releaseOf } from './written-value.js';
import { parsedYaml } from './yaml-syntax.js';

/** The scenario, or its faults by line and column; at least one. */
export type LoadResult = { readonly scenario: Scenario } | { readonly faults: readonly Fault[] };

/**
 * The file is named in faults and gives the scenario its id; it is not read. With a room, a scenario
 * that does not fit into it has a fault.
 */
export function loadScenario(file: string, bytes: Uint8Array, room?: Room): LoadResult {
  const text = bytes.length > FILE_SIZE_MAX ? '' : shownText(bytes);
  const faults = new FaultList(file, new LineIndex(text));
  const named = scenarioId(file);
  if ('fault' in named) faults.report(atOffset(0), named.fault);
  const root = readRoot(bytes, text, faults);
  if (root === undefined) return { faults: faults.inOrder() };

  const header = readHeader(root, faults);
  const body = readBody(root, header?.copies ?? 1, faults);
  if (!faults.isEmpty || !header || !body.parameters || 'fault' in named) {
    return { faults: faults.inOrder() };
  }
  const { parameters, ...rest } = body;
  const scenario = { id: named.id, file, ...header, ...rest, parameters };
  if (room !== undefined) checkMemory(root, scenario, room, faults);
  return faults.isEmpty ? { scenario } : { faults: faults.inOrder() };
}

type Body = Omit<Scenario, 'id' | 'file' | 'parameters' | keyof Header> & {
  /** Undefined where they are at fault, which is reported. */
  readonly parameters: Parameters | undefined;
};

/** What stands under the keys of the file, each read against what those before it declare. */
function readBody(root: Place, copies: number, faults: FaultList): Body {
  const at = (key: string): Place | undefined => childOf(root, key);
  const { nodes, ownReLogin } = readTopology(at('topology'), releaseOf(root), faults);
  const settings = readParameters(root, ownReLogin, faults);
  const { mdmObstacles, push } = settings;
  const mayBeNone = at('populations') !== undefined || hasHotDesks(root);
  const context = { limits: settings, nodes, mayBeNone, faults };
  const { users, clients, ...known } = readUsers(at('users'), context);
  const contactsMax = leastOf(settings.contactsMax, settings.watchersMax);
  const { mobility, em } = readMobility(root, faults);
  const ofPopulations = { nodes, em, push, contactsMax, faults };
  const populations = readPopulations(at('populations'), ofPopulations);
  checkCast(root, { copies, users, clients: clients.length, populations }, faults);
  const rooms = new RoomBook(at('timeline'), faults);
  const messages = new MessageBook(at('timeline'), faults);
  checkPhones(root, { mobility, copies, populations }, faults);
  const phoneUsers = new Set(mobility?.users.map((user) => user.name));
  const phones = { em, phoneUsers };
  const reading = { ...known, ...phones, mdmObstacles, nodes, messages, rooms, faults };
  const timeline = mergedByTime(
    readTimeline(at('timeline'), reading),
    readFailures(at('failures'), reading),
  );
  const thresholds = readThresholds(at('thresholds'), nodes, faults);
  return {
    parameters: settings.parameters,
    topology: nodes.topology,
    users,
    rooms: rooms.names,
    clients,
    mobility,
    populations: populations.map(({ population }) => population),
    timeline,
    thresholds,
    ...readRunLength(root, { timeline, populations }, faults),
  };
}

/** Undefined where either is at fault. */
const leastOf = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : Math.min(one, other);

/** The root of the source tree, or undefined when the bytes hold none, which is reported. */
function readRoot(bytes: Uint8Array, text: string, faults: FaultList): Place | undefined {
  const unreadable = reasonNotToParse(bytes, text);
  if (unreadable !== undefined) {
    faults.report(atOffset(unreadable.offset), unreadable.message);
    return undefined;
  }
  const root = parsedYaml(text, faults);
  if (root === null) {
    const expected = 'expected a mapping with the name, the users and the timeline';
    faults.report(atOffset(0), `the file is empty; ${expected}`);
  }
  return root ? rootPlace(sourceTree(root, faults)) : undefined;
}

const NOT_UTF_8 = 'a byte that is not UTF-8; expected the file in UTF-8';

function reasonNotToParse(
  bytes: Uint8Array,
  text: string,
): { readonly offset: number; readonly message: string } | undefined {
  if (bytes.length > FILE_SIZE_MAX) {
    const message = `the file has ${bytes.length} bytes; expected at most ${FILE_SIZE_MAX}`;
    return { offset: 0, message };
  }
  const stray = strayByteAt(bytes, text);
  if (stray !== undefined) return { offset: stray, message: NOT_UTF_8 };
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { offset: deep, message: 'nested too deep; expected a scenario' };
  return undefined;
}

const atOffset = (offset: number) => ({ span: { start: offset, end: offset + 1 }, where: '' });
