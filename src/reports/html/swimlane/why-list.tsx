/** The reason for each mark, in the order of their numbers. */
import type { JSX } from 'preact';
import { momentText } from '../../moment-text.js';
import { Because } from '../parts/because.js';
import { ENTRIES_MAX, tracePlace } from '../trace-place.js';
import { GlyphIcon } from './glyphs.js';
import { whyPlace } from './mark-drawing.js';
import type { Mark, Why } from './mark.js';

export const WhyList = ({ marks }: { readonly marks: readonly Mark[] }): JSX.Element => (
  <div class="scrolls" tabIndex={0} role="region" aria-label="Why, mark by mark">
    <table class="why">
      <caption>Why, mark by mark</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            mark
          </th>
          <th scope="col">when</th>
          <th scope="col">what</th>
          <th scope="col">why</th>
          <th scope="col">trace</th>
        </tr>
      </thead>
      <tbody>
        {marks.map((mark) => (
          <WhyRow mark={mark} />
        ))}
      </tbody>
    </table>
  </div>
);

const WhyRow = ({ mark }: { readonly mark: Mark }): JSX.Element => {
  const { number, at, kind, who, what, why, place } = mark;
  return (
    <tr id={whyPlace(mark)} tabIndex={-1}>
      <th scope="row" class="number">
        {number} <GlyphIcon kind={kind} />
      </th>
      <td>
        <time>{momentText(at)}</time>
      </td>
      <td>
        {who === '' ? undefined : <bdi>{`${who} `}</bdi>}
        <bdi>{what}</bdi>
      </td>
      <td>
        {why.length === 0 ? <span class="rest">asked for by the scenario</span> : undefined}
        {why.map((one) => (
          <Reasoned why={one} />
        ))}
      </td>
      <td>
        {place < ENTRIES_MAX ? (
          <a href={`#${tracePlace(place)}`}>{`entry ${place + 1}`}</a>
        ) : undefined}
      </td>
    </tr>
  );
};

const Reasoned = ({ why: { what, because } }: { readonly why: Why }): JSX.Element => (
  <div>
    {what === undefined ? undefined : <bdi>{`${what}: `}</bdi>}
    <Because reason={because} />
  </div>
);
