/** Whether something holds: told by a sign and a word, never by colour alone. */
import type { JSX } from 'preact';

export type BadgeProps = {
  readonly holds: boolean;
  readonly words?: { readonly good: string; readonly bad: string };
};

const WORDS = { good: 'holds', bad: 'fails' };

export const Badge = ({ holds, words = WORDS }: BadgeProps): JSX.Element => (
  <span class={`badge ${holds ? 'good' : 'bad'}`}>
    <span aria-hidden="true">{holds ? '✓' : '✗'}</span> {holds ? words.good : words.bad}
  </span>
);
