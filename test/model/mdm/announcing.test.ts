import { describe, expect, it } from 'vitest';
import { deviceReasons } from '../../../src/model/devices/device-reasons.js';
import { postures } from '../../../src/model/devices/posture.js';
import { presences } from '../../../src/model/devices/presence.js';
import { announce, announceUse } from '../../../src/model/mdm/announcing.js';
import { decisionLines } from '../../support/decision-line.js';
import { aView } from '../../support/view.js';

const view = aView({ laptop: {} });
const { client } = view.client('laptop');

describe('what a client announces', () => {
  it('MDM-5, MDM-6: is sent with its own reason, and only Available leaves a stamp after it', () => {
    for (const presence of presences) {
      const because = deviceReasons['set-by-user'];
      expect(decisionLines(announce(client, { presence, because }), view)).toEqual(
        presence === 'available'
          ? ['MDM-6 laptop announces available', 'MDM-5 laptop stamps']
          : [`MDM-6 laptop announces ${presence}`],
      );
    }
  });

  it('DEV-7: is a decision also where it is nothing, so that a trace can say why', () => {
    const because = deviceReasons['lid-closed'];
    expect(announce(client, { presence: undefined, because })).toEqual([
      { do: 'announce-nothing', client, because },
    ]);
  });
});

describe('a use that is also something else', () => {
  it('DEV-7: announces Available where it is the first use after Away, and is silent otherwise', () => {
    const said = postures.flatMap((posture) =>
      presences.flatMap((presence) => {
        const used = aView({ it: { posture, presence } });
        const lines = decisionLines(announceUse(used.client('it')), used);
        return lines.length === 0 ? [] : [`${posture} ${presence}: ${lines.join(', ')}`];
      }),
    );
    expect(said).toEqual(['in-use away: DEV-7 it announces available, MDM-5 it stamps']);
  });
});
