import { describe, expect, it } from 'vitest';
import { START } from '../../../src/engine/units.js';
import { messageId } from '../../../src/model/devices/identifiers.js';
import { alertOfReadMark, alertOfSentCopy, alertOn } from '../../../src/model/mdm/alert.js';
import {
  flush,
  reach,
  reachWithNobodyActive,
  type Dispatch,
} from '../../../src/model/mdm/buffering.js';
import type { Decision } from '../../../src/model/mdm/decision.js';
import { mdmReasons } from '../../../src/model/mdm/mdm-reasons.js';
import { decisionLines } from '../../support/decision-line.js';
import { parametersWith } from '../../support/parameters.js';
import { aView, type ClientSpec } from '../../support/view.js';

const dispatches = [
  {
    packet: 'im',
    message: messageId(3),
    alert: alertOn(aView({ phone: {} }).client('phone'), undefined, START),
    because: mdmReasons['every-mdm-client'],
  },
  {
    packet: 'sent-copy',
    message: messageId(3),
    alert: alertOfSentCopy,
    because: mdmReasons['copy-of-what-was-sent'],
  },
  {
    packet: 'read-mark',
    message: messageId(3),
    alert: alertOfReadMark,
    because: mdmReasons['read-on-another-client'],
  },
  {
    packet: 'group-message',
    message: messageId(3),
    alert: alertOn(aView({ phone: {} }).client('phone'), undefined, START),
    because: mdmReasons['joined-the-room'],
  },
  {
    packet: 'file-offer',
    message: messageId(3),
    alert: alertOn(aView({ phone: {} }).client('phone'), undefined, START),
    because: mdmReasons['file-everywhere'],
  },
] as const satisfies readonly Dispatch[];

const reaching = (spec: ClientSpec, dispatch: Dispatch, bufferLimit: number): readonly string[] => {
  const view = aView({ phone: spec });
  const decisions: Decision[] = [];
  reach(decisions, view.client('phone'), dispatch, parametersWith({ bufferLimit }));
  return decisionLines(decisions, view);
};

const alerts = {
  im: 'alert (MDM-4)',
  'sent-copy': 'silent (MDM-3)',
  'read-mark': 'silent (MDM-7)',
  'group-message': 'alert (MDM-4)',
  'file-offer': 'alert (MDM-4)',
};

describe.each(dispatches)('a packet ($packet)', (dispatch) => {
  const { packet } = dispatch;
  const buffers = `QM-2 phone buffers ${packet}, ${alerts[packet]}`;

  it('MDM-2: reaches a client that is not quiet at once', () => {
    expect(reaching({ mode: 'normal' }, dispatch, 1)).toEqual([
      `${dispatch.because.rule} phone gets ${packet}, ${alerts[packet]}`,
    ]);
  });

  it.each([
    ['limit 1', 0, 1, true],
    ['limit 2, the first', 0, 2, false],
    ['limit 2, the second', 1, 2, true],
    ['limit - 1', 98, 100, false],
    ['limit', 99, 100, true],
    ['limit + 1, after the limit was lowered', 100, 100, true],
  ])('QM-2, QM-5: waits, and flushes at the limit (%s)', (_text, buffered, limit, flushes) => {
    expect(reaching({ mode: 'quiet', buffered }, dispatch, limit)).toEqual(
      flushes ? [buffers, 'QM-5 phone flushes'] : [buffers],
    );
  });
});

describe('a packet for a silent client', () => {
  it('QM-11: waits in its buffer like for a quiet one, under the same limit', () => {
    const buffers = 'QM-11 phone buffers im, alert (MDM-4)';
    expect(reaching({ mode: 'silent', buffered: 1 }, dispatches[0], 3)).toEqual([buffers]);
    expect(reaching({ mode: 'silent', buffered: 2 }, dispatches[0], 3)).toEqual([
      buffers,
      'QM-5 phone flushes',
    ]);
  });
});

describe('a message while nobody is active', () => {
  it.each([
    ['normal', ['MDM-2 phone gets im, alert (MDM-4)']],
    ['quiet', ['QM-4 phone flushes', 'MDM-2 phone gets im, alert (MDM-4)']],
    ['silent', ['QM-11 phone is pushed message', 'QM-11 phone buffers im, alert (QM-11)']],
  ] as const)('QM-4, QM-11: for a client in %s mode', (mode, expected) => {
    const view = aView({ phone: { mode, buffered: mode === 'normal' ? 0 : 1 } });
    const decisions: Decision[] = [];
    reachWithNobodyActive(decisions, view.client('phone'), dispatches[0], parametersWith());
    expect(decisionLines(decisions, view)).toEqual(expected);
  });
});

describe('a flush', () => {
  it.each([
    [0, []],
    [1, ['QM-3 phone flushes']],
    [99, ['QM-3 phone flushes']],
  ])('QM-14: of a buffer of %i packets', (buffered, expected) => {
    const view = aView({ phone: { mode: 'quiet', buffered } });
    const decisions: Decision[] = [];
    flush(decisions, view.client('phone'), mdmReasons['flush-iq']);
    expect(decisionLines(decisions, view)).toEqual(expected);
  });
});
