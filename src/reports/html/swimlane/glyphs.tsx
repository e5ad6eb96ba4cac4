/** The shape of each kind of mark, drawn once for a page and used by name. */
import type { ComponentChild, JSX } from 'preact';
import { GLYPH_SIZE } from './lane-layout.js';
import { markWords, type MarkKind } from './mark-kind.js';

/** A shape in a box of twenty by twenty. Shapes differ without their colour. */
const shapes: Readonly<Record<MarkKind, ComponentChild>> = {
  sent: <path class="solid" d="M4 3 L18 10 L4 17 L7 10 Z" />,
  delivered: <circle class="solid" cx="10" cy="10" r="6" />,
  alerted: (
    <>
      <circle class="solid" cx="10" cy="10" r="9.5" />
      <path
        class="on-solid"
        d="M10 3.6 C6.9 3.6 6.3 6.4 6.3 9 C6.3 11.2 5.2 12 4.8 13.2 L15.2 13.2 C14.8 12 13.7 11.2 13.7 9 C13.7 6.4 13.1 3.6 10 3.6 Z M8.3 14.2 A1.8 1.8 0 0 0 11.7 14.2 Z"
      />
    </>
  ),
  buffered: (
    <>
      <rect class="hollow" x="2" y="2" width="16" height="16" rx="2" />
      <path class="line" d="M7.5 6 V14 M12.5 6 V14" />
    </>
  ),
  flushed: (
    <>
      <path class="hollow" d="M13 2 H2 V18 H13" />
      <path class="line" d="M6 10 H17 M13 5.5 L18 10 L13 14.5" />
    </>
  ),
  push: (
    <>
      <path class="solid" d="M2 2 H18 V14 H9 L5 18.5 V14 H2 Z" />
      <path class="on-solid-line" d="M10 4 V9 M10 11 V12.6" />
    </>
  ),
  'sent-copy': (
    <>
      <rect class="hollow" x="2" y="2" width="11" height="11" />
      <rect class="hollow" x="7" y="7" width="11" height="11" />
    </>
  ),
  read: <path class="line bold" d="M2 11 L7.5 16.5 L18 4" />,
  'read-mark': (
    <>
      <circle class="hollow" cx="10" cy="10" r="8.5" />
      <path class="line" d="M5.5 10.5 L9 14 L14.5 6.5" />
    </>
  ),
  stored: (
    <>
      <path class="hollow" d="M2 7 H18 V18 H2 Z" />
      <path class="hollow" d="M1 2 H19 V7 H1 Z" />
      <path class="line" d="M7.5 11 H12.5" />
    </>
  ),
  lost: <path class="line bold" d="M3 3 L17 17 M17 3 L3 17" />,
  withheld: (
    <>
      <circle class="hollow" cx="10" cy="10" r="8" />
      <path class="line" d="M4.5 15.5 L15.5 4.5" />
    </>
  ),
  'copy-withheld': (
    <>
      <rect class="hollow" x="3" y="3" width="14" height="14" />
      <path class="line" d="M3 17 L17 3" />
    </>
  ),
  refused: (
    <>
      <circle class="solid" cx="10" cy="10" r="9" />
      <path class="on-solid-line" d="M5 10 H15" />
    </>
  ),
  'signs-in': (
    <>
      <circle class="hollow" cx="10" cy="10" r="8.5" />
      <path class="line" d="M10 5.5 V14.5 M5.5 10 H14.5" />
    </>
  ),
  'signs-out': (
    <>
      <circle class="hollow" cx="10" cy="10" r="8.5" />
      <path class="line" d="M5.5 10 H14.5" />
    </>
  ),
  acts: <path class="solid" d="M10 3 L17 10 L10 17 L3 10 Z" />,
  'window-closes': <path class="hollow" d="M4 2 H16 L10 10 L16 18 H4 L10 10 Z" />,
  phone: (
    <>
      <rect class="hollow" x="3" y="2" width="14" height="16" rx="1" />
      <path class="line" d="M6 6 H14 M6 11 H8 M12 11 H14 M6 15 H8 M12 15 H14" />
    </>
  ),
  node: <path class="hollow" d="M6 2.5 H14 L18.5 10 L14 17.5 H6 L1.5 10 Z" />,
  'jsm-alert': (
    <>
      <path class="hollow" d="M10 2 L19 17.5 H1 Z" />
      <path class="line" d="M10 7.5 V12 M10 14.2 V15.6" />
    </>
  ),
  notice: (
    <>
      <rect class="hollow" x="2" y="2" width="16" height="16" />
      <path class="line" d="M10 9 V15 M10 5 V6.6" />
    </>
  ),
};

const glyphName = (kind: MarkKind): string => `glyph-${kind}`;

/** What the page uses by name; shows nothing itself. */
export const GlyphDefinitions = ({
  kinds,
}: {
  readonly kinds: ReadonlySet<MarkKind>;
}): JSX.Element => (
  <svg class="definitions" width="0" height="0" aria-hidden="true">
    <defs>
      {[...kinds].map((kind) => (
        <symbol id={glyphName(kind)} viewBox={`0 0 ${GLYPH_SIZE} ${GLYPH_SIZE}`}>
          {shapes[kind]}
        </symbol>
      ))}
      <pattern id="bar-quiet" width="7" height="7" patternUnits="userSpaceOnUse">
        <path class="hatch" d="M-1 8 L8 -1 M-2 2 L2 -2 M5 9 L9 5" />
      </pattern>
      <pattern id="bar-silent" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle class="dot" cx="3" cy="3" r="1.4" />
      </pattern>
    </defs>
  </svg>
);

/** A shape with its middle there. */
export const Glyph = ({ kind, x, y }: { kind: MarkKind; x: number; y: number }): JSX.Element => (
  <use
    href={`#${glyphName(kind)}`}
    class={`glyph ${kind}`}
    x={(x - GLYPH_SIZE / 2).toFixed(1)}
    y={(y - GLYPH_SIZE / 2).toFixed(1)}
    width={GLYPH_SIZE}
    height={GLYPH_SIZE}
  />
);

/** A shape among words, which say the same. */
export const GlyphIcon = ({ kind }: { readonly kind: MarkKind }): JSX.Element => (
  <svg
    class={`mark-icon glyph ${kind}`}
    viewBox={`0 0 ${GLYPH_SIZE} ${GLYPH_SIZE}`}
    aria-hidden="true"
  >
    <use href={`#${glyphName(kind)}`} width={GLYPH_SIZE} height={GLYPH_SIZE} />
  </svg>
);

/** In the order of the legend. */
export const markKinds = (kinds: ReadonlySet<MarkKind>): readonly MarkKind[] =>
  allKinds.filter((kind) => kinds.has(kind));

const isKind = (kind: string): kind is MarkKind => kind in markWords;
const allKinds: readonly MarkKind[] = Object.keys(markWords).filter(isKind);
