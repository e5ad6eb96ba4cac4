/** What became of each message, a line for each client, with the marks that tell why. */
import type { JSX } from 'preact';
import { DataTable } from '../parts/data-table.js';
import { whyPlace } from './mark-drawing.js';
import type { Mark, Why } from './mark.js';
import { fateText, messageFates, type MessageFate } from './message-fates.js';

const FATES_MAX = 120;

/** Undefined where no message was sent. */
export const FatesTable = ({ marks }: { readonly marks: readonly Mark[] }) => {
  const fates = messageFates(marks);
  if (fates.length === 0) return undefined;
  return (
    <div class="fates">
      <DataTable
        caption="What became of each message"
        rows={fates}
        shown={{ rowsMax: FATES_MAX, restIn: 'trace.txt' }}
        columns={[
          { title: 'message', cell: ({ message }) => <bdi>{message}</bdi> },
          { title: 'from', cell: ({ sent }) => <bdi>{sent?.lane.subject}</bdi> },
          { title: 'on', cell: ({ whom }) => <bdi>{whom}</bdi> },
          { title: 'what became of it', cell: (fate) => fateText(fate) },
          { title: 'why', cell: (fate) => <Whys fate={fate} /> },
        ]}
      />
    </div>
  );
};

/** A line for each mark that has a reason, with its number. */
const Whys = ({ fate }: { readonly fate: MessageFate }): JSX.Element => (
  <>
    {fate.marks
      .filter(({ why }) => why.length > 0)
      .map((mark) => (
        <div>
          <a href={`#${whyPlace(mark)}`}>{`mark ${mark.number}`}</a>{' '}
          {mark.why.map(saying).join('; ')}
        </div>
      ))}
  </>
);

const saying = ({ what, because }: Why): string =>
  what === undefined ? because.says : `${what}: ${because.says}`;
