/** Key figures of failovers: who lost a session, who is back and after how long. */
import { elapsed } from '../../../engine/units.js';
import type { ReLoginCurve } from '../../../scenarios/measure/re-logins.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { grouped } from '../../chart/grouped-number.js';
import { levelsOf } from '../capacity/sample-rates.js';
import type { KeyFigure } from './key-figure.js';
import { roundedDuration } from '../../rounded-duration.js';

/** None where no client lost its session. */
export const returnKeyFigures = ({ measured, returns }: RunResult): readonly KeyFigure[] => {
  const { reLogins, notBack } = measured;
  const sum = (of: (curve: ReLoginCurve) => number): number =>
    reLogins.reduce((total, curve) => total + of(curve), 0);
  const lost = sum((curve) => curve.lost);
  if (lost === 0) return [];
  const failed = sum(({ failedAttempts }) => failedAttempts);
  const [slowest] = returns
    .map(({ lostAt, lastBackAt }) => elapsed(lostAt, lastBackAt))
    .toSorted((one, other) => other - one);
  return [
    {
      name: 'sessions lost',
      value: grouped(lost),
      detail: `${grouped(sum(({ returned }) => returned))} came back, ${grouped(notBack.length)} are not back`,
      curve: { of: 'clients without a session', points: levelsOf('waiting', measured) },
    },
    { name: 'failed attempts to sign in again', value: grouped(failed) },
    ...(slowest === undefined
      ? []
      : [{ name: 'longest until all of a node were back', value: roundedDuration(slowest) }]),
  ];
};
