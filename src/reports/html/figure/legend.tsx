/** What the lines, areas and marks of a figure mean, each beside a sample of it. */
import type { JSX } from 'preact';
import { markPath, type MarkForm } from './marks.js';
import { meaningClass, type Meaning } from './meaning.js';

export type LegendEntry = {
  readonly form: 'line' | 'area' | 'bar' | MarkForm;
  readonly means: Meaning;
  readonly words: string;
};

export type LegendProps = {
  readonly entries: readonly LegendEntry[];
  /** What the axis at the left counts. */
  readonly yTitle?: string;
};

export const Legend = ({ entries, yTitle }: LegendProps): JSX.Element => (
  <ul class="legend">
    {yTitle === undefined ? undefined : <li class="axis-title">{`↑ ${yTitle}`}</li>}
    {entries.map((entry) => (
      <li>
        <Sample entry={entry} /> {entry.words}
      </li>
    ))}
  </ul>
);

const WIDTH = 26;
const HEIGHT = 14;
const MIDDLE = HEIGHT / 2;

const Sample = ({ entry }: { readonly entry: LegendEntry }): JSX.Element => (
  <svg
    class="sample"
    viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    width={WIDTH}
    height={HEIGHT}
    aria-hidden="true"
  >
    <SampleShape entry={entry} />
  </svg>
);

const SampleShape = ({ entry: { form, means } }: { readonly entry: LegendEntry }): JSX.Element => {
  const looks = meaningClass(means);
  switch (form) {
    case 'line':
      return <path class={`curve ${looks}`} d={`M0 ${MIDDLE}H${WIDTH}`} />;
    case 'area':
    case 'bar':
      return <rect class={`${form} ${looks}`} x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} />;
    case 'raised':
    case 'repeated':
    case 'cleared':
      return <path class={`mark ${form} ${looks}`} d={markPath(form, WIDTH / 2, MIDDLE)} />;
  }
};
