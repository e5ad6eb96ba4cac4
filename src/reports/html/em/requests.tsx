/** The first requests as drawings, those after them as rows of a table. */
import type { JSX } from 'preact';
import type { EmRequestLog } from '../../../scenarios/replay/em-request-ledger.js';
import { grouped } from '../../chart/grouped-number.js';
import type { Calendar } from '../../calendar.js';
import { DataTable } from '../parts/data-table.js';
import { Moment } from '../parts/moment.js';
import { answerText, RequestSteps, titleOf } from './request-steps.js';

/** Drawn, and of these not folded. */
const DRAWN_MAX = 20;
const OPEN_MAX = 3;

export type RequestsProps = { readonly requests: EmRequestLog; readonly calendar: Calendar };

export const Requests = ({ requests, calendar }: RequestsProps): JSX.Element | undefined => {
  const { kept, more } = requests;
  if (kept.length === 0) return undefined;
  const rest = kept.slice(DRAWN_MAX);
  return (
    <>
      <h3>Requests</h3>
      {kept.slice(0, DRAWN_MAX).map((request, place) => (
        <RequestSteps
          request={request}
          place={place + 1}
          isOpen={place < OPEN_MAX}
          calendar={calendar}
        />
      ))}
      {rest.length === 0 ? undefined : (
        <DataTable
          caption="Requests after these"
          rows={rest}
          columns={[
            { title: 'request', cell: (request) => <bdi>{titleOf(request)}</bdi> },
            {
              title: 'time',
              cell: ({ arrivedAt }) => <Moment at={arrivedAt} calendar={calendar} />,
            },
            { title: 'home cluster', cell: ({ home }) => <bdi>{home ?? ''}</bdi> },
            { title: 'answer', cell: (request) => <bdi>{answerText(request)}</bdi> },
          ]}
        />
      )}
      {more > 0 ? (
        <p class="rest">
          {`${grouped(more)} more requests in the service logs of their clusters, `}
          <code>em-service-*.log</code>
        </p>
      ) : undefined}
    </>
  );
};
