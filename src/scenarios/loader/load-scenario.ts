/**
 * Turns the bytes of a scenario file into a validated scenario, or into everything that is wrong
 * with it.
 *
 *     bytes ─► text ─► YAML ─► source tree ─► header, parameters, users, timeline ─► scenario
 *
 * Text that is no YAML is all that is reported, since the rest would be guesses. From the source
 * tree on every fault is found in one pass. Whatever the bytes, the outcome is a whole scenario or
 * at least one fault; the loader does not throw.
 */
import type { Scenario } from '../format/scenario.js';
import { readMobility } from './em-reader.js';
import { FaultList } from './fault-list.js';
import type { Fault } from './fault.js';
import { readHeader } from './header-reader.js';
import { LineIndex } from './line-index.js';
import { MessageBook } from './message-book.js';
import { tooDeepAt } from './nesting-guard.js';
import { readParameters } from './parameters-reader.js';
import { childOf, rootPlace, type Place } from './place.js';
import { RoomBook } from './room-book.js';
import { scenarioId } from './scenario-id.js';
import { FILE_SIZE_MAX, shownText, strayByteAt } from './source-text.js';
import { sourceTree } from './source-tree.js';
import { readTimeline } from './timeline-reader.js';
import { readUsers } from './users-reader.js';
import { parsedYaml } from './yaml-syntax.js';

/** The scenario, or its faults by line and column; at least one. */
export type LoadResult = { readonly scenario: Scenario } | { readonly faults: readonly Fault[] };

/** The file is named in faults and gives the scenario its id; it is not read. */
export function loadScenario(file: string, bytes: Uint8Array): LoadResult {
  const text = bytes.length > FILE_SIZE_MAX ? '' : shownText(bytes);
  const faults = new FaultList(file, new LineIndex(text));
  const named = scenarioId(file);
  if ('fault' in named) faults.report(atOffset(0), named.fault);
  const root = readRoot(bytes, text, faults);
  if (root === undefined) return { faults: faults.inOrder() };

  const header = readHeader(root, faults);
  const settings = readParameters(root, faults);
  const { users, clients, ...known } = readUsers(childOf(root, 'users'), settings, faults);
  const { mobility, em } = readMobility(root, faults);
  const timelinePlace = childOf(root, 'timeline');
  const rooms = new RoomBook(timelinePlace, faults);
  const timeline = readTimeline(timelinePlace, {
    ...known,
    mdmObstacles: settings.mdmObstacles,
    messages: new MessageBook(timelinePlace, faults),
    rooms,
    em,
    phoneUsers: new Set(mobility?.users.map((user) => user.name)),
    faults,
  });
  const { parameters } = settings;
  if (!faults.isEmpty || header === undefined || parameters === undefined || 'fault' in named) {
    return { faults: faults.inOrder() };
  }
  const { id } = named;
  const scenario = {
    id,
    file,
    ...header,
    parameters,
    users,
    rooms: rooms.names,
    clients,
    mobility,
    timeline,
  };
  return { scenario };
}

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
