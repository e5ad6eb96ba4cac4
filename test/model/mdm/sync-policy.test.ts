import { describe, expect, it } from 'vitest';
import { seconds } from '../../../src/engine/units.js';
import { messageId, userId } from '../../../src/model/devices/identifiers.js';
import type { Decision } from '../../../src/model/mdm/decision.js';
import type { MdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import { decideRead, decideSent, type Act } from '../../../src/model/mdm/sync-policy.js';
import { decisionLines } from '../../support/decision-line.js';
import { parametersWith } from '../../support/parameters.js';
import { aView, type ClientSpecs, type NamedView } from '../../support/view.js';

const message = messageId(3);

type Decide = (view: NamedView, act: Act, parameters: MdmParameters) => readonly Decision[];

/** What follows when the user acts on the client named first. */
const following = (decide: Decide, specs: ClientSpecs, differing: Partial<MdmParameters>) => {
  const view = aView(specs);
  const origin = view.clients[0]!;
  return decisionLines(decide(view, { origin, message }, parametersWith(differing)), view);
};
const sending = (specs: ClientSpecs, differing: Partial<MdmParameters> = {}) =>
  following(
    (view, act, parameters) =>
      decideSent(view, act, { to: userId(3), boundTo: undefined }, parameters),
    specs,
    differing,
  );
const reading = (specs: ClientSpecs, differing: Partial<MdmParameters> = {}) =>
  following(decideRead, specs, differing);

const archived = 'MDM-14 owner archives message';
const xmpp = { device: 'thirdParty', mdmCapable: false } as const;
const quiet = { device: 'iphone', mode: 'quiet', posture: 'background' } as const;
const others: ClientSpecs = {
  phone: { device: 'iphone' },
  tablet: { ...quiet, buffered: 1 },
  old: { mdmCapable: false },
  xmpp,
  away: { mode: 'signed-out' },
};

describe('sending an IM', () => {
  it('MDM-3, MDM-5: stamps, and copies to the other signed-in MDM clients, silently', () => {
    expect(sending({ laptop: {}, ...others })).toEqual([
      'MDM-5 laptop stamps',
      archived,
      'MDM-3 phone gets sent-copy, silent (MDM-3)',
      'QM-2 tablet buffers sent-copy, silent (MDM-3)',
      'MDM-11 old misses sent-copy',
      'MDM-11 xmpp misses sent-copy',
    ]);
  });

  it('MDM-3, MDM-10: from a client without MDM copies nothing, and binds the conversation', () => {
    expect(sending({ xmpp, laptop: {} })).toEqual([
      archived,
      'MDM-3 laptop misses sent-copy',
      'MDM-10 xmpp is bound to user 3',
    ]);
  });

  it('MDM-10: binds once: what stands already is not said again', () => {
    const view = aView({ xmpp, old: { mdmCapable: false } });
    const sendingAgain = (from: string, boundTo: string) => {
      const act = { origin: view.client(from), message };
      const conversation = { to: userId(3), boundTo: view.client(boundTo).client };
      return decisionLines(decideSent(view, act, conversation, parametersWith()), view);
    };
    expect(sendingAgain('xmpp', 'xmpp')).toEqual([archived, 'MDM-3 old misses sent-copy']);
    expect(sendingAgain('xmpp', 'old')).toContain('MDM-10 xmpp is bound to user 3');
  });

  it('MDM-10: with MDM off copies nothing from any client, and binds the conversation', () => {
    expect(sending({ laptop: {}, phone: { device: 'iphone' } }, { mdm: false })).toEqual([
      archived,
      'MDM-10 laptop is bound to user 3',
    ]);
  });

  it('QM-4: flushes no buffer, although nobody is active', () => {
    expect(
      sending({ laptop: { ...quiet, buffered: 3 }, phone: { ...quiet, buffered: 3 } }),
    ).toEqual(['MDM-5 laptop stamps', archived, 'QM-2 phone buffers sent-copy, silent (MDM-3)']);
  });

  it('QM-5: flushes the buffer in which the copy reaches the limit', () => {
    expect(sending({ laptop: {}, phone: { ...quiet, buffered: 3 } }, { bufferLimit: 4 })).toEqual([
      'MDM-5 laptop stamps',
      archived,
      'QM-2 phone buffers sent-copy, silent (MDM-3)',
      'QM-5 phone flushes',
    ]);
  });

  it('DEV-7: sends Available first where it is the first use after Away', () => {
    expect(sending({ laptop: { presence: 'away' } })).toEqual([
      'DEV-7 laptop announces available',
      'MDM-5 laptop stamps',
      'MDM-5 laptop stamps',
      archived,
    ]);
  });

  it('DEV-7, MDM-6: stamps but announces nothing from a mobile in the background', () => {
    expect(sending({ phone: { ...quiet, presence: 'away' } })).toEqual([
      'MDM-5 phone stamps',
      archived,
    ]);
  });

  it('MDM-6: announces nothing where the user is DND or XA', () => {
    for (const presence of ['dnd', 'xa'] as const)
      expect(sending({ laptop: { presence } })).toEqual(['MDM-5 laptop stamps', archived]);
  });
});

describe('reading', () => {
  it('MDM-6, MDM-7: stamps nothing, and marks read on the other signed-in MDM clients', () => {
    expect(reading({ laptop: { stamped: seconds(1) }, ...others })).toEqual([
      'MDM-7 phone gets read-mark, silent (MDM-7)',
      'QM-2 tablet buffers read-mark, silent (MDM-7)',
      'MDM-11 old misses read-mark',
      'MDM-11 xmpp misses read-mark',
    ]);
  });

  it('MDM-7: marks read on the MDM clients also what was read on a client that is none', () => {
    expect(reading({ xmpp, laptop: {} })).toEqual(['MDM-7 laptop gets read-mark, silent (MDM-7)']);
  });

  it('MDM-7, MDM-11: marks nothing with MDM off', () => {
    expect(reading({ laptop: {}, phone: { device: 'iphone' } }, { mdm: false })).toEqual([]);
  });

  it('QM-4: flushes no buffer, although nobody is active', () => {
    expect(
      reading({ phone: { ...quiet, buffered: 2 }, tablet: { ...quiet, buffered: 2 } }),
    ).toEqual(['QM-2 tablet buffers read-mark, silent (MDM-7)']);
  });

  it('QM-5: flushes the buffer in which the mark reaches the limit', () => {
    expect(reading({ laptop: {}, phone: quiet }, { bufferLimit: 1 })).toEqual([
      'QM-2 phone buffers read-mark, silent (MDM-7)',
      'QM-5 phone flushes',
    ]);
  });

  it('DEV-7: sends Available where it is the first use after Away', () => {
    expect(reading({ laptop: { presence: 'away' } })).toEqual([
      'DEV-7 laptop announces available',
      'MDM-5 laptop stamps',
    ]);
  });
});
