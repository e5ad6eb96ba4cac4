/** Names and what they stand for, a line each. */
import type { ComponentChild, JSX } from 'preact';

export type Fact = { readonly name: string; readonly value: ComponentChild };

export const FactList = ({ facts }: { readonly facts: readonly Fact[] }): JSX.Element => (
  <dl class="facts">
    {facts.map(({ name, value }) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
