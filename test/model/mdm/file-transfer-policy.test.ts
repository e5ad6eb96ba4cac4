import { describe, expect, it } from 'vitest';
import { instant, seconds } from '../../../src/engine/units.js';
import { messageId } from '../../../src/model/devices/identifiers.js';
import {
  decideFileAccepted,
  decideFileOffer,
  decideFileSent,
} from '../../../src/model/mdm/file-transfer-policy.js';
import type { MdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import { decisionLines } from '../../support/decision-line.js';
import { parametersWith } from '../../support/parameters.js';
import { aView, type ClientSpecs } from '../../support/view.js';

const message = messageId(3);
const stamped = seconds(80);
const quiet = { device: 'iphone', mode: 'quiet', posture: 'background' } as const;
const xmpp = { device: 'thirdParty', mdmCapable: false } as const;
const everywhere = { fileTransfer: 'every-mdm-client' } as const;

const offered = (specs: ClientSpecs, differing: Partial<MdmParameters> = {}): readonly string[] => {
  const view = aView(specs);
  const offer = { at: instant(seconds(100)), message };
  return decisionLines(decideFileOffer(view, offer, parametersWith(differing)), view);
};

/** What follows when the user offers a file on the client named first. */
const sending = (specs: ClientSpecs, differing: Partial<MdmParameters> = {}): readonly string[] => {
  const view = aView(specs);
  const act = { origin: view.clients[0]!, message };
  return decisionLines(decideFileSent(view, act, parametersWith(differing)), view);
};

/** The reasons given in release 15, one for each client. */
const reasonsOf = (specs: ClientSpecs): readonly string[] => {
  const offer = { at: instant(seconds(100)), message };
  const decisions = decideFileOffer(aView(specs), offer, parametersWith(everywhere));
  return decisions.map(({ because }) => because.code);
};

const accepting = (
  specs: ClientSpecs,
  differing: Partial<MdmParameters> = {},
): readonly string[] => {
  const view = aView(specs);
  const act = { origin: view.clients[0]!, message };
  return decisionLines(decideFileAccepted(act, parametersWith(differing)), view);
};

describe('a file that is offered', () => {
  it('MDM-13: goes up to 14 to the active client only', () => {
    expect(offered({ phone: {}, laptop: { stamped }, tablet: quiet, xmpp })).toEqual([
      'MDM-13 phone misses message',
      'MDM-13 laptop gets file-offer, alert (MDM-4)',
      'MDM-13 tablet misses message',
      'MDM-13 xmpp misses message',
    ]);
  });

  it('MDM-13: goes to all while none is active, clients without MDM included', () => {
    expect(offered({ phone: {}, laptop: {}, xmpp, out: { mode: 'signed-out' } })).toEqual([
      'MDM-13 phone gets file-offer, alert (MDM-4)',
      'MDM-13 laptop gets file-offer, alert (MDM-4)',
      'MDM-13 xmpp gets file-offer, alert (MDM-11)',
      'MDM-8 out misses message',
    ]);
  });

  it('MDM-13: goes in 15 to every signed-in MDM client', () => {
    expect(offered({ phone: {}, laptop: { stamped }, tablet: quiet, xmpp }, everywhere)).toEqual([
      'MDM-13 phone gets file-offer, silent (MDM-4)',
      'MDM-13 laptop gets file-offer, alert (MDM-4)',
      'QM-2 tablet buffers file-offer, silent (MDM-4)',
      'MDM-13 xmpp misses message',
    ]);
  });

  it('MDM-10, MDM-13: goes to all with MDM off, where no client is active', () => {
    expect(offered({ phone: {}, laptop: { stamped } }, { ...everywhere, mdm: false })).toEqual([
      'MDM-13 phone gets file-offer, alert (MDM-11)',
      'MDM-13 laptop gets file-offer, alert (MDM-11)',
    ]);
  });

  it('QM-4: ends no wait, although nobody is active: a quiet client buffers it', () => {
    expect(offered({ phone: { ...quiet, buffered: 2 } })).toEqual([
      'QM-2 phone buffers file-offer, alert (MDM-4)',
    ]);
  });

  it('QM-11: waits for a silent client as well, and is told by a push where nobody is active', () => {
    const silent = { ...quiet, mode: 'silent', pushEnabled: true, buffered: 2 } as const;
    expect(offered({ phone: silent }, { push: true })).toEqual([
      'QM-11 phone is pushed message',
      'QM-11 phone buffers file-offer, alert (QM-11)',
    ]);
    expect(offered({ phone: silent, laptop: { stamped } }, { ...everywhere, push: true })).toEqual([
      'QM-11 phone buffers file-offer, silent (MDM-4)',
      'MDM-13 laptop gets file-offer, alert (MDM-4)',
    ]);
  });

  it('MDM-13: says in 15 of a client outside MDM what holds there', () => {
    expect(reasonsOf({ xmpp, laptop: { stamped } })).toEqual([
      'file-not-in-mdm',
      'file-everywhere',
    ]);
    expect(reasonsOf({ xmpp, laptop: {} })).toEqual(['file-to-all', 'file-everywhere']);
  });

  it('QM-5: flushes the buffer in which it reaches the limit', () => {
    expect(offered({ phone: { ...quiet, buffered: 2 } }, { bufferLimit: 3 })).toEqual([
      'QM-2 phone buffers file-offer, alert (MDM-4)',
      'QM-5 phone flushes',
    ]);
  });
});

describe('offering a file', () => {
  it('MDM-13: shows up to 14 on the client that offers it alone', () => {
    expect(sending({ laptop: {}, phone: {} })).toEqual([]);
  });

  it('MDM-13: shows in 15 on the user’s other MDM clients too, as a copy', () => {
    expect(sending({ laptop: {}, phone: {}, tablet: quiet, xmpp }, everywhere)).toEqual([
      'MDM-3 phone gets sent-copy, silent (MDM-3)',
      'QM-2 tablet buffers sent-copy, silent (MDM-3)',
      'MDM-11 xmpp misses sent-copy',
    ]);
    expect(sending({ xmpp, phone: {} }, everywhere)).toEqual([]);
  });

  it('DEV-7, MDM-6, MDM-14: is a use, but stamps nothing of its own and is not archived', () => {
    expect(sending({ laptop: { presence: 'away' } })).toEqual([
      'DEV-7 laptop announces available',
      'MDM-5 laptop stamps',
    ]);
  });
});

describe('accepting a file', () => {
  it('MDM-13: takes it up to 14 from all other clients', () => {
    expect(accepting({ laptop: {}, phone: {} })).toEqual(['MDM-13 laptop takes message']);
  });

  it('MDM-13: leaves it in 15 to the other clients as well', () => {
    expect(accepting({ laptop: {}, phone: {} }, everywhere)).toEqual([
      'MDM-13 laptop shares message',
    ]);
  });

  it('DEV-7: is a use', () => {
    expect(accepting({ laptop: { presence: 'away' } })).toEqual([
      'DEV-7 laptop announces available',
      'MDM-5 laptop stamps',
      'MDM-13 laptop takes message',
    ]);
  });
});
