import { describe, expect, it } from 'vitest';
import { seconds } from '../../../src/engine/units.js';
import { messageId } from '../../../src/model/devices/identifiers.js';
import { decideReadMarks, decideSentCopies } from '../../../src/model/mdm/sync-policy.js';
import { decisionLines } from '../../support/decision-line.js';
import { aView, type ClientSpec } from '../../support/view.js';

const message = messageId(3);
type Specs = Readonly<Record<string, ClientSpec>>;

/** What follows when the user acts on the client named first. */
const following = (decide: typeof decideSentCopies, specs: Specs, bufferLimit = 100) => {
  const view = aView(specs);
  const origin = view.clients[0]!;
  return decisionLines(decide(view, { origin, message }, { bufferLimit }), view);
};
const sending = (specs: Specs, bufferLimit?: number) =>
  following(decideSentCopies, specs, bufferLimit);
const reading = (specs: Specs, bufferLimit?: number) =>
  following(decideReadMarks, specs, bufferLimit);

const quiet = { device: 'iphone', mode: 'quiet', posture: 'background' } as const;
const others: Specs = {
  phone: { device: 'iphone' },
  tablet: { ...quiet, buffered: 1 },
  old: { mdmCapable: false },
  xmpp: { device: 'thirdParty', mdmCapable: false },
  away: { mode: 'signed-out' },
};

describe('sending an IM', () => {
  it('MDM-3, MDM-5: stamps, and copies to the other signed-in MDM clients, silently', () => {
    expect(sending({ laptop: {}, ...others })).toEqual([
      'MDM-5 laptop stamps',
      'MDM-3 phone gets sent-copy, silent (MDM-3)',
      'QM-2 tablet buffers sent-copy, silent (MDM-3)',
    ]);
  });

  it('MDM-3: copies nothing from a client that is not MDM-capable', () => {
    expect(sending({ xmpp: { device: 'thirdParty', mdmCapable: false }, laptop: {} })).toEqual([
      'MDM-5 xmpp stamps',
    ]);
  });

  it('QM-4: flushes no buffer, although nobody is active', () => {
    expect(
      sending({ laptop: { ...quiet, buffered: 3 }, phone: { ...quiet, buffered: 3 } }),
    ).toEqual(['MDM-5 laptop stamps', 'QM-2 phone buffers sent-copy, silent (MDM-3)']);
  });

  it('QM-5: flushes the buffer in which the copy reaches the limit', () => {
    expect(sending({ laptop: {}, phone: { ...quiet, buffered: 3 } }, 4)).toEqual([
      'MDM-5 laptop stamps',
      'QM-2 phone buffers sent-copy, silent (MDM-3)',
      'QM-5 phone flushes',
    ]);
  });

  it('DEV-7: sends Available first where it is the first use after Away', () => {
    expect(sending({ laptop: { presence: 'away' } })).toEqual([
      'DEV-7 laptop announces available',
      'MDM-5 laptop stamps',
      'MDM-5 laptop stamps',
    ]);
  });

  it('DEV-7, MDM-6: stamps but announces nothing from a mobile in the background', () => {
    expect(sending({ phone: { ...quiet, presence: 'away' } })).toEqual(['MDM-5 phone stamps']);
  });

  it('MDM-6: announces nothing where the user is DND or XA', () => {
    for (const presence of ['dnd', 'xa'] as const)
      expect(sending({ laptop: { presence } })).toEqual(['MDM-5 laptop stamps']);
  });
});

describe('reading', () => {
  it('MDM-6, MDM-7: stamps nothing, and marks read on the other signed-in MDM clients', () => {
    expect(reading({ laptop: { stamped: seconds(1) }, ...others })).toEqual([
      'MDM-7 phone gets read-mark, silent (MDM-7)',
      'QM-2 tablet buffers read-mark, silent (MDM-7)',
    ]);
  });

  it('MDM-7: marks read on the MDM clients also what was read on a client that is none', () => {
    expect(reading({ xmpp: { device: 'thirdParty', mdmCapable: false }, laptop: {} })).toEqual([
      'MDM-7 laptop gets read-mark, silent (MDM-7)',
    ]);
  });

  it('QM-4: flushes no buffer, although nobody is active', () => {
    expect(
      reading({ phone: { ...quiet, buffered: 2 }, tablet: { ...quiet, buffered: 2 } }),
    ).toEqual(['QM-2 tablet buffers read-mark, silent (MDM-7)']);
  });

  it('QM-5: flushes the buffer in which the mark reaches the limit', () => {
    expect(reading({ laptop: {}, phone: quiet }, 1)).toEqual([
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
