/** What a well-formed file becomes. */
import { describe, expect, it } from 'vitest';
import { instant, minutes, seconds } from '../../../src/engine/units.js';
import { defaultTopology } from '../../../src/model/deployment/topology.js';
import { defaultHaParameters } from '../../../src/model/ha/ha-parameters.js';
import { defaultAlertSettings } from '../../../src/model/jsm/alert-settings.js';
import { clientId, userId } from '../../../src/model/devices/identifiers.js';
import type { Scenario } from '../../../src/scenarios/format/scenario.js';
import { loadScenario } from '../../../src/scenarios/loader/load-scenario.js';
import { aVersion } from '../../support/version.js';
import { doing, expecting, people, scenarioOf } from './support/loading.js';

const text = `# The keys of the format, and the verbs of one-to-one messaging.
name: Alice moves from laptop to phone
source: "Multiple Device Messaging: flow, steps 1 to 7"
rules: [MDM-2, QM-1]
release: 12.0
seed: 12345678901234567890
start: 2020-02-29T23:59:59Z
copies: 3
parameters: { mdm-buffer-limit: 50 }
users:
  alice: { clients: { phone: iphone, laptop: desktop } }
  bob:
    clients:
      desk: { device: desktop, version: 11.10, expressway: X8.7 }
timeline:
  - at: 0s
    do:
      - { sign-in: [bob/desk, alice/phone] }
      - sign-in: alice/laptop
  - at: 1m
    step: 2. Bob sends Alice an IM
    do:
      - { send: lunch, from: bob/desk, to: alice }
      - { send: 007, from: bob/desk, to: alice }
      - { presence: dnd, of: alice/laptop }
      - { iq: alice/phone }
      - { iq: [alice/phone], direction: from-client }
      - { background: alice/phone }
    expect:
      - { message: lunch, on: [alice/laptop, alice/phone], is: delivered, alert: true }
      - { message: 007, on: alice/phone, is: buffered }
      - { mode: quiet, of: alice/phone }
      - { active: alice/laptop, of: alice }
      - { active: none, of: bob }
      - { counter: MDMBufferAvgQueuedTime, is: 2.5 }
  - at: 1m
    do:
      - { read: lunch, on: alice/phone }
      - { read: [lunch, 007], on: alice/laptop }
`;

const [alice, bob] = [userId(0), userId(1)];
const [phone, laptop, desk] = [clientId(0), clientId(1), clientId(2)];

const scenario: Scenario = {
  id: 'alice-moves',
  file: 'flows/Alice moves.yaml',
  name: 'Alice moves from laptop to phone',
  source: 'Multiple Device Messaging: flow, steps 1 to 7',
  rules: ['MDM-2', 'QM-1'],
  release: '12.0',
  seed: '12345678901234567890',
  start: '2020-02-29T23:59:59Z',
  copies: 3,
  parameters: {
    mdm: true,
    im: true,
    offlineIm: true,
    push: false,
    streamManagement: true,
    groupChat: 'joined-or-active',
    fileTransfer: 'joined-or-active',
    presenceWhileQuiet: 'hold',
    mdmBufferLimit: 50,
    contactsMax: 200,
    watchersMax: 200,
    highAvailability: defaultHaParameters,
    alert: defaultAlertSettings,
  },
  topology: defaultTopology,
  users: [
    { user: alice, name: 'alice', contacts: [], node: undefined, hybrid: false },
    { user: bob, name: 'bob', contacts: [], node: undefined, hybrid: false },
  ],
  populations: [],
  thresholds: [],
  sampleEvery: seconds(60),
  warmUp: seconds(0),
  duration: minutes(1),
  reportAt: undefined,
  rooms: [],
  clients: [
    {
      client: phone,
      user: alice,
      name: 'alice/phone',
      device: 'iphone',
      version: aVersion('14'),
      expressway: undefined,
      push: false,
    },
    {
      client: laptop,
      user: alice,
      name: 'alice/laptop',
      device: 'desktop',
      version: aVersion('14'),
      expressway: undefined,
      push: false,
    },
    {
      client: desk,
      user: bob,
      name: 'bob/desk',
      device: 'desktop',
      version: aVersion('11.10'),
      expressway: aVersion('X8.7'),
      push: false,
    },
  ],
  mobility: undefined,
  timeline: [
    {
      line: 16,
      at: instant(seconds(0)),
      step: undefined,
      do: [
        { verb: 'sign-in', line: 18, column: 9, clients: [desk, phone], through: undefined },
        { verb: 'sign-in', line: 19, column: 9, clients: [laptop], through: undefined },
      ],
      expect: [],
    },
    {
      line: 20,
      at: instant(minutes(1)),
      step: '2. Bob sends Alice an IM',
      do: [
        { verb: 'send', line: 23, column: 9, message: 'lunch', from: desk, to: alice },
        { verb: 'send', line: 24, column: 9, message: '007', from: desk, to: alice },
        { verb: 'presence', line: 25, column: 9, presence: 'dnd', clients: [laptop] },
        { verb: 'iq', line: 26, column: 9, clients: [phone], direction: 'to-client' },
        { verb: 'iq', line: 27, column: 9, clients: [phone], direction: 'from-client' },
        { verb: 'background', line: 28, column: 9, clients: [phone] },
      ],
      expect: [
        {
          subject: 'message',
          line: 30,
          column: 9,
          message: 'lunch',
          on: laptop,
          is: 'delivered',
          alert: true,
        },
        {
          subject: 'message',
          line: 30,
          column: 9,
          message: 'lunch',
          on: phone,
          is: 'delivered',
          alert: true,
        },
        {
          subject: 'message',
          line: 31,
          column: 9,
          message: '007',
          on: phone,
          is: 'buffered',
          alert: undefined,
        },
        { subject: 'mode', line: 32, column: 9, of: phone, is: 'quiet' },
        { subject: 'active', line: 33, column: 9, of: alice, is: laptop },
        { subject: 'active', line: 34, column: 9, of: bob, is: undefined },
        {
          subject: 'counter',
          object: 'mdm',
          line: 35,
          column: 9,
          counter: 'MDMBufferAvgQueuedTime',
          of: undefined,
          is: 2.5,
        },
      ],
    },
    {
      line: 36,
      at: instant(minutes(1)),
      step: undefined,
      do: [
        { verb: 'read', line: 38, column: 9, messages: ['lunch'], on: phone },
        { verb: 'read', line: 39, column: 9, messages: ['lunch', '007'], on: laptop },
      ],
      expect: [],
    },
  ],
};

describe('a well-formed file', () => {
  it('becomes the scenario that it describes', () => {
    expect(scenarioOf(text, 'flows/Alice moves.yaml')).toEqual(scenario);
  });

  it('means the same with CRLF line breaks', () => {
    expect(scenarioOf(text.replaceAll('\n', '\r\n'), scenario.file)).toEqual(scenario);
  });

  it('means the same behind a byte order mark', () => {
    expect(scenarioOf(`\uFEFF${text}`, scenario.file)).toEqual(scenario);
  });

  it('takes the defaults where it says nothing', () => {
    const { release, seed, start, copies, rules, source, timeline } = scenarioOf(people);
    expect({ release, seed, start, copies, rules, source, timeline }).toEqual({
      release: '12.5SU3',
      seed: '1',
      start: '2019-01-26T09:00:00Z',
      copies: 1,
      rules: [],
      source: undefined,
      timeline: [],
    });
  });

  it.each(['timeline: []', 'timeline:\n  - at: 5s', 'timeline:\n  - { at: 5s, do: [] }'])(
    'may have a timeline in which nothing happens: %j',
    (timeline) => {
      expect(scenarioOf(`${people}${timeline}`).timeline.flatMap((item) => item.do)).toEqual([]);
    },
  );
});

/** The versions of a file whose one client has this version. */
const versionsOf = (written: string): readonly string[] =>
  scenarioOf(
    `name: n\nusers: { a: { clients: { b: { device: ipad, version: ${written} } } } }`,
  ).clients.map((client) => client.version);

describe('text that looks like a number', () => {
  it.each(['0123', '12345678901234567890', '1e3', '0x10', '1_000', '-5', '1.50', '.inf', '+7'])(
    'keeps every character of the seed %s',
    (seed) => {
      expect(scenarioOf(`seed: ${seed}\n${people}`).seed).toBe(seed);
      expect(scenarioOf(`seed: "${seed}"\n${people}`).seed).toBe(seed);
    },
  );

  it.each(['11.0', '11.5', '12.0', '12.5', '14', '15', '12.5SU3'])(
    'names the release %s, quoted or not',
    (release) => {
      expect(scenarioOf(`release: ${release}\n${people}`).release).toBe(release);
      expect(scenarioOf(`release: '${release}'\n${people}`).release).toBe(release);
    },
  );

  it.each(['11.10', '12.0', '14', '11'])('names the version %s, quoted or not', (name) => {
    expect(versionsOf(name)).toEqual([name]);
    expect(versionsOf(`"${name}"`)).toEqual([name]);
  });

  it('names users, clients and messages', () => {
    const { users, clients, timeline } = scenarioOf(`name: 2019
users:
  007: { clients: { 1: desktop } }
  7: { clients: { 1e3: desktop } }
timeline:
  - { at: 0s, do: [{ send: 1.0, from: 007/1, to: 7 }, { send: 2, from: 7/1e3, to: 007 }] }
`);
    expect(users.map((user) => user.name)).toEqual(['007', '7']);
    expect(clients.map((client) => client.name)).toEqual(['007/1', '7/1e3']);
    expect(timeline[0]?.do).toMatchObject([
      { message: '1.0', from: 0, to: 1 },
      { message: '2', from: 1, to: 0 },
    ]);
  });
});

describe('text with a tag of YAML that says so', () => {
  it.each(['!!str true', '! true', '"true"', "'true'"])('is text: %s', (name) => {
    expect(scenarioOf(people.replace('name: n', `name: ${name}`)).name).toBe('true');
  });
});

describe('names', () => {
  it.each(['앨리스', 'Ålice', 'अलीस', '爱丽丝', 'a.b_c-d', '-', 'x'.repeat(64), '𝒜'.repeat(64)])(
    'may be %s',
    (name) => {
      const { users } = scenarioOf(`name: n\nusers: { "${name}": { clients: { c: desktop } } }`);
      expect(users).toEqual([{ user: 0, name, contacts: [], node: undefined, hybrid: false }]);
    },
  );

  it('are the same however their accents are typed', () => {
    const { timeline } = scenarioOf(`name: n
users:
  "Zo\u00EB": { clients: { pc: desktop } }
timeline:
  - { at: 0s, do: [{ sign-in: "Zoe\u0308/pc" }] }
`);
    expect(timeline[0]?.do).toMatchObject([{ clients: [0] }]);
  });
});

describe('aliases', () => {
  it('stand for what their anchor holds, and are placed where they stand', () => {
    const { clients, timeline } = scenarioOf(`name: n
users:
  alice: &two { clients: { phone: iphone, laptop: desktop } }
  bob: *two
timeline:
  - at: 0s
    do: [&in { sign-in: alice/phone }]
  - at: 1s
    do:
      - *in
`);
    expect(clients.map((client) => client.name)).toEqual([
      'alice/phone',
      'alice/laptop',
      'bob/phone',
      'bob/laptop',
    ]);
    expect(timeline[1]?.do).toEqual([
      { verb: 'sign-in', line: 10, column: 9, clients: [0], through: undefined },
    ]);
  });
});

describe('the bytes', () => {
  it('may be part of a larger buffer', () => {
    const bytes = new TextEncoder().encode(`zzzz${people}zzzz`);
    const result = loadScenario('a.yaml', bytes.subarray(4, bytes.length - 4));
    expect(result).toHaveProperty('scenario.users.length', 2);
  });

  it('may hold U+FFFD as a character of its own', () => {
    expect(scenarioOf(`${people}source: "\uFFFD"`).source).toBe('\uFFFD');
  });
});

describe('the devices of a verb', () => {
  const all = ['desktop', 'iphone', 'ipad', 'android', 'androidTablet', 'thirdParty'];
  const mobiles = ['iphone', 'ipad', 'android', 'androidTablet'];

  it.each([
    ['sign-in', all],
    ['sign-out', all],
    ['foreground', mobiles],
    ['background', mobiles],
    ['open-lid', ['desktop']],
    ['close-lid', ['desktop']],
    ['use', ['desktop']],
    ['lock', ['desktop', ...mobiles]],
    ['unlock', ['desktop', ...mobiles]],
  ])('are, for %s, exactly %j', (verb, takers) => {
    const takes = (device: string): boolean =>
      'scenario' in
      loadScenario(
        'a.yaml',
        new TextEncoder().encode(
          doing(`{ ${verb}: alice/phone }`).replace('phone: iphone', `phone: ${device}`),
        ),
      );
    expect(all.filter(takes)).toEqual(takers);
  });
});

describe('an expectation', () => {
  it.each(['absent', 'stored', 'buffered', 'delivered', 'read', 'lost'])(
    'of a message can be that it is %s',
    (state) => {
      const { timeline } = scenarioOf(
        expecting(`{ message: lunch, on: bob/desk, is: ${state}, alert: false }`),
      );
      expect(timeline[0]?.expect).toMatchObject([{ is: state, alert: false, on: 2 }]);
    },
  );
});
