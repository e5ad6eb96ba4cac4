import { describe, expect, it } from 'vitest';
import {
  instant,
  microseconds,
  minutes,
  seconds,
  type Duration,
} from '../../../src/engine/units.js';
import { activeClientOf, presenceStamps } from '../../../src/model/mdm/active-client.js';
import { presences } from '../../../src/model/devices/presence.js';
import { defaultMdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import { aView, type ClientSpec } from '../../support/view.js';

const activeAt = (when: Duration, specs: Readonly<Record<string, ClientSpec>>) => {
  const view = aView(specs);
  const active = activeClientOf(view, instant(when), defaultMdmParameters);
  return active === undefined ? undefined : view.nameOf(active);
};

describe('the active client', () => {
  it.each([
    ['299.999999 s', 'still', seconds(299.999_999)],
    ['exactly 300 s', 'still', seconds(300)],
    ['300.000001 s', 'no longer', seconds(300.000_001)],
  ])('MDM-6: at %s after its stamp a client is %s active', (_text, expected, since) => {
    for (const stamped of [seconds(0), minutes(90)]) {
      const active = activeAt(microseconds(stamped + since), { laptop: { stamped } });
      expect(active).toBe(expected === 'still' ? 'laptop' : undefined);
    }
  });

  it('MDM-5: is active at the very instant of its stamp', () => {
    expect(activeAt(seconds(7), { laptop: { stamped: seconds(7) } })).toBe('laptop');
  });

  it('MDM-5: is none where no client has ever stamped, also at the start of the run', () => {
    expect(activeAt(seconds(0), { laptop: {}, phone: { device: 'iphone' } })).toBeUndefined();
    expect(activeAt(seconds(0), {})).toBeUndefined();
  });

  it('MDM-5: is the one of several that stamped last, whatever their order', () => {
    const early = { stamped: seconds(10) };
    const lately = { stamped: seconds(20) };
    expect(activeAt(seconds(30), { phone: early, laptop: lately })).toBe('laptop');
  });

  it('MDM-6: is the later of two that stamped at one instant', () => {
    const both = { stamped: seconds(10) };
    expect(activeAt(seconds(10), { phone: both, laptop: both })).toBe('laptop');
    expect(activeAt(seconds(10), { laptop: both, phone: both })).toBe('phone');
  });

  it.each([
    ['is signed out', { mode: 'signed-out' }],
    ['is quiet', { mode: 'quiet' }],
    ['is silent', { mode: 'silent' }],
    ['is not MDM-capable', { mdmCapable: false }],
  ] as const)('MDM-5: is the next latest when the latest %s', (_text, excluded) => {
    expect(
      activeAt(seconds(30), {
        phone: { stamped: seconds(10) },
        laptop: { stamped: seconds(20), ...excluded },
      }),
    ).toBe('phone');
    expect(
      activeAt(seconds(30), { laptop: { stamped: seconds(20), ...excluded } }),
    ).toBeUndefined();
  });

  it('MDM-5: is no client whose stamp is out of the window, if one behind it is too', () => {
    expect(
      activeAt(seconds(311), {
        phone: { stamped: seconds(10) },
        laptop: { stamped: seconds(20), mode: 'quiet' },
      }),
    ).toBeUndefined();
  });

  it('MDM-10: is none with MDM off', () => {
    const view = aView({ laptop: { stamped: seconds(10) } });
    const parameters = { ...defaultMdmParameters, mdm: false };
    expect(activeClientOf(view, instant(seconds(10)), parameters)).toBeUndefined();
  });

  it('MDM-6: stays active while it is Away, DND, XA, locked or behind a closed lid', () => {
    for (const presence of presences)
      expect(activeAt(seconds(9), { laptop: { stamped: seconds(0), presence } })).toBe('laptop');
    for (const posture of ['locked', 'lid-closed'] as const)
      expect(activeAt(seconds(9), { laptop: { stamped: seconds(0), posture } })).toBe('laptop');
  });

  it('MDM-6: of all presences only Available stamps', () => {
    expect(presences.filter(presenceStamps)).toEqual(['available']);
  });
});
