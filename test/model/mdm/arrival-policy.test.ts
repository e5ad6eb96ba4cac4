import { describe, expect, it } from 'vitest';
import { instant, seconds, type Duration } from '../../../src/engine/units.js';
import { messageId, type ClientId } from '../../../src/model/devices/identifiers.js';
import { presences } from '../../../src/model/devices/presence.js';
import { decideArrival } from '../../../src/model/mdm/arrival-policy.js';
import type { MdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import { decisionLines } from '../../support/decision-line.js';
import { parametersWith } from '../../support/parameters.js';
import { aView, type ClientSpecs } from '../../support/view.js';

type Circumstances = Partial<MdmParameters> & {
  readonly at?: Duration;
  readonly boundTo?: ClientId;
};

const arriving = (
  specs: ClientSpecs,
  { at = seconds(100), boundTo, ...parameters }: Circumstances = {},
): readonly string[] => {
  const view = aView(specs);
  const arrival = { at: instant(at), message: messageId(3), boundTo };
  return decisionLines(decideArrival(view, arrival, parametersWith(parameters)), view);
};

const stamped = seconds(80);
const withoutMdm = { device: 'thirdParty', mdmCapable: false } as const;
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
      'MDM-8 laptop misses message',
      'MDM-2 desk gets im, alert (MDM-4)',
    ]);
  });

  it('MDM-9: is stored where every client is signed out, and where there is none', () => {
    for (const specs of [{ laptop: { mode: 'signed-out', stamped } }, {}] as const)
      expect(arriving(specs)).toEqual(['MDM-9 owner stores message']);
  });

  it('MDM-9: is lost there with offline IM off', () => {
    for (const specs of [{ laptop: { mode: 'signed-out' } }, {}] as const)
      expect(arriving(specs, { offlineIm: false })).toEqual(['MDM-9 owner never gets message']);
  });

  it('MDM-9: is not stored where any client is signed in, even one without MDM', () => {
    expect(arriving({ laptop: { mode: 'signed-out' }, xmpp: withoutMdm })).toEqual([
      'MDM-8 laptop misses message',
      'MDM-10 xmpp gets im, alert (MDM-11)',
    ]);
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
    expect(arriving({ phone: quiet })).toEqual([
      'QM-14 phone has nothing to flush',
      'MDM-2 phone gets im, alert (MDM-4)',
    ]);
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
      'QM-14 tablet has nothing to flush',
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

describe('an IM that arrives for a silent client', () => {
  const silent = { ...quiet, mode: 'silent', pushEnabled: true } as const;

  it('QM-11: waits in its buffer like for a quiet one while another client is active', () => {
    expect(arriving({ phone: silent, laptop: { stamped } })).toEqual([
      'QM-11 phone buffers im, silent (MDM-4)',
      'MDM-2 laptop gets im, alert (MDM-4)',
    ]);
  });

  it('QM-11: is told by one push, and waits with all the buffer, while none is active', () => {
    expect(arriving({ phone: { ...silent, buffered: 2 }, laptop: {} })).toEqual([
      'QM-11 phone is pushed message',
      'QM-11 phone buffers im, alert (QM-11)',
      'MDM-2 laptop gets im, alert (MDM-4)',
    ]);
  });

  it('QM-5, QM-11: flushes where the message that was pushed reaches the limit', () => {
    expect(arriving({ phone: { ...silent, buffered: 2 } }, { bufferLimit: 3 })).toEqual([
      'QM-11 phone is pushed message',
      'QM-11 phone buffers im, alert (QM-11)',
      'QM-5 phone flushes',
    ]);
  });
});

describe('an IM that arrives for clients without MDM', () => {
  const old = { mdmCapable: false } as const;

  it('MDM-10, MDM-11: forks to each signed-in one, which always alerts, and silences nobody', () => {
    expect(
      arriving({
        xmpp: { ...withoutMdm, stamped },
        old,
        gone: { ...old, mode: 'signed-out' },
        laptop: { stamped: seconds(90) },
      }),
    ).toEqual([
      'MDM-10 xmpp gets im, alert (MDM-11)',
      'MDM-10 old gets im, alert (MDM-11)',
      'MDM-8 gone misses message',
      'MDM-2 laptop gets im, alert (MDM-4)',
    ]);
    expect(arriving({ xmpp: { ...withoutMdm, stamped }, phone: quiet })).toEqual([
      'MDM-10 xmpp gets im, alert (MDM-11)',
      'QM-14 phone has nothing to flush',
      'MDM-2 phone gets im, alert (MDM-4)',
    ]);
  });

  it('MDM-10: goes among them to the one that answered only, and to MDM clients as ever', () => {
    const specs = { old, xmpp: withoutMdm, laptop: { stamped } };
    const boundTo = aView(specs).client('xmpp').client;
    expect(arriving(specs, { boundTo })).toEqual([
      'MDM-10 old misses message',
      'MDM-10 xmpp gets im, alert (MDM-11)',
      'MDM-2 laptop gets im, alert (MDM-4)',
    ]);
  });

  it('MDM-10: forks to all clients with MDM off, until one of them is bound', () => {
    const specs = {
      laptop: { stamped },
      phone: { device: 'iphone', posture: 'background' },
    } as const;
    expect(arriving(specs, { mdm: false })).toEqual([
      'MDM-10 laptop gets im, alert (MDM-11)',
      'MDM-10 phone gets im, alert (MDM-11)',
    ]);
    const boundTo = aView(specs).client('phone').client;
    expect(arriving(specs, { mdm: false, boundTo })).toEqual([
      'MDM-10 laptop misses message',
      'MDM-10 phone gets im, alert (MDM-11)',
    ]);
  });
});
