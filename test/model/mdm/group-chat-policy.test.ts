import { describe, expect, it } from 'vitest';
import { instant, seconds } from '../../../src/engine/units.js';
import { messageId } from '../../../src/model/devices/identifiers.js';
import { decideGroupArrival, decideGroupSent } from '../../../src/model/mdm/group-chat-policy.js';
import type { MdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import { decisionLines } from '../../support/decision-line.js';
import { parametersWith } from '../../support/parameters.js';
import { aView, type ClientSpecs } from '../../support/view.js';

const message = messageId(3);
const at = instant(seconds(100));
const stamped = seconds(80);
const quiet = { device: 'iphone', mode: 'quiet', posture: 'background' } as const;
const silent = { ...quiet, mode: 'silent', pushEnabled: true } as const;
const xmpp = { device: 'thirdParty', mdmCapable: false } as const;
const everywhere = { groupChat: 'every-mdm-client' } as const;

type Joined = readonly string[];

const arriving = (
  specs: ClientSpecs,
  joinedNames: Joined,
  differing: Partial<MdmParameters> = {},
): readonly string[] => {
  const view = aView(specs);
  const joined = joinedNames.map((name) => view.client(name).client);
  const parameters = parametersWith(differing);
  return decisionLines(decideGroupArrival(view, { at, message, joined }, parameters), view);
};

/** What follows when the user speaks on the client named first. */
const saying = (
  specs: ClientSpecs,
  joinedNames: Joined,
  differing: Partial<MdmParameters> = {},
): readonly string[] => {
  const view = aView(specs);
  const joined = joinedNames.map((name) => view.client(name).client);
  const act = { origin: view.clients[0]!, message };
  return decisionLines(decideGroupSent(view, act, joined, parametersWith(differing)), view);
};

describe('a message of a group chat that arrives', () => {
  it('MDM-12: reaches up to 14 the clients that joined, and no other', () => {
    expect(
      arriving({ laptop: { stamped }, phone: {}, xmpp, old: xmpp }, ['phone', 'xmpp']),
    ).toEqual([
      'MDM-12 laptop misses message',
      'MDM-12 phone gets group-message, silent (MDM-4)',
      'MDM-12 xmpp gets group-message, alert (MDM-11)',
      'MDM-12 old misses message',
    ]);
  });

  it('MDM-12: reaches in 15 every signed-in MDM client, and the joined ones outside MDM', () => {
    expect(
      arriving({ laptop: { stamped }, phone: {}, xmpp, old: xmpp }, ['xmpp'], everywhere),
    ).toEqual([
      'MDM-12 laptop gets group-message, alert (MDM-4)',
      'MDM-12 phone gets group-message, silent (MDM-4)',
      'MDM-12 xmpp gets group-message, alert (MDM-11)',
      'MDM-12 old misses message',
    ]);
  });

  it('MDM-10, MDM-12: reaches the joined clients alone with MDM off, each with an alert', () => {
    expect(
      arriving({ laptop: { stamped }, phone: {} }, ['phone'], { ...everywhere, mdm: false }),
    ).toEqual(['MDM-12 laptop misses message', 'MDM-12 phone gets group-message, alert (MDM-11)']);
  });

  it('MDM-8: passes by a client that is signed out, and is stored for nobody', () => {
    expect(arriving({ laptop: { mode: 'signed-out' } }, [], everywhere)).toEqual([
      'MDM-8 laptop misses message',
    ]);
  });

  it('MDM-4: alerts where an active client did not join nobody but that client would have', () => {
    expect(arriving({ laptop: { stamped }, phone: {} }, ['phone'])).toEqual([
      'MDM-12 laptop misses message',
      'MDM-12 phone gets group-message, silent (MDM-4)',
    ]);
  });

  it('QM-2: waits for a quiet client while another is active', () => {
    expect(arriving({ laptop: { stamped }, phone: quiet }, ['phone'])).toEqual([
      'MDM-12 laptop misses message',
      'QM-2 phone buffers group-message, silent (MDM-4)',
    ]);
  });

  it('QM-4, QM-11: flushes a quiet client, and is pushed to a silent one, while none is active', () => {
    expect(
      arriving({ phone: { ...quiet, buffered: 1 }, tablet: { ...silent, buffered: 1 } }, [
        'phone',
        'tablet',
      ]),
    ).toEqual([
      'QM-4 phone flushes',
      'MDM-12 phone gets group-message, alert (MDM-4)',
      'QM-11 tablet is pushed message',
      'QM-11 tablet buffers group-message, alert (QM-11)',
    ]);
  });

  it('QM-5: flushes the buffer in which it reaches the limit', () => {
    expect(
      arriving({ laptop: { stamped }, phone: quiet }, ['phone'], { bufferLimit: 1 }),
    ).toContain('QM-5 phone flushes');
  });
});

describe('speaking in a group chat', () => {
  const archived = 'MDM-14 owner archives message';

  it('MDM-12, MDM-14: is archived once, and copied to the user’s other joined clients', () => {
    expect(
      saying({ laptop: {}, phone: {}, tablet: quiet, watch: {} }, ['laptop', 'phone', 'tablet']),
    ).toEqual([
      archived,
      'MDM-12 phone gets sent-copy, silent (MDM-3)',
      'QM-2 tablet buffers sent-copy, silent (MDM-3)',
      'MDM-12 watch misses sent-copy',
    ]);
  });

  it('MDM-12: is copied in 15 to every other signed-in MDM client', () => {
    expect(
      saying({ laptop: {}, phone: {}, out: { mode: 'signed-out' }, xmpp }, ['laptop'], everywhere),
    ).toEqual([
      archived,
      'MDM-12 phone gets sent-copy, silent (MDM-3)',
      'MDM-12 xmpp misses sent-copy',
    ]);
  });

  it('MDM-6: stamps nothing, unlike a one-to-one IM', () => {
    expect(saying({ laptop: {} }, ['laptop'])).toEqual([archived]);
  });

  it('DEV-7: sends Available first where it is the first use after Away', () => {
    expect(saying({ laptop: { presence: 'away' } }, ['laptop'])).toEqual([
      'DEV-7 laptop announces available',
      'MDM-5 laptop stamps',
      archived,
    ]);
  });

  it('QM-4: a copy flushes no buffer, although nobody is active', () => {
    expect(
      saying({ laptop: quiet, phone: { ...quiet, buffered: 2 } }, ['laptop', 'phone']),
    ).toEqual([archived, 'QM-2 phone buffers sent-copy, silent (MDM-3)']);
  });
});
