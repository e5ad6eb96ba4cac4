/** What is wrong with phones, their clusters and who logs in to them: each fault where it is. */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/scenarios/loader/load-scenario.js';
import { inShort } from './support/loading.js';

const reportsOf = (text: string): readonly string[] => {
  const result = loadScenario('phones.yaml', new TextEncoder().encode(text));
  return 'faults' in result ? result.faults.map(inShort) : [];
};

/** Line 3 is the home cluster, 6 the phone, 8 Alice; timeline items begin in line 10. */
const scenario = ({
  home = '{ remote-clusters: [visiting] }',
  phone = 'SEP0123456789AB: { cluster: visiting, model: 8861 }',
  alice = '{ cluster: home, pin: 12345, profile: alice-udp }',
  acts = '',
  expects = '',
} = {}): string => `name: Phones
extension-mobility:
  clusters: { home: ${home},
    visiting: { remote-clusters: [home] } }
phones:
  ${phone}
users:
  alice: { extension-mobility: ${alice} }
timeline:
  - at: 0s
    do: [${acts}]
    expect: [${expects}]
`;

describe('a scenario with phones', () => {
  it('is taken as it should be', () => {
    expect(reportsOf(scenario())).toEqual([]);
    const acts =
      '{ log-in: alice, on: SEP0123456789AB }, { post: one, to: home, document: <request/> }';
    const expects =
      '{ response: one, is: 1 }, { phone: SEP0123456789AB, shows: none }, { counted: alice, on: none }';
    expect(reportsOf(scenario({ acts, expects }))).toEqual([]);
  });

  it.each([
    [
      'a cluster that is misspelt',
      { home: '{ remote-clusters: [visting] }' },
      '3:41 unknown cluster visting; did you mean visiting?',
    ],
    [
      'a cluster that is its own remote cluster',
      { home: '{ remote-clusters: [home] }' },
      '3:41 home is no remote cluster of its own; expected another cluster',
    ],
    [
      'two clusters whose logs would have one name',
      { home: '{ remote-clusters: [] }, HOME: {}' },
      '3:46 the cluster HOME stands twice, whatever the case; the first is in line 3',
    ],
    [
      'a remote cluster twice',
      { home: '{ remote-clusters: [visiting, visiting] }' },
      '3:51 visiting stands twice in this list; expected it once',
    ],
    [
      'a behavior that there is not',
      { home: '{ multiple-login-behavior: autologout }' },
      '3:48 expected one of noLogin, multiOK, autoLogout; got autologout; did you mean autoLogout?',
    ],
    [
      'a parameter that is misspelt',
      { home: '{ multiple-login-behaviour: noLogin }' },
      '3:23 unknown key multiple-login-behaviour; did you mean multiple-login-behavior?',
    ],
    ['a release that there is not', { home: '{ release: 13.0 }' }, '3:32 expected a release: 8.x,'],
    [
      'no slots at all',
      { home: '{ maximum-concurrent-requests: 0 }' },
      '3:52 expected a whole number from 1 to 100; got 0',
    ],
    [
      'a maximum with seconds',
      { home: '{ intra-cluster-maximum: 90s }' },
      '3:46 expected a duration in whole minutes up to 168h; 0s is no maximum; got 90s',
    ],
    [
      'a phone of no cluster',
      { phone: 'SEP0123456789AB: { cluster: visit }' },
      '6:31 unknown cluster visit',
    ],
    [
      'a device name with a space',
      { phone: '"my phone": { cluster: home }' },
      '6:3 expected a device name, such as SEP0123456789AB',
    ],
    [
      'a model that Extension Mobility does not know',
      { phone: 'SEP0123456789AB: { cluster: home, model: 7960 }' },
      '6:44 expected a model: 8851, 8861; got 7960',
    ],
    [
      'a device name that a cluster has twice',
      {
        phone:
          'SEP0123456789AB: { cluster: home }\n  other: { cluster: home, device-name: SEP0123456789AB }',
      },
      '7:3 home has a phone other already; expected another name',
    ],
    [
      'a PIN with letters',
      { alice: '{ cluster: home, pin: secret }' },
      '8:54 expected a PIN as text: up to 20 digits; got secret',
    ],
    [
      'a cluster that knows a user twice',
      { alice: '[{ cluster: home }, { cluster: home }]' },
      '8:52 home has a user alice already; expected another name',
    ],
    [
      'a login at no phone',
      { acts: '{ log-in: alice, on: SEP0123456789AC }' },
      '11:31 unknown phone SEP0123456789AC; did you mean SEP0123456789AB?',
    ],
    [
      'a login of nobody',
      { acts: '{ log-in: alise, on: SEP0123456789AB }' },
      '11:20 unknown user alise; did you mean alice?',
    ],
    [
      'a verb that is misspelt',
      { acts: '{ logout: SEP0123456789AB }' },
      '11:12 unknown verb logout; did you mean log-out?',
    ],
    [
      'a shift at no desks',
      { acts: '{ shift-start: floor, within: 5m }' },
      '11:25 unknown hot desks floor; there are no hot desks',
    ],
    [
      'a request that is posted twice',
      {
        acts: '{ post: one, to: home, document: a }, { post: one, to: home, document: a }',
      },
      '11:56 one is taken; expected a name for the request of its own',
    ],
    [
      'an answer to nothing that was asked',
      { expects: '{ response: one, is: success }' },
      '12:26 unknown phone or request one',
    ],
    [
      'a code that the vendor does not list',
      { expects: '{ response: SEP0123456789AB, is: 24 }' },
      '12:47 expected success, or an error code of Extension Mobility, such as 25; got 24',
    ],
    [
      'a counter that is misspelt',
      { expects: '{ em-counter: RequestsHandeled, of: home, is: 0 }' },
      'did you mean RequestsHandled?',
    ],
  ])('is refused with %s', (_, wish, report) => {
    expect(reportsOf(scenario(wish))).toEqual([expect.stringContaining(report)]);
  });

  it('needs the section that its phones and users speak of', () => {
    const text = scenario().replace(/extension-mobility:\n.*\n.*\n/, '');
    expect(reportsOf(text)).toEqual([
      expect.stringContaining('unknown cluster visiting; there are no clusters'),
      expect.stringContaining('unknown cluster home; there are no clusters'),
    ]);
  });

  it('needs extension-mobility of users whom it speaks of as such', () => {
    const text = scenario({
      acts: '{ change-pin: bob, to: 1 }',
      expects: '{ counted: bob, on: none }',
    }).replace('timeline:', '  bob: { clients: { desk: desktop } }\ntimeline:');
    expect(reportsOf(text)).toEqual([
      expect.stringContaining('bob has no PIN; expected a user with extension-mobility'),
      expect.stringContaining('bob never logs in; expected a user with extension-mobility'),
    ]);
  });

  it('keeps a PIN with its zeros, and a release as text', () => {
    const text = scenario({
      home: '{ release: 12.0, remote-clusters: [visiting] }',
      alice: '{ cluster: home, pin: 0123 }',
    });
    const result = loadScenario('phones.yaml', new TextEncoder().encode(text));
    const mobility = 'scenario' in result ? result.scenario.mobility : undefined;
    expect(mobility?.users[0]?.pin).toBe('0123');
    expect(mobility?.clusters[0]?.release).toBe('12.0');
  });

  it('has users with neither clients nor phones refused', () => {
    const text = scenario().replace('timeline:', '  bob: { contacts: [] }\ntimeline:');
    expect(reportsOf(text)).toEqual([expect.stringContaining('missing key clients')]);
  });

  it('keeps the names of hot desks and their users to them', () => {
    const text = `name: Desks
extension-mobility:
  clusters: { home: {} }
  hot-desks: { floor: { cluster: home, count: 10 } }
phones: { SEP020000000001: { cluster: home } }
users:
  Floor-10: { extension-mobility: { cluster: home } }
  floor-11: { extension-mobility: { cluster: home } }
`;
    expect(reportsOf(text)).toEqual([
      expect.stringContaining(
        '5:28 SEP020000000001 is the name of a hot desk too; expected another',
      ),
      expect.stringContaining(
        '7:13 Floor-10 is a user of the hot desks floor too; expected another',
      ),
    ]);
  });

  it('needs no users where they sit at hot desks', () => {
    expect(
      reportsOf(`name: Desks
extension-mobility: { clusters: { home: {} }, hot-desks: { floor: { cluster: home, count: 10 } } }
timeline: [{ at: 0s, do: [{ shift-start: floor, within: 1m }] }]
`),
    ).toEqual([]);
  });

  it('has no more phones than a run can hold, all copies', () => {
    const text = `name: Desks
copies: 100000
extension-mobility: { clusters: { home: {} }, hot-desks: { floor: { cluster: home, count: 75000 } } }
`;
    expect(reportsOf(text)).toEqual([
      expect.stringContaining(
        '2:9 7500000000 phones of 100000 clusters, all copies; expected at most',
      ),
    ]);
  });
});
