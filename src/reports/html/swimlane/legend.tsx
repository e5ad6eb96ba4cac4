/** What shapes and strips mean: those that a drawing has. */
import type { JSX } from 'preact';
import { barWords, type Bar, type BarState } from './bar.js';
import { GlyphIcon, markKinds } from './glyphs.js';
import { markWords } from './mark-kind.js';
import type { Swimlane } from './swimlane.js';

export const Legend = ({ swimlane }: { readonly swimlane: Swimlane }): JSX.Element => {
  const kinds = new Set(swimlane.marks.map(({ kind }) => kind));
  const states = new Set(swimlane.bars.map(({ state }) => state));
  return (
    <div class="mark-legend">
      <ul aria-label="Marks">
        {markKinds(kinds).map((kind) => (
          <li>
            <GlyphIcon kind={kind} /> {markWords[kind]}
          </li>
        ))}
      </ul>
      <ul aria-label="Strips">
        {swimlane.holdings.length > 0 ? (
          <li>
            <Sample>
              <rect class="holding-sample" x="0.5" y="2" width="39" height="12" />
            </Sample>{' '}
            what waits
          </li>
        ) : undefined}
        {states.has('active') ? (
          <li>
            <Sample>
              <path class="window-left" d="M0 16 V2 L40 16 Z" />
            </Sample>{' '}
            its height is what is left of the five minutes for which a client is active after it
            last sent Available or an IM, unless another does so
          </li>
        ) : undefined}
        {swimlane.bars.some(isOpenAtEnd(swimlane)) ? (
          <li>
            <Sample>
              <path class="open-sample" d="M0 8 H40" />
            </Sample>{' '}
            until when it stays active after the end of the run, if nothing happens
          </li>
        ) : undefined}
        {barStates(states).map((state) => (
          <li>
            <Sample>
              <g class={`state ${state}`}>
                <rect x="0.5" y="1.5" width="39" height="13" fill={patternOf(state)} />
              </g>
            </Sample>{' '}
            {barWords[state]}
          </li>
        ))}
      </ul>
    </div>
  );
};

const Sample = ({ children }: { readonly children: JSX.Element }): JSX.Element => (
  <svg class="strip-sample" viewBox="0 0 40 16" aria-hidden="true">
    {children}
  </svg>
);

/** Of a bar that goes on to the end. */
const isOpenAtEnd =
  ({ rows }: Swimlane) =>
  ({ to, window }: Bar): boolean =>
    window !== undefined && to === rows.reduce((sum, row) => sum + row.columns.length, 0);

const isState = (state: string): state is BarState => state in barWords;

const barStates = (states: ReadonlySet<BarState>): readonly BarState[] =>
  Object.keys(barWords)
    .filter(isState)
    .filter((state) => states.has(state));

const patternOf = (state: BarState): string | undefined =>
  state === 'quiet' || state === 'silent' ? `url(#bar-${state})` : undefined;
