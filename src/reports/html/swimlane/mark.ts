/** One mark in a lane: what happened there, and why. */
import type { Instant } from '../../../engine/units.js';
import type { Reason } from '../../../model/rulebook/reason.js';
import type { Lane } from './lane.js';
import type { MarkKind } from './mark-kind.js';

/** One reason, and what it is the reason for, where that is more than the mark itself. */
export type Why = {
  readonly what?: string;
  readonly because: Pick<Reason, 'rule' | 'says'>;
};

/** Something begins to wait, or waits no longer, in the buffer of a client or stored for a user. */
export type Waiting = {
  readonly lane: Lane;
  /** What it is, in words: `lunch`, `the copy of lunch`. */
  readonly content: string;
  readonly change: 'begins' | 'ends';
};

export type Mark = {
  /** From 1, in the order in which things happened. */
  readonly number: number;
  readonly at: Instant;
  readonly lane: Lane;
  readonly kind: MarkKind;
  /** What stands under it: mostly the name of the message. */
  readonly label: string;
  /** What happened, and whom it is about where that does not say so: `alice/phone`, `buffers lunch`. */
  readonly who: string;
  readonly what: string;
  readonly why: readonly Why[];
  /** The entry of the trace that tells of it, from 0. */
  readonly place: number;
  readonly waiting: readonly Waiting[];
};

/** Before it is known how many marks come before it, and which entry it belongs to. */
export type Sketch = Pick<Mark, 'lane' | 'kind' | 'label' | 'who' | 'what' | 'why'> &
  Partial<Pick<Mark, 'waiting'>>;
