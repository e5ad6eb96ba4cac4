/** One part of a page: what the contents list, and what a reader can jump to. */
import type { ComponentChild } from 'preact';

export type ReportSection = {
  /** Where links lead, `#user-sessions`; unique in a page. */
  readonly id: string;
  readonly title: string;
  /** Shut at first: for what few readers need. */
  readonly isFolded: boolean;
  readonly content: ComponentChild;
};
