/** A key figure as a tile: its name, the figure, where and when, and how it went. */
import type { JSX } from 'preact';
import { Sparkline } from '../figure/sparkline.js';
import type { KeyCurve, KeyFigure } from './key-figure.js';

export const Tile = ({ figure }: { readonly figure: KeyFigure }): JSX.Element => {
  const { name, value, detail, curve } = figure;
  return (
    <div class="tile">
      <dt>{name}</dt>
      <dd class="value">{value}</dd>
      {detail === undefined ? undefined : (
        <dd class="source">
          <bdi>{detail}</bdi>
        </dd>
      )}
      {curve === undefined ? undefined : (
        <dd class="course">
          <Curve name={name} curve={curve} />
        </dd>
      )}
    </div>
  );
};

const Curve = ({
  name,
  curve: { of: what, points, level },
}: {
  readonly name: string;
  readonly curve: KeyCurve;
}): JSX.Element => (
  <>
    {what === undefined ? undefined : <span class="source">{what}</span>}
    <Sparkline
      means="sessions"
      label={`${what ?? name}, over the run`}
      points={points}
      {...(level === undefined ? {} : { level })}
    />
  </>
);
