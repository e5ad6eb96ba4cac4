/** One request: what it was and what it came to, its drawing, and its steps in words with their rules. */
import type { JSX } from 'preact';
import { formatDuration } from '../../../engine/duration-text.js';
import { elapsed } from '../../../engine/units.js';
import type { EmRequestRecord } from '../../../scenarios/replay/em-request-ledger.js';
import type { EmStep } from '../../../scenarios/replay/em-steps.js';
import type { Calendar } from '../../calendar.js';
import { Because } from '../parts/because.js';
import { Moment } from '../parts/moment.js';
import { SequenceDrawing } from './sequence-drawing.js';

export type RequestStepsProps = {
  readonly request: EmRequestRecord;
  /** Its place among all, from 1. */
  readonly place: number;
  readonly isOpen: boolean;
  readonly calendar: Calendar;
};

export const RequestSteps = ({
  request,
  place,
  isOpen,
  calendar,
}: RequestStepsProps): JSX.Element => {
  const title = titleOf(request);
  return (
    <details class="request" open={isOpen}>
      <summary>
        <h4>
          {`${place}. `}
          <bdi>{title}</bdi>: <bdi>{answerText(request)}</bdi>
        </h4>
      </summary>
      <SequenceDrawing steps={request.steps} label={`Way of request ${place}: ${title}`} />
      <ol class="steps">
        {request.steps.map((step) => (
          <StepText step={step} calendar={calendar} />
        ))}
      </ol>
    </details>
  );
};

/** `login of alice at SEP000000000001, request 2 at visiting` */
export const titleOf = ({ asks, user, phone, number, cluster }: EmRequestRecord): string => {
  const what = {
    login: 'login',
    logout: 'logout',
    'logout-all': 'logout of everybody',
    expiry: 'end of a login',
  }[asks];
  const who = user === undefined ? '' : ` of ${user}`;
  const where = phone === undefined ? '' : ` at ${phone}`;
  const which =
    number === undefined
      ? `, which ${cluster} never hears of`
      : `, request ${number} at ${cluster}`;
  return `${what}${who}${where}${which}`;
};

/** `success after 400ms`, `failure 25: Not allowed to log into multiple devices. after 400ms` */
export const answerText = ({ arrivedAt, endedAt, failure, asks }: EmRequestRecord): string => {
  if (endedAt === undefined) return 'under way at the end of the run';
  if (asks === 'expiry') return 'by the system';
  const took = `after ${formatDuration(elapsed(arrivedAt, endedAt))}`;
  return failure === undefined
    ? `success ${took}`
    : `failure ${failure.code} ${took}, ${failure.text}`;
};

const StepText = ({ step, calendar }: { readonly step: EmStep; readonly calendar: Calendar }) => (
  <li>
    <Moment at={step.at} calendar={calendar} /> <bdi>{step.from.name}</bdi>
    {' to '}
    <bdi>{step.to.name}</bdi>: <bdi>{step.says}</bdi>
    {step.arrives ? '' : ', which does not arrive'}
    {step.because.length === 0 ? undefined : (
      <ul>
        {step.because.map((reason) => (
          <li>
            <Because reason={reason} />
          </li>
        ))}
      </ul>
    )}
  </li>
);
