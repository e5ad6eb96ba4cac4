import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../src/engine/units.js';
import { jsmCounters } from '../../../src/model/jsm/jsm-counters.js';
import { aNodeAlone, aPair, node1, node2, nodesOf, usersOn } from '../../support/nodes.js';
import type { Cast } from '../../support/people.js';
import { aStory, type Story } from '../../support/story.js';

/** 100 users: the first 40 with one client, the next 10 with two, 50 with one that stays signed out. */
const licensed: Cast = Object.fromEntries(
  Array.from({ length: 100 }, (_, user) => [
    `user${user}`,
    user >= 40 && user < 50 ? { desk: 'desktop', phone: 'iphone' } : { desk: 'desktop' },
  ]),
);

const officeOn = (nodes: ReturnType<typeof nodesOf>): Story => {
  const story = aStory(licensed, { nodes: { deployment: usersOn(nodes, 100) } });
  story.at(seconds(0), () => {
    for (let user = 0; user < 50; user += 1) story.signIn(`user${user}/desk`);
    for (let user = 40; user < 50; user += 1) story.signIn(`user${user}/phone`);
  });
  return story;
};

describe('the counters of JSM sessions', () => {
  it('JSM-2: 100 users, 40 on one client and 10 on two, have 160 sessions with the composed ones', () => {
    const { jsm } = officeOn(nodesOf(aNodeAlone('5K'))).cluster;
    expect(jsm.counterOf('JsmSessionsComposed', node1)).toBe(100);
    expect(jsm.counterOf('JsmSessionsTotal', node1)).toBe(60);
    expect(
      jsm.counterOf('JsmSessionsComposed', node1) + jsm.counterOf('JsmSessionsTotal', node1),
    ).toBe(160);
  });

  it.each([
    ['JsmClientSessionsActive', 'JsmSessionsClient'],
    ['JsmPhantomSessionsActive', 'JsmSessionsPhantom'],
    ['JsmHybridSessionsActive', 'JsmSessionsHybrid'],
    ['JSMSessionsExceedsThreshold', 'JsmSessionsMaxTotalPtg'],
  ] as const)('JSM-3: %s is %s by another name', (ofGuide, ofRtmt) => {
    const { jsm } = officeOn(nodesOf(aPair('active-active', '5K'))).cluster;
    for (const node of [node1, node2])
      expect(jsm.counterOf(ofGuide, node)).toBe(jsm.counterOf(ofRtmt, node));
  });

  it('JSM-6: the counter is in percent of the full limit, `percent` of the limit that applies', () => {
    const { jsm } = officeOn(nodesOf(aPair('active-active', '5K'))).cluster;
    const counted = jsm.counterOf('JsmSessionsTotal', node1);
    expect(counted).toBe(30);
    expect(jsm.counterOf('JSMSessionsExceedsThreshold', node1)).toBe((100 * 30) / 7_500);
    expect(jsm.percentOf(node1)).toBe((100 * 30) / 3_750);
  });

  it('JSM-6: leaves composed and inactive sessions out, and counts hybrid ones', () => {
    const { jsm } = officeOn(nodesOf(aNodeAlone('5K'))).cluster;
    jsm.add(node1, 'inactive', 7);
    jsm.add(node1, 'composed', 5);
    expect(jsm.counterOf('JsmSessionsTotal', node1)).toBe(60);
    jsm.add(node1, 'hybrid', 3);
    expect(jsm.counterOf('JsmSessionsTotal', node1)).toBe(63);
    expect(jsm.counterOf('JsmSessionsClientInactive', node1)).toBe(7);
  });

  it('JSM-1: a user has a composed session and a hybrid one has another, with or without clients', () => {
    const nodes = nodesOf(aPair('active-active'));
    const deployment = usersOn(nodes, 100, (user) => user < 10);
    const { jsm } = aStory(licensed, { nodes: { deployment } }).cluster;
    const counts = [node1, node2].map((node) => [
      jsm.counterOf('JsmSessionsComposed', node),
      jsm.counterOf('JsmSessionsHybrid', node),
      jsm.counterOf('JsmSessionsTotal', node),
    ]);
    expect(counts).toEqual([
      [50, 5, 5],
      [50, 5, 5],
    ]);
  });

  it('JSM-1: none of the counters counts a session that was signed out', () => {
    const story = officeOn(nodesOf(aNodeAlone()));
    story.at(minutes(1), () => {
      for (let user = 0; user < 50; user += 1) story.signOut(`user${user}/desk`);
      for (let user = 40; user < 50; user += 1) story.signOut(`user${user}/phone`);
    });
    const { jsm } = story.cluster;
    const left = jsmCounters.filter((counter) => jsm.counterOf(counter, node1) !== 0);
    expect(left).toEqual(['JsmSessionsComposed']);
  });
});
