import { describe, expect, it } from 'vitest';
import { messageId, userId } from '../../../src/model/devices/identifiers.js';
import { presences } from '../../../src/model/devices/presence.js';
import type { Decision } from '../../../src/model/mdm/decision.js';
import { announceUse } from '../../../src/model/mdm/announcing.js';
import type { MdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import {
  decideCountedPresence,
  decideIdle,
  decideIq,
  decidePresence,
  decideSignIn,
  decideSignInAgain,
  decideSignOut,
  decideUse,
} from '../../../src/model/mdm/session-policy.js';
import type { ClientView } from '../../../src/model/mdm/view.js';
import { decisionLines } from '../../support/decision-line.js';
import { parametersWith } from '../../support/parameters.js';
import { aView, type ClientSpec } from '../../support/view.js';

const waiting = (messages: number) => Array.from({ length: messages }, (_, row) => messageId(row));

const signingIn = (spec: ClientSpec, stored = 0): readonly string[] => {
  const view = aView({ it: spec });
  return decisionLines(decideSignIn(view.client('it'), waiting(stored), parametersWith()), view);
};

const reasonsOf = (spec: ClientSpec, mdm: boolean): readonly string[] => {
  const decisions = decideSignIn(aView({ it: spec }).client('it'), [], parametersWith({ mdm }));
  return decisions.map(({ because }) => because.code);
};

const signingInAgain = (
  spec: ClientSpec,
  stored = 0,
  parameters: Partial<MdmParameters> = {},
): readonly string[] => {
  const view = aView({ it: spec });
  const inForce = parametersWith(parameters);
  return decisionLines(decideSignInAgain(view.client('it'), waiting(stored), inForce), view);
};

/** What a policy decides about one client, named `it`. */
const about = (
  decide: (view: ClientView, parameters: MdmParameters) => readonly Decision[],
  spec: ClientSpec,
): readonly string[] => {
  const view = aView({ it: spec });
  return decisionLines(decide(view.client('it'), parametersWith()), view);
};

const quiet = { device: 'iphone', mode: 'quiet', posture: 'in-use' } as const;

describe('signing in and out', () => {
  it('DEV-7, MDM-5: a client that signs in sends Available, which stamps', () => {
    expect(signingIn({ mode: 'signed-out' })).toEqual([
      'MDM-8 it becomes normal',
      'DEV-7 it announces available',
      'MDM-5 it stamps',
    ]);
  });

  it('DEV-5: a client that takes no part in MDM says so, unless MDM is off', () => {
    const old = { mode: 'signed-out', mdmCapable: false } as const;
    const xmpp = { ...old, device: 'thirdParty' } as const;
    expect(reasonsOf(old, true)).toEqual(['signs-in', 'too-old-for-mdm', 'signed-in']);
    expect(reasonsOf(xmpp, true)).toEqual(['signs-in', 'third-party', 'signed-in']);
    expect(reasonsOf(old, false)).toEqual(['signs-in', 'signed-in']);
  });

  it('MDM-9: the first client that signs in gets what was stored, once it is there', () => {
    expect(signingIn({ mode: 'signed-out' }, 2)).toEqual([
      'MDM-8 it becomes normal',
      'DEV-7 it announces available',
      'MDM-5 it stamps',
      'MDM-9 it gets what was stored',
    ]);
    expect(signingInAgain({ mode: 'signed-out' }, 2).at(-1)).toBe('MDM-9 it gets what was stored');
  });

  it('QM-6, QM-9: a client that the user signs in gets the buffer that survived a restart', () => {
    expect(signingIn({ mode: 'signed-out', buffered: 2 }, 1).slice(-2)).toEqual([
      'QM-6 it flushes',
      'MDM-9 it gets what was stored',
    ]);
  });

  it('HA-7: a client that signs in by itself restores mode and presence, and stamps nothing', () => {
    for (const presence of presences)
      expect(signingInAgain({ mode: 'signed-out', presence })).toEqual([
        'HA-7 it becomes normal',
        `HA-7 it announces ${presence}`,
      ]);
    expect(
      signingInAgain({ ...quiet, mode: 'signed-out', posture: 'background', buffered: 1 }),
    ).toEqual(['HA-7 it becomes quiet', 'HA-7 it announces available']);
  });

  const silent = {
    ...quiet,
    mode: 'signed-out',
    posture: 'background',
    pushEnabled: true,
  } as const;

  it('QM-11, MDM-9: what was stored waits behind what a silent client kept, with a push for each', () => {
    expect(signingInAgain({ ...silent, buffered: 1 }, 2, { push: true })).toEqual([
      'HA-7 it becomes silent',
      'HA-7 it announces available',
      'QM-11 it is pushed message',
      'QM-11 it buffers stored im, alert (QM-11)',
      'QM-11 it is pushed message',
      'QM-11 it buffers stored im, alert (QM-11)',
    ]);
  });

  it('QM-5: what was stored and reaches the limit of a silent client goes out with the rest', () => {
    const lines = signingInAgain({ ...silent, buffered: 2 }, 5, { push: true, bufferLimit: 3 });
    const flushed = lines.flatMap((line, place) => (line === 'QM-5 it flushes' ? [place] : []));
    // One message fills the buffer up, three more fill it again, and the last waits.
    expect(flushed).toEqual([4, 11]);
    expect(lines).toHaveLength(14);
  });

  it('HA-7, QM-6: one that was put away, and is in front again, gets its buffer', () => {
    expect(signingInAgain({ ...quiet, mode: 'signed-out', buffered: 1 })).toEqual([
      'HA-7 it becomes normal',
      'HA-7 it announces available',
      'QM-6 it flushes',
    ]);
  });

  it('MDM-8: a client that signs out is out of reach, and sends no presence', () => {
    expect(about(decideSignOut, {})).toEqual(['MDM-8 it becomes signed-out']);
    expect(about(decideSignOut, quiet)).toEqual(['MDM-8 it becomes signed-out']);
  });

  it.each([1, 99])(
    'QM-9: a quiet or silent client that signs out loses its buffer of %i',
    (buffered) => {
      for (const mode of ['quiet', 'silent'] as const)
        expect(about(decideSignOut, { ...quiet, mode, buffered })).toEqual([
          'QM-9 it loses its buffer',
          'MDM-8 it becomes signed-out',
        ]);
    },
  );
});

describe('use', () => {
  it('DEV-7: the first use after Away sends Available, which stamps', () => {
    const expected = ['DEV-7 it announces available', 'MDM-5 it stamps'];
    expect(about(decideUse, { presence: 'away' })).toEqual(expected);
    expect(about(announceUse, { presence: 'away' })).toEqual(expected);
  });

  it('MDM-6, DEV-7: any other use sends nothing and stamps nothing', () => {
    for (const presence of presences.filter((each) => each !== 'away')) {
      expect(about(decideUse, { presence })).toEqual(['DEV-7 it announces nothing']);
      expect(about(announceUse, { presence })).toEqual([]);
    }
  });

  it('DEV-6: a desktop left without use sends Away also where its user chose DND or XA', () => {
    for (const presence of ['dnd', 'xa'] as const) {
      const view = aView({ it: { presence } }).client('it');
      expect(decideIdle(view, parametersWith())).toMatchObject([
        { do: 'announce', presence: 'away', because: { code: 'desktop-unused-though-chosen' } },
      ]);
    }
  });

  it('DEV-7: what is done on a mobile in the background is no use', () => {
    const put = { ...quiet, posture: 'background', presence: 'away' } as const;
    expect(about(decideUse, put)).toEqual(['DEV-7 it announces nothing']);
    expect(about(announceUse, put)).toEqual([]);
  });
});

describe('presence', () => {
  it('DEV-6, MDM-6: a desktop left without use sends Away, which stamps nothing', () => {
    expect(about(decideIdle, {})).toEqual(['DEV-6 it announces away']);
  });

  it('MDM-6: of the presences that a user chooses only Available stamps', () => {
    for (const presence of presences)
      expect(about((view, inForce) => decidePresence(view, presence, inForce), {})).toEqual(
        presence === 'available'
          ? ['DEV-7 it announces available', 'MDM-5 it stamps']
          : [`DEV-7 it announces ${presence}`],
      );
  });
});

describe('an <iq> stanza', () => {
  it('QM-3: flushes the buffer of a quiet client, and leaves it quiet', () => {
    expect(about(decideIq, { ...quiet, buffered: 1 })).toEqual(['QM-3 it flushes']);
  });

  it('QM-3, QM-11: flushes the buffer of a silent client alike', () => {
    expect(about(decideIq, { ...quiet, mode: 'silent', buffered: 1 })).toEqual(['QM-3 it flushes']);
  });

  it('QM-3, QM-14: is no flush where nothing is buffered, and nothing on a client that is not quiet', () => {
    for (const mode of ['quiet', 'silent'] as const)
      expect(about(decideIq, { ...quiet, mode })).toEqual(['QM-14 it has nothing to flush']);
    expect(about(decideIq, {})).toEqual([]);
  });
});

describe('the presence of a contact, where it counts', () => {
  const shown = { contact: userId(3), presence: 'dnd' } as const;
  const counting = (buffered: number, bufferLimit: number): readonly string[] =>
    about((view) => decideCountedPresence(view, shown, parametersWith({ bufferLimit })), {
      ...quiet,
      buffered,
    });

  it('QM-10: waits in the buffer, and reaches the limit like any packet', () => {
    const buffers = 'QM-10 it buffers presence dnd of user 3';
    expect(counting(1, 3)).toEqual([buffers]);
    expect(counting(2, 3)).toEqual([buffers, 'QM-5 it flushes']);
  });
});
