/**
 * A scenario file as data that knows where it stands: what the loader makes of YAML, free of YAML's
 * own surprises. Text is in normal form C, so that a name typed on one system is the same on
 * another.
 */
import type { Span } from './line-index.js';

export type SourceNode = ScalarNode | MappingNode | ListNode | BrokenNode;

type Common = {
  readonly span: Span;
  /** Plain data, for shapes to check. */
  readonly value: unknown;
  /** How many values it holds, itself included and aliases written out. */
  readonly size: number;
};

export type ScalarNode = Common & {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly isQuoted: boolean;
};

export type MappingNode = Common & {
  readonly kind: 'mapping';
  readonly entries: ReadonlyMap<string, Entry>;
};

export type Entry = { readonly key: Span; readonly value: SourceNode };

export type ListNode = Common & { readonly kind: 'list'; readonly items: readonly SourceNode[] };

/** Stands for a value whose fault is already reported. */
export type BrokenNode = Common & { readonly kind: 'broken' };

export const brokenNode = (span: Span): BrokenNode => ({
  kind: 'broken',
  span,
  value: undefined,
  size: 1,
});
