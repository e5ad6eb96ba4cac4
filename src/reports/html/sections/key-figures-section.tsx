/** The figures of a run at a glance. Another kind of figures is one more row of the list. */
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { messageKeyFigures } from '../key-figures/message-key-figures.js';
import { phoneKeyFigures } from '../key-figures/phone-key-figures.js';
import { returnKeyFigures } from '../key-figures/return-key-figures.js';
import { sessionKeyFigures } from '../key-figures/session-key-figures.js';
import { Tile } from '../key-figures/tile.js';
import type { ReportSection } from '../report-section.js';

const kinds = [sessionKeyFigures, returnKeyFigures, messageKeyFigures, phoneKeyFigures] as const;

/** Undefined where there is nothing to tell. */
export const keyFiguresSection = (result: RunResult): ReportSection | undefined => {
  const figures = kinds.flatMap((figuresOf) => figuresOf(result));
  if (figures.length === 0) return undefined;
  return {
    id: 'key-figures',
    title: 'Key figures',
    isFolded: false,
    content: (
      <dl class="tiles">
        {figures.map((figure) => (
          <Tile figure={figure} />
        ))}
      </dl>
    ),
  };
};
