/** What failover and fallback mean for clients, told as stories on one pair of nodes. */
import { describe, expect, it } from 'vitest';
import { microseconds, minutes, seconds, type Duration } from '../../../src/engine/units.js';
import { defaultHaParameters, type HaParameters } from '../../../src/model/ha/ha-parameters.js';
import type { Return } from '../../../src/model/ha/ha-observer.js';
import { aPair, node1, node2, nodesOf, usersOn } from '../../support/nodes.js';
import type { Cast } from '../../support/people.js';
import { aStory, type Circumstances, type Story } from '../../support/story.js';

/** Alice and Colin are at home on the first node, Bob on the second. */
const cast = {
  alice: { laptop: 'desktop', phone: { push: 'iphone' }, tablet: 'ipad' },
  bob: { desk: 'desktop' },
  colin: { old: 'thirdParty' },
} as const satisfies Cast;

const everybody = ['alice/laptop', 'alice/phone', 'alice/tablet', 'bob/desk', 'colin/old'];

type Office = { readonly story: Story; readonly returns: readonly Return[] };

const anOffice = (
  parameters: Partial<HaParameters> = {},
  circumstances: Circumstances = {},
  people: Cast = cast,
): Office => {
  const returns: Return[] = [];
  const users = Object.keys(people).length;
  const story = aStory(people, {
    push: true,
    observers: [{ returned: (news) => returns.push(news) }],
    nodes: {
      deployment: usersOn(nodesOf(aPair('active-active')), users),
      highAvailability: { ...defaultHaParameters, mdmDoubles: 'neither', ...parameters },
    },
    ...circumstances,
  });
  return { story, returns };
};

/** Everybody signed in at 0, Alice's laptop shut and her phone put away. */
const aMorning = (parameters: Partial<HaParameters> = {}): Office => {
  const office = anOffice(parameters);
  const { story } = office;
  story.at(seconds(0), () => story.signIn(...everybody));
  story.at(seconds(1), () => story.move('alice/laptop', 'close-lid'));
  story.at(seconds(1), () => story.move('alice/phone', 'background'));
  return office;
};

const isIn = (story: Story, client: string): boolean =>
  story.cluster.clients.isSignedIn(story.client(client));

const comebackOf = (story: Story, client: string): string | undefined =>
  story.cluster.ha.lost.comebackOf(story.client(client));

const loseNode1 = (story: Story, at: Duration): void => {
  story.at(at, () => story.cluster.ha.manager.fail(node1, 'node-lost'));
};

const inactiveOn = ({ cluster }: Story): readonly number[] =>
  [node1, node2].map((node) => cluster.jsm.table.countOf(node, 'inactive'));

const sendAll = (story: Story): void => {
  story.at(seconds(2), () => story.send('colin/old', 'alice', 'news'));
};

describe('clients of a node that fails', () => {
  it('HA-7: lose their sessions at once; those of the peer keep theirs', () => {
    const { story } = aMorning();
    loseNode1(story, seconds(10));
    expect(everybody.filter((client) => isIn(story, client))).toEqual(['bob/desk']);
    expect(everybody.map((client) => comebackOf(story, client))).toEqual([
      'with-its-user',
      'as-phantom',
      'by-itself',
      undefined,
      'by-itself',
    ]);
  });

  it('HA-7, HA-9: come back on the peer, but for the one whose lid is closed', () => {
    const { story, returns } = aMorning();
    loseNode1(story, seconds(10));
    story.passUntil(minutes(20));
    expect(everybody.filter((client) => !isIn(story, client))).toEqual(['alice/laptop']);
    expect(comebackOf(story, 'alice/laptop')).toBe('with-its-user');
    expect(returns.map(({ client, isPhantom }) => [client, isPhantom])).toEqual(
      expect.arrayContaining([
        [story.client('alice/phone'), true],
        [story.client('alice/tablet'), false],
        [story.client('colin/old'), false],
      ]),
    );
    expect(returns.every(({ from, node }) => from === node1 && node === node2)).toBe(true);
    const { table } = story.cluster.jsm;
    expect(table.countOf(node2, 'phantom')).toBe(1);
    expect(table.countedOf(node1)).toBe(0);
  });

  it('HA-7: fail while nobody serves their users, and draw again', () => {
    const reLogin = { lower: seconds(10), upper: seconds(11) };
    const { story, returns } = aMorning({ reLogin });
    loseNode1(story, seconds(10));
    story.passUntil(seconds(84));
    expect(isIn(story, 'colin/old')).toBe(false);
    story.passUntil(seconds(97));
    expect(isIn(story, 'colin/old')).toBe(true);
    // Taken over after 75 s; the draws lie between 10 s and 11 s each.
    const colin = returns.find(({ client }) => client === story.client('colin/old'))!;
    expect(colin.after).toBeGreaterThanOrEqual(seconds(75));
    expect(colin.after).toBeLessThanOrEqual(seconds(75 + 11));
  });

  it('HA-7: sign in as the user opens the lid again', () => {
    const { story } = aMorning();
    loseNode1(story, seconds(10));
    story.at(minutes(20), () => story.move('alice/laptop', 'open-lid'));
    expect(isIn(story, 'alice/laptop')).toBe(true);
    expect(story.cluster.jsm.table.nodeOf(story.client('alice/laptop'))).toBe(node2);
  });

  it('HA-9: need no phantom once the user brings the app to the front', () => {
    const { story } = aMorning();
    loseNode1(story, seconds(10));
    story.passUntil(minutes(20));
    story.at(minutes(21), () => story.move('alice/phone', 'foreground'));
    const { table } = story.cluster.jsm;
    expect(table.countOf(node2, 'phantom')).toBe(0);
    expect(table.isPhantom(story.client('alice/phone'))).toBe(false);
  });

  it('HA-9: need a phantom where the app was put away while nobody served its user', () => {
    const { story } = aMorning();
    story.at(seconds(2), () => story.move('alice/phone', 'foreground'));
    loseNode1(story, seconds(10));
    expect(comebackOf(story, 'alice/phone')).toBe('by-itself');
    story.at(seconds(20), () => story.move('alice/phone', 'background'));
    story.passUntil(minutes(20));
    expect(comebackOf(story, 'alice/phone')).toBeUndefined();
    expect(story.cluster.jsm.table.isPhantom(story.client('alice/phone'))).toBe(true);
  });

  it('HA-10: are sent back by fallback, and sign in again on their own node', () => {
    const { story } = aMorning();
    loseNode1(story, seconds(10));
    story.at(minutes(20), () => story.cluster.ha.manager.recover(node1));
    story.at(minutes(21), () => story.cluster.ha.manager.fallBack(node1));
    expect(everybody.filter((client) => isIn(story, client))).toEqual(['bob/desk']);
    story.passUntil(minutes(40));
    expect(everybody.filter((client) => !isIn(story, client))).toEqual(['alice/laptop']);
    const { table } = story.cluster.jsm;
    expect([table.countedOf(node1), table.countedOf(node2)]).toEqual([3, 1]);
  });

  it('MDM-1, HA-9: get no phantom while the XCP Router is down', () => {
    const { story } = aMorning();
    loseNode1(story, seconds(10));
    story.at(seconds(84), () => story.restart());
    story.passUntil(seconds(143));
    expect(isIn(story, 'alice/phone')).toBe(false);
    story.passUntil(seconds(145));
    expect(isIn(story, 'alice/phone')).toBe(true);
  });
});

describe('phantoms', () => {
  const phones = Object.fromEntries(
    Array.from(
      { length: 25 },
      (_, user) => [`user${user}`, { phone: { push: 'iphone' } }] as const,
    ),
  );

  const interval = minutes(15) / 7_500;

  /** Every phone is put away; of 25 users 13 are at home on the first node. */
  const aQuietOffice = (): Office => {
    const office = anOffice({}, {}, phones);
    const { story } = office;
    story.at(seconds(0), () => {
      for (const user of Object.keys(phones)) story.signIn(`${user}/phone`);
      for (const user of Object.keys(phones)) story.move(`${user}/phone`, 'background');
    });
    return office;
  };

  /** One after the other from a moment on. */
  const paced = (from: Duration, count: number): readonly number[] =>
    Array.from({ length: count }, (_, place) => from + (place + 1) * interval);

  it('HA-9: are rebuilt one after the other, 7,500 in 15 minutes', () => {
    const { story, returns } = aQuietOffice();
    loseNode1(story, seconds(10));
    story.passUntil(minutes(5));
    // The first node is taken over at 85 s.
    expect(returns.map(({ at }) => at)).toEqual(paced(seconds(85), 13));
  });

  it('HA-9: are rebuilt at the same pace by a node that takes in two homes at once', () => {
    const { story, returns } = aQuietOffice();
    const { manager } = story.cluster.ha;
    story.at(seconds(10), () => [node1, node2].map((node) => manager.fail(node, 'node-lost')));
    story.at(seconds(100), () => manager.recover(node2));
    story.passUntil(minutes(10));
    // Node 1 is not seen within 120 s of the start, and taken over within 15 s more.
    expect(returns.map(({ at }) => at)).toEqual(paced(seconds(235), 25));
    const homes = returns.map(({ client }) =>
      story.cluster.placement.homeOf(story.cluster.clients.userOf(client)),
    );
    expect(homes).toEqual(homes.toSorted((one, other) => one - other));
  });

  it('HA-9: of the second home are next where those of the first are called off', () => {
    const { story, returns } = aQuietOffice();
    const { manager } = story.cluster.ha;
    story.at(seconds(10), () => [node1, node2].map((node) => manager.fail(node, 'node-lost')));
    story.at(seconds(100), () => manager.recover(node2));
    story.at(seconds(230), () => manager.recover(node1));
    const calledOff = microseconds(seconds(235) + interval * 2.5);
    story.at(calledOff, () => manager.fallBack(node1));
    story.passUntil(minutes(10));
    expect(returns.map(({ at }) => at)).toEqual([
      ...paced(seconds(235), 2),
      ...paced(calledOff, 12),
      ...paced(microseconds(calledOff + seconds(15)), 13),
    ]);
  });
});

describe('standby connections', () => {
  const dual = { dualConnections: true };

  it('HA-12: open on the peer between the re-login limits, and do not count', () => {
    const { story } = aMorning(dual);
    story.passUntil(seconds(119));
    expect(inactiveOn(story)).toEqual([0, 0]);
    const before = story.cluster.jsm.table.countedOf(node2);
    story.passUntil(seconds(538));
    // Neither the silent phone nor the third-party client has one.
    expect(inactiveOn(story)).toEqual([1, 2]);
    expect(story.cluster.jsm.table.countedOf(node2)).toBe(before);
  });

  it('HA-12: are activated 120 s after the takeover', () => {
    const { story, returns } = aMorning(dual);
    loseNode1(story, minutes(10));
    expect(comebackOf(story, 'alice/tablet')).toBe('over-standby');
    story.passUntil(minutes(30));
    const tablet = returns.find(({ client }) => client === story.client('alice/tablet'))!;
    expect(tablet.after).toBe(seconds(60 + 15 + 120));
    expect(inactiveOn(story)).toEqual([0, 0]);
  });

  it('HA-12: that are lost with the peer leave their clients to come back by themselves', () => {
    const { story } = aMorning(dual);
    loseNode1(story, minutes(10));
    story.at(seconds(610), () => story.cluster.ha.manager.fail(node2, 'power-lost'));
    expect(comebackOf(story, 'alice/tablet')).toBe('by-itself');
    expect(inactiveOn(story)).toEqual([0, 0]);
  });

  it('HA-12: open anew once the node that lost them is there again', () => {
    const { story } = aMorning(dual);
    story.at(minutes(10), () => story.cluster.ha.manager.fail(node2, 'critical-service'));
    expect(inactiveOn(story)).toEqual([1, 0]);
    story.at(minutes(11), () => story.cluster.ha.manager.recover(node2));
    story.passUntil(minutes(40));
    expect(inactiveOn(story)).toEqual([1, 2]);
  });
});

describe('what waits for clients of a node', () => {
  it('QM-9: is lost with the node that fails', () => {
    const { story } = aMorning();
    sendAll(story);
    expect(story.buffered('alice/phone')).toBe(1);
    loseNode1(story, seconds(10));
    expect(story.buffered('alice/phone')).toBe(0);
    expect(story.cluster.mdm.state.setAside.countOf(story.client('alice/phone'))).toBe(0);
  });

  it('QM-9: is lost with it too where it was kept for a client without a session', () => {
    const { story } = aMorning();
    sendAll(story);
    story.at(seconds(9), () => story.cluster.mdm.router.restart());
    expect(story.buffered('alice/phone')).toBe(1);
    loseNode1(story, seconds(10));
    expect(story.buffered('alice/phone')).toBe(0);
  });

  it('QM-9: is set aside by a failover on request, and is there again after fallback', () => {
    const { story } = aMorning();
    sendAll(story);
    const { manager } = story.cluster.ha;
    story.at(seconds(10), () => manager.failOver(node1));
    expect(story.cluster.mdm.state.setAside.countOf(story.client('alice/phone'))).toBe(1);
    story.at(minutes(20), () => manager.fallBack(node1));
    story.passUntil(minutes(40));
    expect(story.buffered('alice/phone')).toBe(1);
    const lines = story.at(minutes(41), () => story.move('alice/phone', 'foreground'));
    expect(lines.filter((line) => line.includes('gets buffered im news'))).toHaveLength(1);
  });
});
