/**
 * One slip a file, each reported once, at its line and column, with what would be right. A row is
 * what is wrong, the text, and how the report begins.
 */
import { describe, expect, it } from 'vitest';
import { doing, expecting, faultsOf, inShort, people } from './support/loading.js';

type Row = readonly [wrong: string, text: string, report: string];

const reportsEach = (rows: readonly Row[]) =>
  it.each(rows)('is reported where it is: %s', (_wrong, text, report) => {
    expect(faultsOf(text).map(inShort)).toEqual([expect.stringContaining(report)]);
  });

/** A line on top of a file that is right otherwise. */
const under = (line: string): string => `${line}\n${people}`;

/** A file whose only user is declared like this; the declaration begins at 3:10. */
const declaring = (user: string): string => `name: n\nusers:\n  alice: ${user}\n`;

/** A file with moments at these times; the first time stands at 6:11. */
const moments = (...times: readonly string[]): string =>
  `${people}timeline:\n${times.map((at) => `  - { at: ${at} }\n`).join('')}`;

describe('a slip at the top of a file', () => {
  reportsEach([
    ['no name', people.replace('name: n\n', ''), '1:1 missing key name; expected one line'],
    ['an empty name', people.replace('name: n', 'name: ""'), '1:7 expected one line of 1 to 200'],
    ['a name that is a list', people.replace('name: n', 'name: [n]'), 'got a list'],
    ['a name with a line break', people.replace('name: n', 'name: "a\\nb"'), 'got "a?b"'],
    ['a name with an escape', people.replace('name: n', 'name: "\\e[2J"'), 'got "?[2J"'],
    ['a long name', people.replace('name: n', `name: ${'n'.repeat(201)}`), '1:7 expected one line'],
    ['no users', 'name: n\n', '1:1 missing key users; expected users by name, such as'],
    ['users without anyone', 'name: n\nusers: {}\n', '2:8 expected users by name; got none'],
    ['users left out', 'name: n\nusers:\n', '2:1 expected users by name; got nothing'],
    ['users in a list', 'name: n\nusers: [alice]\n', '2:8 expected users by name; got a list'],
    ['an unknown key', under('sede: 7'), '1:1 unknown key sede; did you mean seed?'],
    ['a key unlike any', under('colour: 7'), '1:1 unknown key colour; the keys are name, source,'],
    [
      'a missing key mistyped',
      people.replace('name', 'nmae'),
      '1:1 unknown key nmae; did you mean',
    ],
    [
      'users mistyped',
      people.replace('users', 'user'),
      '2:1 unknown key user; did you mean users?',
    ],
    ['a key that is a list', under('[a]: 1'), '1:1 this key is no text'],
    [
      'a key twice',
      under('seed: 1\nseed: 2'),
      '2:1 the key seed stands twice; the first is in line 1',
    ],
    ['an unknown rule', under('rules: [MDM-2, MDM-77]'), '1:16 expected a rule of the rule book'],
    ['a rule twice', under('rules: [MDM-2, MDM-2]'), '1:16 MDM-2 stands twice'],
    ['rules without brackets', under('rules: MDM-2'), '1:8 expected a list of rules; got MDM-2'],
    [
      'an unknown release',
      under('release: 12.6'),
      '1:10 expected a release: 11.0, 11.5, 12.0, 12.5',
    ],
    ['a release without its zero', under('release: 12'), '1:10 expected a release: 11.0'],
    ['a release in small letters', under('release: 12.5su3'), 'did you mean 12.5SU3?'],
    ['a seed left out', under('seed:'), '1:1 expected one line of 1 to 200 characters'],
    [
      'a start without its zone',
      under('start: 2019-01-26T09:00:00'),
      '1:8 expected a moment in UTC',
    ],
    ['29 February of 2019', under('start: 2019-02-29T09:00:00Z'), '1:8 expected a moment in UTC'],
    ['hour 24', under('start: 2019-02-28T24:00:00Z'), '1:8 expected a moment in UTC'],
    ['no copies', under('copies: 0'), '1:9 expected a whole number from 1 to 100000; got 0'],
    ['half a copy', under('copies: 1.5'), '1:9 expected a whole number from 1 to 100000; got 1.5'],
    ['a copy in quotes', under('copies: "2"'), 'got "2"'],
    ['copies in hexadecimal', under('copies: 0x10'), 'got 0x10'],
    ['copies past the limit', under('copies: 100001'), 'got 100001'],
    ['copies without end', under('copies: .inf'), 'got .inf'],
    [
      'an unknown parameter',
      under('parameters: { mdm-bufer-limit: 9 }'),
      '1:15 unknown key mdm-bufer',
    ],
    [
      'a limit of none',
      under('parameters: { mdm-buffer-limit: 0 }'),
      '1:33 expected a whole number',
    ],
    ['parameters in a list', under('parameters: []'), '1:13 expected parameters, such as'],
  ]);
});

describe('a slip in a user', () => {
  const many = Array.from({ length: 33 }, (_, place) => `c${place}: ipad`).join(', ');
  reportsEach([
    ['nothing declared', declaring(''), '3:3 expected a user with clients, such as'],
    ['no clients', declaring('{}'), '3:10 missing key clients; expected clients by name'],
    [
      'clients without any',
      declaring('{ clients: {} }'),
      '3:21 expected clients by name; got none',
    ],
    ['clients in a list', declaring('{ clients: [ipad] }'), '3:21 expected clients by name; got a'],
    [
      '33 clients',
      declaring(`{ clients: { ${many} } }`),
      'alice has 33 clients; expected at most 32',
    ],
    ['an unknown device', declaring('{ clients: { a: iPad } }'), 'got iPad; did you mean ipad?'],
    [
      'no device',
      declaring('{ clients: { a: } }'),
      '3:23 expected a device: desktop, iphone, ipad',
    ],
    ['a device as a list', declaring('{ clients: { a: [ipad] } }'), '3:26 expected a device, or a'],
    [
      'a long form without its device',
      declaring('{ clients: { a: { version: 12 } } }'),
      '3:28 missing key device; expected a device: desktop',
    ],
    [
      'an unknown key of a client',
      declaring('{ clients: { a: { device: ipad, verison: 12 } } }'),
      '3:42 unknown key verison; did you mean version?',
    ],
    [
      'a version with a letter',
      declaring('{ clients: { a: { device: ipad, version: X12 } } }'),
      '3:51 expected a version of Jabber, such as 11.7; got X12',
    ],
    [
      'an Expressway without its X',
      declaring('{ clients: { a: { device: ipad, expressway: 8.8 } } }'),
      '3:54 expected a version of Expressway with its X, such as X8.8; got 8.8',
    ],
    [
      'a name with a space',
      people.replace('bob', '"b b"'),
      '4:3 expected a name for a user: letters',
    ],
    ['a name with a slash', people.replace('bob', 'b/b'), '4:3 expected a name for a user'],
    [
      'a client with a slash',
      people.replace('desk:', 'de/sk:'),
      '4:21 expected a name for a client',
    ],
    [
      'a name of 65 letters',
      people.replace('bob', 'b'.repeat(65)),
      '4:3 expected a name for a user',
    ],
    ['an empty name', people.replace('bob', '""'), '4:3 expected a name for a user'],
    [
      'a user twice',
      people.replace('bob', 'alice'),
      '4:3 the key alice stands twice; the first is in',
    ],
    ['__proto__', people.replace('bob', '__proto__'), '4:3 the key __proto__ cannot be used'],
    ['constructor', people.replace('bob', 'constructor'), '4:3 the key constructor cannot be used'],
    ['prototype', people.replace('bob', '"prototype"'), '4:3 the key prototype cannot be used'],
  ]);
});

describe('a slip in a moment', () => {
  reportsEach([
    [
      'a timeline that is none',
      `${people}timeline: 5m`,
      '5:11 expected a list of items, or [] for',
    ],
    ['a timeline left out', `${people}timeline:\n`, '5:1 expected a list of items, or [] for none'],
    ['a moment that is text', `${people}timeline: [1m]`, '5:12 expected an item with its time'],
    ['no time', `${people}timeline: [{ do: [] }]`, '5:14 missing key at; expected a duration with'],
    [
      'nothing',
      `${people}timeline: [{}]`,
      '5:12 missing key at; expected a duration with its unit',
    ],
    [
      'an unknown key',
      `${people}timeline: [{ at: 1m, dO: [] }]`,
      '5:22 unknown key dO; did you mean do?',
    ],
    ['no unit', moments('90'), '6:11 expected a duration with its unit, such as 90s; got 90'],
    [
      '0 without a unit',
      moments('0'),
      '6:11 expected a duration with its unit, such as 90s; got 0',
    ],
    ['a clock time', moments('12:30:45'), '6:11 expected a duration with its unit'],
    ['less than no time', moments('-5s'), '6:11 expected a duration from 0s up; got -5s'],
    ['half a microsecond', moments('0.5us'), '6:11 expected a whole number of microseconds'],
    ['more than a year', moments('367d'), '6:11 expected a duration of at most 366d; got 367d'],
    ['units the wrong way round', moments('30m1h'), '6:11 expected the largest unit first'],
    ['a unit twice', moments('1m1m'), '6:11 expected the unit m once; got 1m1m'],
    [
      'time going back',
      moments('1m', '90s', '80s'),
      '8:11 time goes back; expected at least 1m30s',
    ],
    [
      'time going back, by line',
      moments('2s', '1s'),
      'at least 2s, the time of the item in line 6',
    ],
    [
      'what it does as a mapping',
      doing('x').replace('- x', 'use: alice/laptop'),
      '8:7 expected a list',
    ],
    [
      'a heading of two lines',
      `${people}timeline: [{ at: 1m, step: "a\\nb" }]`,
      '5:28 expected one line',
    ],
  ]);

  it('does not hide that later moments go back', () => {
    const reports = faultsOf(moments('2s', '1s', '3s', '2.5s')).map(inShort);
    expect(reports).toEqual([
      expect.stringContaining('7:11 time goes back; expected at least 2s'),
      expect.stringContaining('9:11 time goes back; expected at least 3s'),
    ]);
  });
});

describe('a slip in what is done', () => {
  reportsEach([
    ['no verb', doing('{}'), '8:9 expected a verb, such as { sign-in: alice/phone }; got none'],
    ['nothing', doing(''), '8:9 expected a verb, such as { sign-in: alice/phone }; got nothing'],
    [
      'text',
      doing('sign-in'),
      '8:9 expected a verb, such as { sign-in: alice/phone }; got sign-in',
    ],
    ['an unknown verb', doing('{ sgn-in: alice/phone }'), '8:11 unknown verb sgn-in; did you mean'],
    [
      'a verb unlike any',
      doing('{ jump: alice/phone }'),
      '8:11 unknown verb jump; the verbs are sign-in',
    ],
    [
      'a verb unlike any before other keys',
      doing('{ jump: alice/phone, to: bob }'),
      '8:11 unknown verb jump; the verbs are sign-in',
    ],
    [
      'a verb mistyped further in',
      doing('{ of: alice/phone, presnce: dnd }'),
      '8:28 unknown verb presnce',
    ],
    [
      'two verbs',
      doing('{ lock: alice/phone, unlock: alice/phone }'),
      '8:30 2 verbs in one item, lock',
    ],
    [
      'a key of another verb',
      doing('{ lock: alice/phone, to: bob }'),
      '8:30 unknown key to; the keys are',
    ],
    ['no client', doing('{ lock: }'), '8:11 expected a client or a list of clients'],
    ['an empty list', doing('{ lock: [] }'), '8:17 expected a client or a list of clients'],
    ['a number in a list', doing('{ lock: [alice/phone, 3] }'), '8:31 expected a client, such as'],
    ['a list in a list', doing('{ lock: [[alice/phone]] }'), '8:18 expected a client, such as'],
    [
      'a client twice',
      doing('{ lock: [bob/desk, bob/desk] }'),
      '8:28 bob/desk stands twice in this list',
    ],
    [
      'a client mistyped',
      doing('{ lock: alice/phne }'),
      '8:17 unknown client alice/phne; did you mean alice/phone?',
    ],
    [
      'a user mistyped',
      doing('{ lock: alcie/phone }'),
      '8:17 unknown client alcie/phone; did you mean alice/phone?',
    ],
    [
      'a client unlike any',
      doing('{ lock: alice/tv }'),
      '8:17 unknown client alice/tv; the clients of alice are alice/phone, alice/laptop',
    ],
    [
      'a stranger',
      doing('{ lock: zoe/tv }'),
      '8:17 unknown client zoe/tv; the clients are alice/phone,',
    ],
    [
      'a bare user',
      doing('{ lock: alice }'),
      '8:17 expected a client of alice: alice/phone, alice/laptop; got',
    ],
    ['a client too deep', doing('{ lock: alice/phone/x }'), '8:17 unknown client alice/phone/x'],
    [
      'the lid of a phone',
      doing('{ close-lid: alice/phone }'),
      '8:22 close-lid is for desktop; alice/phone runs on iphone',
    ],
    [
      'a desktop in the background',
      doing('{ background: [alice/phone, bob/desk] }'),
      '8:37 background is for iphone, ipad, android, androidTablet; bob/desk runs on desktop',
    ],
    [
      'an unknown presence',
      doing('{ presence: dmd, of: bob/desk }'),
      '8:21 expected a presence: available',
    ],
    [
      'a presence of no one',
      doing('{ presence: dnd }'),
      '8:11 missing key of; expected a client or a list',
    ],
    [
      'an unknown direction',
      doing('{ iq: bob/desk, direction: up }'),
      '8:36 expected a direction: to-client',
    ],
    ['no sender', doing('{ send: lunch, to: alice }'), '8:11 missing key from; expected a client'],
    [
      'a sender mistyped',
      doing('{ send: a, form: bob/desk, to: alice }'),
      '8:20 unknown key form; did you mean from?',
    ],
    [
      'no recipient',
      doing('{ send: lunch, from: bob/desk }'),
      '8:11 missing key to; expected a user',
    ],
    [
      'an unknown recipient',
      doing('{ send: a, from: bob/desk, to: alcie }'),
      '8:40 unknown user alcie; did you mean alice?',
    ],
    [
      'a client as recipient',
      doing('{ send: a, from: bob/desk, to: alice/phone }'),
      '8:40 expected a user, such as alice; got the client alice/phone',
    ],
    [
      'a message to oneself',
      doing('{ send: a, from: bob/desk, to: bob }'),
      '8:40 bob/desk sends to its own user',
    ],
    [
      'an id with a space',
      doing('{ send: a b, from: bob/desk, to: alice }'),
      '8:17 expected an id for the message',
    ],
    [
      'a message never sent',
      doing('{ read: lunch, on: alice/phone }'),
      '8:17 unknown message lunch; there are no messages sent so far',
    ],
  ]);

  const send = '{ send: lunch, from: bob/desk, to: alice }';
  const next = (item: string): string => `${doing(send)}      - ${item}\n`;
  reportsEach([
    ['an id twice', next(send), '9:17 message lunch is sent twice; it is first sent in line 8'],
    [
      'a message mistyped',
      next('{ read: lnch, on: alice/phone }'),
      '9:17 unknown message lnch; did you mean lunch?',
    ],
    [
      'reading without messages',
      next('{ read: [], on: alice/phone }'),
      '9:17 expected a message or a list',
    ],
    ['reading on a user', next('{ read: lunch, on: alice }'), '9:28 expected a client of alice'],
    [
      'reading what one sent',
      next('{ read: lunch, on: bob/desk }'),
      '9:28 bob/desk cannot read lunch; expected a client of its recipient, alice',
    ],
    [
      'reading before it is sent',
      doing(`{ read: lunch, on: alice/phone }\n      - ${send}`),
      '8:17 message lunch is not sent yet; it is sent in line 9',
    ],
  ]);
});

describe('a slip in what is expected', () => {
  const third = expecting('{ message: lunch, on: zoe/pc, is: read }').replace(
    'timeline:',
    '  zoe: { clients: { pc: desktop } }\ntimeline:',
  );
  reportsEach([
    [
      'no subject',
      expecting('{ is: 3 }'),
      '10:11 unknown subject is; the subjects are message, mode',
    ],
    [
      'a subject mistyped',
      expecting('{ mesage: lunch, on: bob/desk, is: read }'),
      '10:11 unknown subject mesage; did you mean message?',
    ],
    [
      'two subjects',
      expecting('{ mode: quiet, active: none, of: alice }'),
      '10:24 2 subjects in one item',
    ],
    [
      'an unknown message',
      expecting('{ message: dinner, on: bob/desk, is: read }'),
      '10:20 unknown message dinner',
    ],
    [
      'an unknown state',
      expecting('{ message: lunch, on: bob/desk, is: seen }'),
      '10:45 expected a state of a message',
    ],
    [
      'an alert that is yes',
      expecting('{ message: lunch, on: bob/desk, is: read, alert: yes }'),
      '10:58 expected true or false; got yes',
    ],
    [
      'no client',
      expecting('{ message: lunch, is: read }'),
      '10:11 missing key on; expected a client or a list',
    ],
    [
      'an unknown client',
      expecting('{ message: lunch, on: [bob/dsk], is: read }'),
      '10:32 unknown client bob/dsk',
    ],
    [
      'a client of neither',
      third,
      '11:31 zoe/pc never gets lunch; expected a client of its sender or',
    ],
    [
      'an unknown mode',
      expecting('{ mode: loud, of: bob/desk }'),
      '10:17 expected a mode: signed-out, normal',
    ],
    [
      'the mode of a user',
      expecting('{ mode: quiet, of: bob }'),
      '10:28 expected a client of bob: bob/desk',
    ],
    [
      'a user as active client',
      expecting('{ active: alice, of: alice }'),
      '10:19 expected a client of alice',
    ],
    [
      "another's client as active",
      expecting('{ active: bob/desk, of: alice }'),
      '10:19 bob/desk is no client of alice',
    ],
    [
      'active of a client',
      expecting('{ active: none, of: alice/phone }'),
      '10:29 expected a user, such as alice',
    ],
    [
      'an unknown counter',
      expecting('{ counter: MDMFlushes, is: 1 }'),
      '10:20 expected a counter: MDMSessions',
    ],
    [
      'less than none',
      expecting('{ counter: MDMSessions, is: -1 }'),
      '10:37 expected a number from 0 up',
    ],
    [
      'a number with a stray zero',
      expecting('{ counter: MDMSessions, is: 1.0 }'),
      '10:37 expected a number',
    ],
    [
      'a number in quotes',
      expecting('{ counter: MDMSessions, is: "1" }'),
      '10:37 expected a number from 0 up',
    ],
  ]);
});

describe('a slip in a declaration', () => {
  it('does not come back wherever the name is used', () => {
    const text = expecting('{ message: lunch, on: alice/phone, is: read }');
    expect(faultsOf(text.replace('phone: iphone', 'phone: phone'))).toHaveLength(1);
    expect(faultsOf(text.replace('{ desk: desktop }', '7'))).toHaveLength(1);
    expect(faultsOf(text.replace('users:', 'usrs:'))).toHaveLength(1);
    expect(
      faultsOf(text.replace('send: lunch, from: bob/desk', 'send: lunch, from: bob/dsk')),
    ).toHaveLength(1);
  });

  it('leaves open whom a message concerns', () => {
    const text = expecting('{ message: lunch, on: bob/desk, is: read }');
    expect(faultsOf(text.replace('from: bob/desk', 'from: bob/dsk'))).toHaveLength(1);
    expect(faultsOf(text.replace('to: alice', 'to: alcie'))).toHaveLength(1);
  });

  it('keeps the device of a client for its verbs', () => {
    const text = doing('{ close-lid: alice/phone }').replace(
      'phone: iphone',
      'phone: { device: ipad, version: x }',
    );
    expect(faultsOf(text).map(inShort)).toEqual([
      expect.stringContaining('3:55 expected a version of Jabber'),
      expect.stringContaining('8:22 close-lid is for desktop; alice/phone runs on ipad'),
    ]);
  });
});

describe('the name of the file', () => {
  it.each([
    ['sample.yaml', '1:1 the id sample is reserved; expected another file name'],
    ['a/Sample.yml', '1:1 the id sample is reserved'],
    ['---.yaml', '1:1 the file name gives the scenario no id; expected one with letters or digits'],
  ])('is at fault when it is %s', (file, report) => {
    expect(faultsOf(people, file).map(inShort)).toEqual([expect.stringContaining(report)]);
  });
});

describe('a fault', () => {
  it('names its file, its length and its place in the data', () => {
    expect(faultsOf(doing('{ lock: [bob/desk, bob/dsk] }'), 'flows/a.yaml')).toEqual([
      {
        file: 'flows/a.yaml',
        line: 8,
        column: 28,
        length: 7,
        where: 'timeline[0].do[0].lock[1]',
        message: 'unknown client bob/dsk; did you mean bob/desk?',
      },
    ]);
  });

  it.each([
    [declaringPhone('phone'), 'users.alice.clients.phone'],
    [people.replace('name: n\n', ''), 'name'],
    [people.replace('bob: { clients', 'b.b: { clientS'), 'users["b.b"].clientS'],
  ])('says where it is in the data: %#', (text, where) => {
    expect(faultsOf(text).map((fault) => fault.where)).toContain(where);
  });
});

function declaringPhone(device: string): string {
  return people.replace('phone: iphone', `phone: ${device}`);
}

describe('a fault over several lines', () => {
  it.each(['- name\n- users\n', '- name\r\n- users\r\n'])('is as long as its first: %j', (text) => {
    expect(faultsOf(text)).toMatchObject([{ line: 1, column: 1, length: '- name'.length }]);
  });
});

describe('what a message quotes', () => {
  it.each(['a', ''])('is short and of whole characters, behind "%s"', (before) => {
    const [fault] = faultsOf(under(`release: ${before}${'𝒜'.repeat(100)}`));
    expect(fault?.message).toMatch(/𝒜…$/u);
    expect(fault?.message).not.toMatch(/\p{Cs}/u);
    expect(fault?.message.length).toBeLessThan(200);
  });
});

describe('the faults of a file', () => {
  const text = `nme: Alice
rules: [MDM-2, MDM-99]
release: 12.6
copies: none
users:
  alice: { clients: { phone: phone, laptop: desktop } }
  bob: { clients: { desk: desktop } }
timeline:
  - at: 90
    do:
      - { sign-in: [alice/phone, alice/laptp] }
      - { snd: lunch, from: bob/desk, to: alice }
      - { send: lunch, from: bob/desk, to: carol }
  - at: 1m
    do: [{ lock: bob }]
    expect:
      - { message: lunch, on: alice/phone, is: deliverd, alert: maybe }
      - { counter: MDMSessions }
  - { at: 30s }
`;

  it('come all at once, by line and column', () => {
    expect(faultsOf(text).map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:1', // nme
      '2:16', // MDM-99
      '3:10', // 12.6
      '4:9', // none
      '6:30', // phone
      '9:9', // 90
      '11:34', // alice/laptp
      '12:11', // snd
      '13:44', // carol
      '15:18', // bob
      '17:48', // deliverd
      '17:65', // maybe
      '18:11', // no is
      '19:11', // time goes back
    ]);
  });

  it('are each told once, even through an alias', () => {
    const twice = `${people}timeline:\n  - { at: 1m, do: &d [{ lock: zoe }] }\n  - { at: 2m, do: *d }\n`;
    expect(faultsOf(twice)).toHaveLength(1);
  });
});
