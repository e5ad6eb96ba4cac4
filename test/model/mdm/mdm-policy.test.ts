import { describe, expect, it } from 'vitest';
import { InvariantViolation } from '../../../src/engine/errors.js';
import { instant, seconds } from '../../../src/engine/units.js';
import { clientId, messageId, roomId, userId } from '../../../src/model/devices/identifiers.js';
import type { Decision } from '../../../src/model/mdm/decision.js';
import { defaultMdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import { decideMessage, decideSession } from '../../../src/model/mdm/mdm-policy.js';
import type { Stimulus } from '../../../src/model/mdm/stimulus.js';
import { decisionLines } from '../../support/decision-line.js';
import { aView } from '../../support/view.js';

const view = aView({
  laptop: { presence: 'away' },
  phone: { device: 'iphone', mode: 'quiet', posture: 'background', buffered: 1 },
});
const laptop = view.client('laptop').client;
const phone = view.client('phone').client;
const message = messageId(3);
const bob = userId(3);
const room = roomId(0);
const joined = [laptop, phone];
const at = instant(seconds(400));

const cases: readonly (readonly [Stimulus['kind'], Stimulus, readonly string[]])[] = [
  [
    'message-arrives',
    { kind: 'message-arrives', message, boundTo: undefined, at },
    [
      'MDM-2 laptop gets im, alert (MDM-4)',
      'QM-4 phone flushes',
      'MDM-2 phone gets im, alert (MDM-4)',
    ],
  ],
  [
    'message-sent',
    { kind: 'message-sent', client: phone, message, to: bob, boundTo: undefined, at },
    [
      'MDM-5 phone stamps',
      'MDM-14 owner archives message',
      'MDM-3 laptop gets sent-copy, silent (MDM-3)',
    ],
  ],
  [
    'message-read',
    { kind: 'message-read', client: phone, message, at },
    ['MDM-7 laptop gets read-mark, silent (MDM-7)'],
  ],
  [
    'signs-in',
    { kind: 'signs-in', client: laptop, at },
    ['MDM-8 laptop becomes normal', 'DEV-7 laptop announces available', 'MDM-5 laptop stamps'],
  ],
  [
    'signs-out',
    { kind: 'signs-out', client: phone, at },
    ['QM-9 phone loses its buffer', 'MDM-8 phone becomes signed-out'],
  ],
  [
    'moves',
    { kind: 'moves', client: laptop, movement: 'close-lid', changed: true, at },
    ['DEV-6 laptop announces nothing'],
  ],
  [
    'is-used',
    { kind: 'is-used', client: laptop, at },
    ['DEV-7 laptop announces available', 'MDM-5 laptop stamps'],
  ],
  ['falls-idle', { kind: 'falls-idle', client: laptop, at }, ['DEV-6 laptop announces away']],
  [
    'sets-presence',
    { kind: 'sets-presence', client: laptop, presence: 'dnd', at },
    ['DEV-7 laptop announces dnd'],
  ],
  [
    'signs-in-again',
    { kind: 'signs-in-again', client: laptop, at },
    ['HA-7 laptop becomes normal', 'HA-7 laptop announces away'],
  ],
  [
    'session-is-lost',
    { kind: 'session-is-lost', client: phone, loss: 'router-restart', at },
    ['QM-9 phone loses its buffer', 'MDM-1 phone becomes signed-out'],
  ],
  [
    'presence-arrives',
    { kind: 'presence-arrives', client: phone, contact: bob, presence: 'dnd', at },
    ['QM-10 phone buffers presence dnd of user 3'],
  ],
  [
    'group-message-arrives',
    { kind: 'group-message-arrives', message, room, joined: [laptop], at },
    ['MDM-12 laptop gets group-message, alert (MDM-4)', 'MDM-12 phone misses message'],
  ],
  [
    'group-message-sent',
    { kind: 'group-message-sent', client: phone, message, room, joined, at },
    ['MDM-14 owner archives message', 'MDM-12 laptop gets sent-copy, silent (MDM-3)'],
  ],
  [
    'file-offer-arrives',
    { kind: 'file-offer-arrives', message, at },
    [
      'MDM-13 laptop gets file-offer, alert (MDM-4)',
      'QM-2 phone buffers file-offer, alert (MDM-4)',
    ],
  ],
  [
    'file-offered',
    { kind: 'file-offered', client: laptop, message, to: bob, at },
    ['DEV-7 laptop announces available', 'MDM-5 laptop stamps'],
  ],
  [
    'file-accepted',
    { kind: 'file-accepted', client: phone, message, at },
    ['MDM-13 phone takes message'],
  ],
  [
    'iq-passes',
    { kind: 'iq-passes', client: phone, direction: 'to-client', at },
    ['QM-3 phone flushes'],
  ],
];

/** What follows, with nothing stored for the user. */
const decide = (stimulus: Stimulus): readonly Decision[] => {
  if ('message' in stimulus) return decideMessage(view, stimulus, defaultMdmParameters);
  const client = view.clients.find((one) => one.client === stimulus.client)!;
  return decideSession({ client, stored: [] }, stimulus, defaultMdmParameters);
};

describe('the policy of Multiple Device Messaging', () => {
  it.each(cases)('answers %s for the user of the view', (_kind, stimulus, expected) => {
    expect(decisionLines(decide(stimulus), view)).toEqual(expected);
  });

  it.each(cases)('answers %s alike each time that it is asked', (_kind, stimulus) => {
    const answers = [1, 2].map(() => decide(stimulus));
    expect(answers[0]).toEqual(answers[1]);
  });

  it('MDM-9: hands what is stored to the client that signs in', () => {
    const client = view.client('laptop');
    for (const kind of ['signs-in', 'signs-in-again'] as const) {
      const stimulus = { kind, client: laptop, at };
      const decisions = decideSession(
        { client, stored: [message] },
        stimulus,
        defaultMdmParameters,
      );
      expect(decisionLines(decisions, view)).toContain('MDM-9 laptop gets what was stored');
    }
  });

  it('refuses to decide about a client of another user', () => {
    const stimulus = { kind: 'message-read', client: clientId(7), message, at } as const;
    expect(() => decide(stimulus)).toThrow(InvariantViolation);
  });
});
