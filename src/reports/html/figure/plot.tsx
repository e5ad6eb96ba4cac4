/**
 * A figure with axes: its caption, what its marks mean, the drawing, and the figures behind it in a
 * table. The drawing keeps its size of text: where the page is narrower, it scrolls.
 */
import type { ComponentChild, JSX } from 'preact';
import { Legend, type LegendEntry } from './legend.js';
import { PlotFrame, type PlotTick } from './plot-frame.js';
import { plotSpace, type PlotSpace, type Span } from './plot-space.js';

export type PlotAxis = {
  readonly span: Span;
  readonly ticks: readonly PlotTick[];
  /** The quantity and its unit. */
  readonly title: string;
};

export type PlotProps = {
  readonly caption: ComponentChild;
  /** The same for those who do not see it, in a sentence; of a page each has its own. */
  readonly label: string;
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  readonly legend: readonly LegendEntry[];
  /** What stands at the right of the area: the names of levels. */
  readonly rightTexts?: readonly string[];
  readonly areaHeight?: number;
  /** Whether something in the drawing leads elsewhere. */
  readonly hasLinks?: boolean;
  /** What is drawn, from the back to the front. */
  readonly draw: (space: PlotSpace) => ComponentChild;
  /** What is to be said of the drawing in words. */
  readonly notes?: ComponentChild;
  /** A table; folded. */
  readonly figures: ComponentChild;
};

export const Plot = (props: PlotProps): JSX.Element => {
  const { caption, label, x, y, legend, rightTexts, areaHeight, hasLinks, draw, notes, figures } =
    props;
  const space = plotSpace({
    x: x.span,
    y: y.span,
    leftTexts: y.ticks.flatMap((tick) => tick.label),
    linesBelow: 1 + Math.max(1, ...x.ticks.map((tick) => tick.label.length)),
    ...(rightTexts === undefined ? {} : { rightTexts }),
    ...(areaHeight === undefined ? {} : { areaHeight }),
  });
  return (
    <figure class="plot">
      <figcaption>{caption}</figcaption>
      <Legend entries={legend} yTitle={y.title} />
      <div class="scrolls" tabIndex={0} role="region" aria-label={label}>
        <svg
          viewBox={`0 0 ${space.width} ${space.height}`}
          width={space.width}
          height={space.height}
          role={hasLinks === true ? 'group' : 'img'}
          aria-label={label}
        >
          <PlotFrame space={space} xTicks={x.ticks} yTicks={y.ticks} xTitle={x.title} />
          {draw(space)}
        </svg>
      </div>
      {notes}
      <details class="behind">
        <summary>
          The figures<span class="unseen">{` of ${label}`}</span>
        </summary>
        {figures}
      </details>
    </figure>
  );
};
