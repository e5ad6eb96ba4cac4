/** What the items of a timeline become: rooms, files, ways in, restarts, and what is expected of them. */
import { describe, expect, it } from 'vitest';
import { releases } from '../../../src/model/deployment/release.js';
import { ruleBook } from '../../../src/model/rulebook/rule-book.js';
import { loadScenario } from '../../../src/scenarios/loader/load-scenario.js';
import { doing, expecting, faultsOf, inShort, scenarioOf } from './support/loading.js';

const text = `name: n
users:
  alice: { clients: { phone: { device: iphone, push: true }, laptop: desktop }, contacts: [bob] }
  bob: { clients: { desk: desktop } }
timeline:
  - at: 0s
    do:
      - { sign-in: alice/phone, through: X8.7 }
      - { sign-in: alice/laptop, through: on-premises }
      - { sign-in: bob/desk }
      - { join: lounge, with: [alice/laptop, bob/desk] }
      - { join: 007, with: bob/desk }
      - { join: lounge, with: alice/phone }
      - { leave: lounge, with: alice/phone }
      - { say: hello, in: lounge, from: alice/laptop }
      - { say: 1.0, in: 007, from: bob/desk }
      - { read: [1.0], on: alice/laptop }
      - { offer: plan.pdf, from: bob/desk, to: alice }
      - { accept: plan.pdf, on: alice/laptop }
      - { set: mdm, to: false }
      - { restart: xcp-router }
    expect:
      - { archived: 0 }
      - { order: [1.0, plan.pdf], on: [alice/phone, alice/laptop] }
      - { presence: bob, on: alice/phone, is: away }
      - { presence: alice, on: bob/desk, is: none }
      - { refused: [alice/phone, bob/desk], because: MDM-16 }
      - { message: hello, on: bob/desk, is: stored }
      - { message: plan.pdf, on: alice/phone, is: absent }
      - { mode: silent, of: alice/phone }
`;

const declaring = (device: string, push: boolean): string =>
  `name: n\nusers: { a: { clients: { b: { device: ${device}, push: ${push} } } } }`;

const [alice, bob] = [0, 1];
const [phone, laptop, desk] = [0, 1, 2];
const at = (line: number) => ({ line, column: 9 });

describe('a timeline', () => {
  const { timeline, rooms, clients } = scenarioOf(text);

  it('becomes what is done', () => {
    expect(timeline[0]?.do).toEqual([
      { verb: 'sign-in', ...at(8), clients: [phone], through: 'X8.7' },
      { verb: 'sign-in', ...at(9), clients: [laptop], through: 'on-premises' },
      { verb: 'sign-in', ...at(10), clients: [desk], through: undefined },
      { verb: 'join', ...at(11), clients: [laptop, desk], room: 0 },
      { verb: 'join', ...at(12), clients: [desk], room: 1 },
      { verb: 'join', ...at(13), clients: [phone], room: 0 },
      { verb: 'leave', ...at(14), clients: [phone], room: 0 },
      { verb: 'say', ...at(15), message: 'hello', from: laptop, room: 0 },
      { verb: 'say', ...at(16), message: '1.0', from: desk, room: 1 },
      { verb: 'read', ...at(17), messages: ['1.0'], on: laptop },
      { verb: 'offer', ...at(18), message: 'plan.pdf', from: desk, to: alice },
      { verb: 'accept', ...at(19), messages: ['plan.pdf'], on: laptop },
      { verb: 'set', ...at(20), parameter: 'mdm', to: false },
      { verb: 'restart', ...at(21), what: 'xcp-router' },
    ]);
  });

  it('becomes what is expected, client by client', () => {
    const messages = ['1.0', 'plan.pdf'];
    const [hello, plan] = ['hello', 'plan.pdf'];
    const message = { subject: 'message', alert: undefined };
    expect(timeline[0]?.expect).toEqual([
      { subject: 'archived', ...at(23), is: 0 },
      { subject: 'order', ...at(24), on: phone, messages },
      { subject: 'order', ...at(24), on: laptop, messages },
      { subject: 'presence', ...at(25), contact: bob, on: phone, is: 'away' },
      { subject: 'presence', ...at(26), contact: alice, on: desk, is: undefined },
      { subject: 'refused', ...at(27), on: phone, because: 'MDM-16' },
      { subject: 'refused', ...at(27), on: desk, because: 'MDM-16' },
      { ...message, ...at(28), message: hello, on: desk, is: 'stored' },
      { ...message, ...at(29), message: plan, on: phone, is: 'absent' },
      { subject: 'mode', ...at(30), of: phone, is: 'silent' },
    ]);
  });

  it('brings rooms into being in the order in which they are first joined', () => {
    expect(rooms).toEqual(['lounge', '007']);
  });

  it('is played by clients that take push notifications or not (QM-11)', () => {
    expect(clients.map(({ push }) => push)).toEqual([true, false, false]);
  });

  it.each(['iphone', 'ipad', 'android', 'androidTablet'])('may have push on %s', (device) => {
    expect(scenarioOf(declaring(device, true)).clients).toMatchObject([{ push: true }]);
  });

  it.each(['iphone', 'desktop', 'thirdParty'])('may deny push on %s', (device) => {
    expect(scenarioOf(declaring(device, false)).clients).toMatchObject([{ push: false }]);
  });

  it('cut off anywhere is a scenario or has faults', () => {
    const bytes = new TextEncoder().encode(text);
    for (let length = 0; length < bytes.length; length += 11) {
      const result = loadScenario('a.yaml', bytes.subarray(0, length));
      expect('scenario' in result || result.faults.length > 0).toBe(true);
    }
  });
});

const said = text.replace('bob: {', 'zoe: { clients: { pc: desktop } }\n  bob: {');

const reading = (client: string) =>
  faultsOf(said.replace('read: [1.0], on: alice/laptop', `read: [1.0], on: ${client}`));

describe('a message said in a room', () => {
  it('may be expected on any client and in any order', () => {
    const both = '[hello, 1.0], on: [zoe/pc, bob/desk]';
    const item = said.replace('[1.0, plan.pdf], on: [alice/phone, alice/laptop]', both);
    expect(faultsOf(item.replace('hello, on: bob/desk', 'hello, on: zoe/pc'))).toEqual([]);
  });

  it('may be read by any user but the one who said it', () => {
    expect(reading('zoe/pc')).toEqual([]);
    expect(reading('bob/desk').map(inShort)).toEqual([
      '18:28 bob/desk cannot read 1.0; its own user said it',
    ]);
  });
});

describe('a slip in one part of an item', () => {
  it.each([
    ['a room', '{ join: lounge, with: alice/phne }', '{ leave: lounge, with: alice/phone }'],
    ['a message', '{ say: hello, in: loung, from: bob/desk }', '{ read: hello, on: alice/phone }'],
    ['a file', '{ offer: f, from: bob/dsk, to: alice }', '{ accept: f, on: alice/phone }'],
  ])('does not come back where %s is spoken of', (_what, slip, use) => {
    expect(faultsOf(`${doing(slip)}      - ${use}\n`)).toHaveLength(1);
  });

  it('does not hide the slips in the others', () => {
    const items = [
      '{ sign-in: alice/phne, through: 8.7 }',
      '{ say: a b, in: lounge, from: bob/dsk }',
    ];
    expect(faultsOf(doing(items.join('\n      - '))).map(inShort)).toEqual([
      expect.stringContaining('8:20 unknown client alice/phne'),
      expect.stringContaining('8:41 expected a version of Expressway'),
      expect.stringContaining('9:16 expected an id for the message'),
      expect.stringContaining('9:25 unknown room lounge'),
      expect.stringContaining('9:39 unknown client bob/dsk'),
    ]);
  });
});

describe('an expectation that something is refused', () => {
  it('can name every rule of the book', () => {
    for (const rule of Object.keys(ruleBook)) {
      const item = `{ refused: bob/desk, because: ${rule} }`;
      expect(scenarioOf(expecting(item)).timeline[0]?.expect).toMatchObject([{ because: rule }]);
    }
  });
});

describe('a release', () => {
  it.each(releases)('takes every verb: %s', (release) => {
    expect(scenarioOf(`release: ${release}\n${text}`).timeline[0]?.do).toHaveLength(14);
  });
});
