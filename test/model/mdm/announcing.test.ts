import { describe, expect, it } from 'vitest';
import { deviceReasons } from '../../../src/model/devices/device-reasons.js';
import { postures } from '../../../src/model/devices/posture.js';
import { presences } from '../../../src/model/devices/presence.js';
import { announce, announceUse } from '../../../src/model/mdm/announcing.js';
import { decisionLines } from '../../support/decision-line.js';
import { parametersWith } from '../../support/parameters.js';
import { aView } from '../../support/view.js';

const view = aView({ laptop: {} });
const laptop = view.client('laptop');
const { client } = laptop;
const parameters = parametersWith();

describe('what a client announces', () => {
  it('MDM-5, MDM-6: is sent with its own reason, and only Available leaves a stamp after it', () => {
    for (const presence of presences) {
      const because = deviceReasons['set-by-user'];
      expect(decisionLines(announce(laptop, { presence, because }, parameters), view)).toEqual(
        presence === 'available'
          ? ['DEV-7 laptop announces available', 'MDM-5 laptop stamps']
          : [`DEV-7 laptop announces ${presence}`],
      );
    }
  });

  it('MDM-11: leaves no stamp on a client outside MDM, nor on any with MDM off', () => {
    const outside = aView({ xmpp: { mdmCapable: false } }).client('xmpp');
    const announcement = { presence: 'available', because: deviceReasons['set-by-user'] } as const;
    const sent = [
      announce(outside, announcement, parameters),
      announce(laptop, announcement, parametersWith({ mdm: false })),
    ];
    for (const decisions of sent)
      expect(decisions.map(({ do: what }) => what)).toEqual(['announce']);
  });

  it('DEV-7: is a decision also where it is nothing, so that a trace can say why', () => {
    const because = deviceReasons['lid-closed'];
    expect(announce(laptop, { presence: undefined, because }, parameters)).toEqual([
      { do: 'announce-nothing', client, because },
    ]);
  });
});

describe('a use that is also something else', () => {
  it('DEV-7: announces Available where it is the first use after Away, and is silent otherwise', () => {
    const said = postures.flatMap((posture) =>
      presences.flatMap((presence) => {
        const used = aView({ it: { posture, presence } });
        const lines = decisionLines(announceUse(used.client('it'), parameters), used);
        return lines.length === 0 ? [] : [`${posture} ${presence}: ${lines.join(', ')}`];
      }),
    );
    expect(said).toEqual(['in-use away: DEV-7 it announces available, MDM-5 it stamps']);
  });
});
