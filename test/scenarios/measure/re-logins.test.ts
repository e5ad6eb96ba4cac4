import { describe, expect, it } from 'vitest';
import { minutes, seconds, type Duration } from '../../../src/engine/units.js';
import { nodeId } from '../../../src/model/devices/identifiers.js';
import { haReasons } from '../../../src/model/ha/ha-reasons.js';
import { aPair, Site, users, type SiteUser } from './support/site.js';

const imp1 = nodeId(0);

const pairOf = (people: readonly SiteUser[], horizon: Duration, push = false): Site =>
  new Site({ groups: [aPair()], users: people, mdm: { mdm: push, push } }, horizon);

describe('re-logins', () => {
  it('HA-7: count every lost session and every return once, second by second', () => {
    const site = pairOf(users(200, { home: 0, devices: ['desktop', 'iphone'] }), minutes(30));
    site.at(seconds(1), () => site.signInAll());
    site.at(minutes(5), () => site.cluster.ha.manager.fail(imp1, 'node-lost'));
    const { reLogins, notBack, capacity } = site.run();
    const [ofImp1, ofImp2] = reLogins;
    expect(ofImp1).toMatchObject({ lost: 400, returned: 400, perSecond: [] });
    expect(ofImp1?.firstLossAt).toBe(minutes(5));
    expect(ofImp2).toMatchObject({ lost: 0, returned: 0, firstLossAt: undefined });
    const curve = ofImp2?.perSecond ?? [];
    expect(curve.reduce((sum, { count }) => sum + count, 0)).toBe(400);
    expect(curve[0]?.from).toBeGreaterThanOrEqual(minutes(5) + seconds(120));
    const last = ofImp1?.lastReturnAt ?? 0;
    expect(last - (curve.at(-1)?.from ?? 0)).toBeLessThan(seconds(1));
    expect(last).toBeLessThanOrEqual(minutes(5) + seconds(537));
    expect(notBack).toEqual([]);
    expect(capacity.valueOf(capacity.samples - 1, nodeId(1), 'client')).toBe(400);
  });

  it('HA-8: are held against the rate of the login profile of the node that takes them', () => {
    const site = new Site(
      {
        groups: [aPair()],
        users: users(300, { home: 0, devices: ['desktop'] }),
        mdm: { mdm: false },
        loginRateOf: (node) => (node === imp1 ? undefined : 1),
      },
      minutes(30),
    );
    site.at(seconds(1), () => site.signInAll());
    site.at(minutes(5), () => site.cluster.ha.manager.fail(imp1, 'node-lost'));
    const [ofImp1, ofImp2] = site.run().reLogins;
    expect([ofImp1?.rate, ofImp1?.secondsAboveRate]).toEqual([undefined, 0]);
    const busy = ofImp2?.perSecond.filter(({ count }) => count > 1) ?? [];
    expect(busy.length).toBeGreaterThan(0);
    expect([ofImp2?.rate, ofImp2?.secondsAboveRate]).toEqual([1, busy.length]);
  });

  it('HA-7: list who is not back, with the reason why not', () => {
    const site = pairOf(
      [
        { home: 0, devices: ['desktop'] },
        { home: 0, devices: ['desktop', 'desktop'] },
      ],
      seconds(400),
    );
    const { sessions } = site.cluster.mdm;
    site.at(seconds(1), () => site.signInAll());
    site.at(seconds(2), () => sessions.move(site.client(1, 1), 'close-lid'));
    site.at(seconds(390), () => site.cluster.ha.manager.fail(imp1, 'node-lost'));
    const { notBack } = site.run();
    const noNode = haReasons['no-node-serves'];
    expect(notBack).toEqual(
      [0, 1, 2].map((client) => ({
        client,
        home: imp1,
        lostFrom: imp1,
        since: seconds(10),
        because: noNode,
      })),
    );
  });

  it('HA-7: name the closed lid where a node serves the user again', () => {
    const site = pairOf([{ home: 0, devices: ['desktop', 'iphone'] }], minutes(30));
    const { sessions } = site.cluster.mdm;
    site.at(seconds(1), () => site.signInAll());
    site.at(seconds(2), () => sessions.move(site.client(0), 'close-lid'));
    site.at(minutes(1), () => site.cluster.ha.manager.fail(imp1, 'node-lost'));
    const { notBack, reLogins } = site.run();
    expect(notBack.map(({ client, because }) => [client, because])).toEqual([
      [site.client(0), haReasons['lid-stays-closed']],
    ]);
    expect(reLogins[0]).toMatchObject({ lost: 2, returned: 1 });
  });

  it('HA-7: count no return where the restart of the XCP Router ended the session', () => {
    const site = pairOf(users(50, { home: 0, devices: ['desktop'] }), minutes(30));
    site.at(seconds(1), () => site.signInAll());
    site.at(minutes(5), () => site.cluster.mdm.router.restart());
    const { reLogins, notBack } = site.run();
    const [ofImp1] = reLogins;
    expect(ofImp1).toMatchObject({ lost: 0, returned: 0, lastReturnAt: undefined });
    // They sign in all the same, as the rate of the login profile is held against (HA-8).
    expect(ofImp1?.perSecond.reduce((sum, { count }) => sum + count, 0)).toBe(50);
    expect(notBack).toEqual([]);
  });

  it('HA-9: take no phantom for a return', () => {
    const site = pairOf([{ home: 0, devices: ['iphone'], push: true }], minutes(40), true);
    const { sessions } = site.cluster.mdm;
    site.at(seconds(1), () => site.signInAll());
    site.at(seconds(2), () => sessions.move(site.client(0), 'background'));
    site.at(minutes(1), () => site.cluster.ha.manager.fail(imp1, 'node-lost'));
    const { reLogins, capacity } = site.run();
    expect(capacity.valueOf(capacity.samples - 1, nodeId(1), 'phantom')).toBe(1);
    expect(reLogins[0]).toMatchObject({ lost: 1, returned: 0 });
    expect(reLogins[1]?.perSecond).toEqual([]);
  });
});
