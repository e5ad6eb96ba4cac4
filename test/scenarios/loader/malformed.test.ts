/** Malformed files as people and machines write them; each row of the table is one file. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/scenarios/loader/load-scenario.js';
import { inShort } from './support/loading.js';

const folder = fileURLToPath(new URL('malformed/', import.meta.url));

const reportsOf = (file: string): readonly string[] => {
  const result = loadScenario(file, readFileSync(`${folder}${file}`));
  return 'faults' in result ? result.faults.map(inShort) : [];
};

/** Each file of the folder, and how its reports begin. */
const table: readonly (readonly [file: string, ...reports: string[]])[] = [
  [
    'alias-bomb.yaml',
    '4:12 expected a duration with its unit, such as 90s; got a list',
    '5:12 expected a duration',
    '6:12 expected a duration',
    '7:12 expected a duration',
    '8:12 expected a duration',
    '8:41 the aliases up to here stand for too many values; expected at most 100000',
    '9:12 expected a duration',
  ],
  [
    'alias-within-itself.yaml',
    '3:21 the alias *all stands within its own value; expected one further down',
  ],
  ['bad-escape.yaml', '1:9 the unknown escape \\q; expected \\\\ for a backslash'],
  ['bad-utf-8.yaml', '1:10 a byte that is not UTF-8; expected the file in UTF-8'],
  ['byte-order-mark.yaml', '1:1 unknown key nmae; did you mean name?'],
  ['client-of-nobody.yaml', '10:13 unknown client carol/desk; the clients are alice/phone'],
  ['control-character.yaml', '1:7 expected one line of 1 to 200 characters without control'],
  ['crlf.yaml', '5:1 unknown key sede; did you mean seed?'],
  ['custom-tag.yaml', '1:7 a tag; expected none'],
  ['deep-brackets.yaml', '5:42 nested too deep; expected a scenario'],
  ['deep-lists.yaml', '6:65 nested too deep; expected a scenario'],
  ['deep-mappings.yaml', '33:34 nested too deep; expected a scenario'],
  ['duplicate-key.yaml', '5:1 the key name stands twice; the first is in line 1'],
  ['duration-without-unit.yaml', '6:9 expected a duration with its unit, such as 90s; got 90'],
  ['empty.yaml', '1:1 the file is empty; expected a mapping with the name, the users'],
  ['hangul.yaml', '3:28 expected a device: desktop, iphone, ipad, android'],
  ['list-as-key.yaml', '5:3 this key is no text; expected a name'],
  ['list-inside-mapping.yaml', '7:1 a list among the keys of a mapping; expected either'],
  ['merge-key.yaml', '4:10 unknown key "<<"; the keys are clients', '4:10 missing key clients'],
  ['missing-colon.yaml', '2:1 a key without its value; expected a colon and a space after'],
  ['missing-comma.yaml', '5:9 expected a rule of the rule book, such as MDM-4; got "MDM-2 MDM-4"'],
  ['no-final-newline.yaml', '5:38 unknown client alice/tablet; the clients of alice are'],
  ['number-tag.yaml', '5:7 a tag; expected none, and quotes around what is meant as text'],
  ['only-a-comment.yaml', '1:1 the file is empty; expected a mapping with the name, the users'],
  ['only-a-list.yaml', '1:1 expected a mapping with the name, the users and the timeline; got a'],
  ['only-text.yaml', '1:1 expected a mapping with the name, the users and the timeline; got "A'],
  ['proto-key.yaml', '3:23 the key __proto__ cannot be used; expected another name'],
  ['read-before-sent.yaml', '7:18 message lunch is not sent yet; it is sent in line 9'],
  ['reserved-character.yaml', '1:7 text that begins with @; expected quotes around it'],
  ['second-colon.yaml', '1:7 a second ": " on the line; expected quotes around text'],
  ['stray-bracket.yaml', '5:15 not valid YAML: Unexpected flow-seq-end token'],
  ['tab-indentation.yaml', '3:1 a tab in the indentation; expected spaces'],
  ['time-goes-back.yaml', '7:11 time goes back; expected at least 20m, the time of the item in'],
  ['two-documents.yaml', '5:1 a second document begins here; expected one scenario a file'],
  ['unclosed-brace.yaml', '4:1 a bracket is not closed before this; expected }'],
  ['unclosed-quote.yaml', '2:9 a quotation is not closed before this; expected "'],
  ['uneven-indentation.yaml', '4:1 this begins at another column than the items before it'],
  ['unknown-anchor.yaml', '4:8 no anchor &alise stands further up; there are alice'],
  ['unknown-directive.yaml', '1:1 a YAML directive; expected none'],
  ['utf-16.yaml', '1:1 a byte that is not UTF-8; expected the file in UTF-8'],
  ['verb-misspelt.yaml', '8:11 unknown verb signin; did you mean sign-in?'],
];

describe('a malformed file', () => {
  it.each(table)('is refused where it is malformed: %s', (file, ...reports) => {
    expect(reportsOf(file)).toEqual(reports.map((report) => expect.stringContaining(report)));
  });

  it('stands in the table', () => {
    expect(table.map(([file]) => file)).toEqual(readdirSync(folder).toSorted());
  });
});
