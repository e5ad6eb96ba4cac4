/** Why a decision was taken, and where it says so, why the message alerts or not. */
import type { JSX } from 'preact';
import type { Cause } from '../../../scenarios/replay/outcome.js';
import { alertReasonOf } from '../../../scenarios/replay/wording.js';
import { Because } from './because.js';

export const Reasons = ({ decision }: Pick<Cause, 'decision'>): JSX.Element => {
  const alert = alertReasonOf(decision);
  return (
    <>
      <Because reason={decision.because} />
      {alert === undefined ? undefined : (
        <>
          ; <Because reason={alert} />
        </>
      )}
    </>
  );
};
