/**
 * Checks one piece of a file against its shape and reports every way in which it does not fit, each
 * at its own place.
 */
import * as z from 'zod';
import type { FaultList } from './fault-list.js';
import { nearestName } from './nearest-name.js';
import { inMapping } from './path-text.js';
import { childOf, headOf, itemsOf, keysOf, type KeyPlace, type Place } from './place.js';
import { shown } from './printable.js';
import { described, suggestion } from './wording.js';

/** The piece as its shape makes it, or undefined when a fault was reported. */
export function checkShape<Shape extends z.ZodType>(
  place: Place,
  shape: Shape,
  faults: FaultList,
): z.output<Shape> | undefined {
  if (place.node.kind === 'broken') return undefined;
  const result = shape.safeParse(place.node.value);
  if (result.success) return result.data;
  const known = shape instanceof z.ZodObject ? Object.keys(shape.shape) : [];
  const meant = reportUnknownKeys(place, known, faults);
  for (const issue of result.error.issues.flatMap(withinUnion)) {
    reportIssue(place, issue, meant, faults);
  }
  return undefined;
}

/** Reports a key that has not the form of a name. */
export function checkName({ name, key }: KeyPlace, shape: z.ZodType, faults: FaultList): void {
  for (const { message } of shape.safeParse(name).error?.issues ?? []) {
    faults.report(key, `expected ${message}; got ${shown(name)}`);
  }
}

/** The keys that were meant: where one of them is missing, that is the same slip. */
function reportUnknownKeys(
  place: Place,
  known: readonly string[],
  faults: FaultList,
): ReadonlySet<unknown> {
  const meant = new Set<unknown>();
  if (known.length === 0) return meant;
  for (const { name, key } of keysOf(place)) {
    if (known.includes(name)) continue;
    faults.report(key, `unknown key ${shown(name)}; ${suggestion(name, known, 'keys')}`);
    meant.add(nearestName(name, known));
  }
  return meant;
}

type Issue = z.core.$ZodIssue;

/** Of the branches of a union the one that fits further in knows best what is wrong. */
function withinUnion(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branch = issue.errors.find((issues) => issues.some(({ path }) => path.length > 0));
  if (branch === undefined) return [issue];
  return branch
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    .flatMap(withinUnion);
}

function reportIssue(
  place: Place,
  issue: Issue,
  meant: ReadonlySet<unknown>,
  faults: FaultList,
): void {
  // Unknown keys are reported with what they meant.
  if (issue.code === 'unrecognized_keys') return;
  let at = place;
  for (const step of issue.path) {
    const next = typeof step === 'number' ? itemsOf(at)[step] : childOf(at, String(step));
    if (next === undefined) {
      if (meant.has(step)) return;
      const key = String(step);
      const spot = { span: headOf(at).span, where: inMapping(at.where, key) };
      faults.report(spot, `missing key ${key}; expected ${issue.message}`);
      return;
    }
    at = next;
  }
  if (at.node.kind === 'broken') return;
  const text = at.node.kind === 'scalar' ? at.node.text : '';
  const nearest = nearestName(text, choicesOf(issue));
  const question = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  faults.report(at, `expected ${issue.message}; got ${described(at.node)}${question}`);
}

/** The values that would have been taken, where they can be counted. */
function choicesOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(choicesOf) : [];
}
