/**
 * Writes docs/rules.md from the rule book, so that the page people read and the rules that code
 * cites are one text.
 *
 *   node --import tsx scripts/write-rules-doc.ts           writes the page
 *   node --import tsx scripts/write-rules-doc.ts --check   exits 1 if the page is not up to date
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleText } from '../src/model/rulebook/rule.js';
import { type Chapter, chapters } from '../src/model/rulebook/rule-book.js';

/** The page that this script writes. */
export const rulesPage = fileURLToPath(new URL('../docs/rules.md', import.meta.url));

const INTRODUCTION = `# The rule book

What the simulator does, as numbered rules. A vendor engineer can check any trace against them.

This page is written by \`scripts/write-rules-doc.ts\` from the catalogue in \`src/model/rulebook/\`;
change a rule there. The words are those of the [glossary](glossary.md).

## How to read it

Every rule has a **status**, which says how far it can be trusted:

- **P**, published: the vendor prints it; the source says where.
- **D**, derived: it follows from published figures or statements; the source says from which.
- **A**, assumed: the public record is silent, and impsim chose. The source gives the nearest
  evidence. Every assumption is a named parameter with a default, and every report that it
  influenced lists it with its status.

Where a rule mixes, its status is that of the main statement, and the part that differs carries its
own mark: (P), (D) or (A).

A trace, a report or a verdict **cites** a rule by its number. \`MDM-4\` beside a decision means: this
was decided because rule MDM-4 says so; the words with it name the case of the rule that applied.
Numbers are stable: a rule that changes keeps its number.

**Sources** name the vendor's document, its release and the chapter or heading. Two of them were read
in Korean: the older edition of _Configure Multiple Device Messaging_ (다중 디바이스 메시징 구성), which
still prints limits that current pages have dropped, and the technical note _Extension Mobility Cross
Cluster and Extension Mobility: Changes in CUCM 12.5_ (클러스터 간 익스텐션 모빌리티 및 익스텐션
모빌리티: CUCM 12.5의 변경 사항), whose lab logs the service log follows.

**Releases**, in order: \`11.0\`, \`11.5\`, \`12.0\`, \`12.5\`, \`12.5SU1\`, \`12.5SU2\`, \`12.5SU3\`, \`14\`, \`15\`;
the default is \`12.5SU3\`. A release is a profile, a table of values and switches. An unknown release
is an error that lists the known ones.

Releases and versions are **text**. YAML would read an unquoted \`11.10\` as the number 11.1 and \`12.0\`
as 12, so a scenario's source text is taken as it stands. The same goes for PINs, names and seeds: a
seed of 20 digits keeps them all.
`;

const TABLE_HEAD = '| rule | statement | status | source |\n| --- | --- | --- | --- |';

/**
 * The whole page. Tables are kept as written: aligned columns would pad every row to the longest
 * statement, and one changed rule would change them all.
 */
export function renderRules(book: readonly Chapter[]): string {
  return [INTRODUCTION, ...book.map(renderChapter)].join('\n');
}

function renderChapter({ title, rules }: Chapter): string {
  const rows = Object.entries(rules).map(([id, rule]) => renderRow(id, rule));
  return [`## ${title}`, '', '<!-- prettier-ignore -->', TABLE_HEAD, ...rows, ''].join('\n');
}

const renderRow = (id: string, { statement, status, source }: RuleText): string =>
  `| ${id} | ${cell(statement)} | ${status} | ${cell(source)} |`;

/** A bar would end the cell, even between backticks. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

function main(options: readonly string[]): void {
  const page = renderRules(chapters);
  if (!options.includes('--check')) {
    writeFileSync(rulesPage, page);
  } else if (readFileSync(rulesPage, 'utf8') !== page) {
    console.error('docs/rules.md differs from the rule book: run scripts/write-rules-doc.ts');
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
