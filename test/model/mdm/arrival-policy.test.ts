import { describe, expect, it } from 'vitest';
import { instant, seconds, type Duration } from '../../../src/engine/units.js';
import { messageId } from '../../../src/model/devices/identifiers.js';
import { presences } from '../../../src/model/devices/presence.js';
import { decideArrival } from '../../../src/model/mdm/arrival-policy.js';
import { decisionLines } from '../../support/decision-line.js';
import { aView, type ClientSpec } from '../../support/view.js';

const arriving = (
  specs: Readonly<Record<string, ClientSpec>>,
  { at = seconds(100), bufferLimit = 100 }: { at?: Duration; bufferLimit?: number } = {},
): readonly string[] => {
  const view = aView(specs);
  const arrival = { at: instant(at), message: messageId(3) };
  return decisionLines(decideArrival(view, arrival, { bufferLimit }), view);
};

const stamped = seconds(80);
const quiet = { device: 'iphone', mode: 'quiet', posture: 'background' } as const;

describe('an IM that arrives', () => {
  it('MDM-2, MDM-4: reaches every signed-in client, and alerts the active one alone', () => {
    expect(arriving({ phone: { device: 'iphone' }, laptop: { stamped }, tablet: {} })).toEqual([
      'MDM-2 phone gets im, silent (MDM-4)',
      'MDM-2 laptop gets im, alert (MDM-4)',
      'MDM-2 tablet gets im, silent (MDM-4)',
    ]);
  });

  it('MDM-4: alerts every client while none is active', () => {
    expect(arriving({ phone: { device: 'iphone' }, laptop: {} })).toEqual([
      'MDM-2 phone gets im, alert (MDM-4)',
      'MDM-2 laptop gets im, alert (MDM-4)',
    ]);
  });

  it.each([
    [seconds(380), 'silent'],
    [seconds(380.000_001), 'alert'],
  ])('MDM-4, MDM-6: at %i μs the phone gets it, %s', (at, alert) => {
    expect(arriving({ phone: { device: 'iphone' }, laptop: { stamped } }, { at })[0]).toBe(
      `MDM-2 phone gets im, ${alert} (MDM-4)`,
    );
  });

  it('MDM-8: passes by a client that is signed out, even if it stamped last', () => {
    expect(arriving({ laptop: { mode: 'signed-out', stamped }, desk: {} })).toEqual([
      'MDM-8 laptop misses im',
      'MDM-2 desk gets im, alert (MDM-4)',
    ]);
  });

  it('MDM-8: reaches nobody where every client is signed out, and nobody where there is none', () => {
    expect(arriving({ laptop: { mode: 'signed-out' } })).toEqual(['MDM-8 laptop misses im']);
    expect(arriving({})).toEqual([]);
  });

  it('MDM-6: alerts a client that is Away, DND or XA like any other', () => {
    for (const presence of presences) {
      expect(arriving({ laptop: { presence, stamped }, phone: { device: 'iphone' } })[0]).toBe(
        'MDM-2 laptop gets im, alert (MDM-4)',
      );
      expect(arriving({ laptop: { presence } })).toEqual(['MDM-2 laptop gets im, alert (MDM-4)']);
    }
  });
});

describe('an IM that arrives for a quiet client', () => {
  it('QM-2: waits in its buffer while another client is active, and never alerts there', () => {
    expect(arriving({ phone: quiet, laptop: { stamped } })).toEqual([
      'QM-2 phone buffers im, silent (MDM-4)',
      'MDM-2 laptop gets im, alert (MDM-4)',
    ]);
  });

  it('QM-4, QM-8: flushes the buffer and follows it while none is active', () => {
    expect(arriving({ phone: { ...quiet, buffered: 2 }, laptop: {} })).toEqual([
      'QM-4 phone flushes',
      'MDM-2 phone gets im, alert (MDM-4)',
      'MDM-2 laptop gets im, alert (MDM-4)',
    ]);
  });

  it('QM-4, QM-14: is delivered without a flush where the buffer is empty and none is active', () => {
    expect(arriving({ phone: quiet })).toEqual(['MDM-2 phone gets im, alert (MDM-4)']);
  });

  it('QM-4, MDM-5: flushes although the quiet client itself was last to stamp', () => {
    expect(arriving({ phone: { ...quiet, stamped, buffered: 1 } })).toEqual([
      'QM-4 phone flushes',
      'MDM-2 phone gets im, alert (MDM-4)',
    ]);
  });

  it('QM-4: flushes each of several quiet clients, those with something in the buffer', () => {
    expect(
      arriving({
        phone: { ...quiet, buffered: 1 },
        tablet: quiet,
        watch: { ...quiet, buffered: 9 },
      }),
    ).toEqual([
      'QM-4 phone flushes',
      'MDM-2 phone gets im, alert (MDM-4)',
      'MDM-2 tablet gets im, alert (MDM-4)',
      'QM-4 watch flushes',
      'MDM-2 watch gets im, alert (MDM-4)',
    ]);
  });

  it('QM-4, QM-5: at the limit and with none active it flushes once, for want of an active client', () => {
    expect(arriving({ phone: { ...quiet, buffered: 2 } }, { bufferLimit: 3 })).toEqual([
      'QM-4 phone flushes',
      'MDM-2 phone gets im, alert (MDM-4)',
    ]);
  });
});
