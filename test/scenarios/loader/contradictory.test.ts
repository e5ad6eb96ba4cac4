/** Well-formed files that cannot be played as they stand; each row of the table is one file. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/scenarios/loader/load-scenario.js';
import { inShort } from './support/loading.js';

const folder = fileURLToPath(new URL('contradictory/', import.meta.url));

const reportsOf = (file: string): readonly string[] => {
  const result = loadScenario(file, readFileSync(`${folder}${file}`));
  return 'faults' in result ? result.faults.map(inShort) : [];
};

/** Each file of the folder, and how its reports begin. */
const table: readonly (readonly [file: string, ...reports: string[]])[] = [
  ['archived-by-halves.yaml', '12:21 expected a whole number from 0 up; got 2.5'],
  ['contact-is-a-client.yaml', '3:51 expected a user, such as bob; got the client bob/desk'],
  ['contact-misspelt.yaml', '3:51 unknown user bbo; did you mean bob?'],
  ['contact-of-oneself.yaml', '3:56 alice cannot be a contact of alice; expected another user'],
  ['contact-twice.yaml', '3:56 bob stands twice in this list; expected it once'],
  [
    'contacts-one-too-many.yaml',
    '10:9 colin is contact 3 of alice; expected at most 2, contacts-max (DEV-8)',
  ],
  ['contacts-without-brackets.yaml', '3:50 expected a list of users, such as [bob, colin]; got'],
  [
    'file-accepted-before-offered.yaml',
    '9:20 message plan.pdf is not offered yet; it is offered in line 10',
  ],
  [
    'file-accepted-by-its-sender.yaml',
    '10:33 bob/desk cannot accept plan.pdf; expected a client of its recipient, alice',
  ],
  ['file-accepted-twice.yaml', '10:30 plan.pdf stands twice in this list; expected it once'],
  ['file-is-read.yaml', '10:17 message plan.pdf is offered; expected accept, not read'],
  ['file-offered-to-oneself.yaml', '9:48 bob/desk offers to its own user; expected another user'],
  ['file-transfer-on-the-joined.yaml', '2:30 expected active or all; got joined'],
  ['group-chat-on-the-active.yaml', '2:27 expected joined or all; got active'],
  ['id-for-an-im-and-a-file.yaml', '10:18 message plan is offered too; it is first sent in line 9'],
  ['id-said-twice.yaml', '11:16 message hello is said twice; it is first said in line 10'],
  ['im-is-accepted.yaml', '10:19 message lunch is sent; expected read, not accept'],
  [
    'mdm-on-against-both.yaml',
    '5:8 mdm cannot be on in release 11.0 (MDM-15); expected false',
    '5:8 mdm cannot be on while im is off (MDM-16); expected false',
  ],
  ['mdm-on-in-11-0.yaml', '3:20 mdm cannot be on in release 11.0 (MDM-15); expected false'],
  ['mdm-on-without-im.yaml', '2:31 mdm cannot be on while im is off (MDM-16); expected false'],
  ['mdm-set-on-in-11-0.yaml', '10:25 mdm cannot be on in release 11.0 (MDM-15); expected false'],
  ['mode-loud.yaml', '12:17 expected a mode: signed-out, normal, quiet, silent; got loud'],
  ['no-contacts-at-all.yaml', '2:29 expected a whole number from 1 up; got 0'],
  ['order-of-one.yaml', '12:18 expected a list of two or more messages'],
  [
    'order-on-a-stranger.yaml',
    '12:34 zoe/pidgin never gets one; expected a client of its sender or recipient',
    '12:34 zoe/pidgin never gets two; expected a client of its sender or recipient',
  ],
  ['order-with-one-twice.yaml', '12:29 one stands twice in this list; expected it once'],
  ['own-word-is-read.yaml', '11:28 alice/phone cannot read hello; its own user said it'],
  ['parameter-misspelt.yaml', '2:15 unknown key ofline-im; did you mean offline-im?'],
  ['parameter-not-a-switch.yaml', '2:21 expected true or false; got on'],
  ['parameter-not-settable.yaml', '9:16 expected a parameter that can be set: mdm; got im'],
  ['parameter-set-to-a-word.yaml', '9:25 expected true or false; got off'],
  ['presence-dropped.yaml', '2:37 expected one of hold, deliver, count; got drop'],
  ['presence-of-a-client.yaml', '12:21 expected a user, such as bob; got the client bob/desk'],
  ['presence-of-no-contact.yaml', '13:30 alice/phone never gets the presence of zoe; expected'],
  [
    'presence-unknown.yaml',
    '12:47 expected a presence: available, away, dnd, xa, or none; got busy',
  ],
  ['push-in-11-0.yaml', '3:21 push cannot be on without mdm (QM-11); expected false'],
  [
    'push-on-a-desktop.yaml',
    '3:56 push is for iphone, ipad, android, androidTablet; alice/laptop runs on desktop',
  ],
  [
    'push-on-a-third-party.yaml',
    '5:46 expected a version of Jabber, such as 11.7; got x',
    '5:55 push is for iphone, ipad, android, androidTablet; alice/pidgin runs on thirdParty',
  ],
  ['push-without-mdm.yaml', '2:21 push cannot be on without mdm (QM-11); expected false'],
  [
    'push-without-stream-management.yaml',
    '2:21 push cannot be on without stream-management (QM-11); expected false',
  ],
  ['refused-by-no-rule.yaml', '12:43 expected a rule of the rule book, such as MDM-4; got MDM-61'],
  ['refused-without-a-rule.yaml', '12:11 missing key because; expected a rule of the rule book'],
  [
    'restart-of-something-else.yaml',
    '9:20 expected what can be restarted: xcp-router; got xcp-routr; did you mean xcp-router?',
  ],
  ['room-joined-later.yaml', '9:27 room lounge is not joined yet; it is joined in line 10'],
  ['room-misspelt.yaml', '10:27 unknown room loung; did you mean lounge?'],
  ['room-of-nobody.yaml', '9:18 unknown room lounge; there are no rooms joined so far'],
  ['room-with-a-space.yaml', '9:17 expected a name for a room: letters, digits'],
  [
    'third-party-in-the-background.yaml',
    '9:37 background is for iphone, ipad, android, androidTablet; zoe/pidgin runs on thirdParty',
  ],
  [
    'third-party-locked.yaml',
    '9:17 lock is for desktop, iphone, ipad, android, androidTablet; zoe/pidgin runs on thirdParty',
  ],
  ['through-on-premise.yaml', 'got on-premise; did you mean on-premises?'],
  [
    'through-without-its-x.yaml',
    '9:42 expected a version of Expressway with its X, such as X8.8, or on-premises; got 8.7',
  ],
  [
    'watchers-one-too-many.yaml',
    '6:56 colin is watcher 2 of alice; expected at most 1, watchers-max (DEV-8)',
  ],
];

describe('a file that contradicts itself', () => {
  it.each(table)('is refused where it does: %s', (file, ...reports) => {
    expect(reportsOf(file)).toEqual(reports.map((report) => expect.stringContaining(report)));
  });

  it('stands in the table', () => {
    expect(table.map(([file]) => file)).toEqual(readdirSync(folder).toSorted());
  });
});
