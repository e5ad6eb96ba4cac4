/**
 * Builds the source tree from parsed YAML, and reports keys that a scenario cannot have: keys that
 * are no text, keys that stand twice in a mapping, and keys that JavaScript would misread.
 */
import {
  isAlias,
  isMap,
  isScalar,
  Scalar,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { Anchors } from './anchors.js';
import type { FaultList } from './fault-list.js';
import type { Span } from './line-index.js';
import { inList, inMapping } from './path-text.js';
import { shown } from './printable.js';
import { scalarValue } from './scalar-value.js';
import type { Entry, ListNode, MappingNode, ScalarNode, SourceNode } from './source-node.js';

export const sourceTree = (root: ParsedNode, faults: FaultList): SourceNode =>
  new TreeBuilder(faults).build(root, '');

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

class TreeBuilder {
  readonly #faults: FaultList;
  readonly #anchors: Anchors;

  constructor(faults: FaultList) {
    this.#faults = faults;
    this.#anchors = new Anchors(faults);
  }

  build(node: ParsedNode, where: string): SourceNode {
    if (isAlias(node)) return this.#anchors.resolve(node.source, { span: spanOf(node), where });
    if (node.anchor !== undefined) this.#anchors.begin(node.anchor);
    const built = this.#value(node, where);
    if (node.anchor !== undefined) this.#anchors.end(node.anchor, built);
    return built;
  }

  #value(node: Scalar.Parsed | YAMLMap.Parsed | YAMLSeq.Parsed, where: string): SourceNode {
    if (isScalar(node)) return scalar(node);
    return isMap(node) ? this.#mapping(node, where) : this.#list(node, where);
  }

  #mapping(node: YAMLMap.Parsed, where: string): MappingNode {
    const entries = new Map<string, Entry>();
    for (const pair of node.items) {
      const span = spanOf(pair.key);
      const key = this.#key(pair.key, where);
      if (key === undefined || !this.#isNew(key, span, entries, where)) continue;
      const value =
        pair.value === null ? nothing(span) : this.build(pair.value, inMapping(where, key));
      entries.set(key, { key: span, value: isEmpty(value) ? { ...value, span } : value });
    }
    const values = [...entries].map(([key, entry]) => [key, entry.value.value] as const);
    return {
      kind: 'mapping',
      span: spanOf(node),
      entries,
      value: Object.fromEntries(values),
      size: 1 + total([...entries.values()].map((entry) => entry.value)),
    };
  }

  #key(node: ParsedNode, where: string): string | undefined {
    const spot = { span: spanOf(node), where };
    if (!isScalar(node)) {
      this.#faults.report(spot, 'this key is no text; expected a name');
      return undefined;
    }
    const key = textOf(node);
    if (!FORBIDDEN_KEYS.has(key)) return key;
    this.#faults.report(spot, `the key ${key} cannot be used; expected another name`);
    return undefined;
  }

  #isNew(key: string, span: Span, entries: ReadonlyMap<string, Entry>, where: string): boolean {
    const first = entries.get(key);
    if (first === undefined) return true;
    this.#faults.report(
      { span, where: inMapping(where, key) },
      `the key ${shown(key)} stands twice; the first is in line ${this.#faults.lines.lineOf(first.key)}`,
    );
    return false;
  }

  #list(node: YAMLSeq.Parsed, where: string): ListNode {
    const items = node.items.map((item, place) => this.build(item, inList(where, place)));
    return {
      kind: 'list',
      span: spanOf(node),
      items,
      value: items.map((item) => item.value),
      size: 1 + total(items),
    };
  }
}

function scalar(node: Scalar.Parsed): ScalarNode {
  const text = textOf(node);
  // The only tags that get here are YAML's own for text, !!str and !, which say what quotes say.
  const isQuoted = node.type !== Scalar.PLAIN || node.tag !== undefined;
  const value = isQuoted ? text : scalarValue(text);
  return { kind: 'scalar', span: spanOf(node), value, text, isQuoted, size: 1 };
}

/** Stands where a key has no value at all. */
const nothing = (span: Span): ScalarNode => ({
  kind: 'scalar',
  span,
  value: null,
  text: '',
  isQuoted: false,
  size: 1,
});

/** A value that takes no room in the text; its key stands for it. */
const isEmpty = (node: SourceNode): boolean => node.span.start === node.span.end;

const textOf = (node: Scalar.Parsed): string => String(node.value).normalize('NFC');

const spanOf = (node: ParsedNode): Span => ({ start: node.range[0], end: node.range[1] });

const total = (nodes: readonly SourceNode[]): number =>
  nodes.reduce((sum, node) => sum + node.size, 0);
