/** What `impsim size` prints for people: Markdown with every figure of the answer. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sizeText } from '../../src/reports/size-text.js';
import { recommend } from '../../src/sizing/recommend.js';
import type { SizingInputs } from '../../src/sizing/requirements.js';
import { angledPaint } from './support/angled-paint.js';

const textOf = (inputs: SizingInputs): string => sizeText(recommend(inputs));

/** The rows of the table under a heading, without the heading of the table. */
const tableUnder = (heading: string, text: string): readonly string[] => {
  const [, section = ''] = text.split(`## ${heading}\n\n`);
  const end = section.search(/\n\n|\n$/);
  return section.slice(0, end).split('\n').slice(2);
};

describe('the text of an answer', () => {
  it('is the example of the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, example = ''] = /```text\n(## Recommendation[\s\S]*?)…\n```/.exec(readme) ?? [];
    expect(example).not.toBe('');
    expect(textOf({ users: 25_000, clientsPerUser: 2 }).startsWith(example)).toBe(true);
  });

  it('SIZE-10: gives a row to each rule and a source to each row', () => {
    const text = textOf({ users: 25_000 });
    const rules = tableUnder('Rules', text).map((row) => row.split('|')[1]?.trim());
    expect(rules).toEqual(['SIZE-2', 'SIZE-3', 'SIZE-4', 'SIZE-5', 'SIZE-6']);
    for (const rule of rules) expect(text).toMatch(new RegExp(`^- ${rule}: .+\\.$`, 'm'));
  });

  it('lines its tables up', () => {
    const text = textOf({ users: 25_000, growthPercent: 10, highAvailability: false });
    const tables = text.split('\n\n').filter((block) => block.startsWith('| '));
    expect(tables.length).toBe(4);
    for (const table of tables)
      expect(
        new Set(
          table
            .trimEnd()
            .split('\n')
            .map((row) => row.length),
        ).size,
      ).toBe(1);
  });

  it('sets the thousands of every number off', () => {
    for (const users of [25_000, 37_500, 300_000])
      for (const highAvailability of [true, false]) {
        const text = textOf({ users, highAvailability, growthPercent: 10, hybridUsers: 2_000 });
        expect(text).not.toMatch(/\d{4}/);
      }
  });

  it('counts the designs that it does not show', () => {
    expect(textOf({ users: 25_000 })).toContain('… and 4 more: --csv FILE and --json have all.');
    expect(textOf({ users: 25_000, ova: '25K' })).not.toContain('more: --csv');
  });

  it('has no settings, growth or sensitivity where nothing fits', () => {
    const text = textOf({ users: 15_000, ova: '5K', growthPercent: 10 });
    for (const heading of ['Settings', 'Growth', 'What moves', 'Designs that fit'])
      expect(text).not.toContain(`## ${heading}`);
    expect(text).toContain('## Rules, on the design that comes closest');
    expect(text).toContain('It would fit with no high availability.');
  });

  it('says where two inputs at once stand in the way', () => {
    const text = textOf({ users: 15_000, ova: '5K', emLogins: 300 });
    expect(text).toContain('No change of one input alone would make it fit.');
  });

  it('SIZE-11: tells the settings of the product where no profile is printed', () => {
    const text = textOf({ users: 100, highAvailability: false, mdm: false });
    expect(text).toContain("Upper Limit: 537 s, on every node (the product's defaults; HA-2).");
    expect(text).toContain('JSMSessionsExceedsThreshold in RTMT: 80 %.');
    expect(text).not.toContain('In effect with MDM');
  });

  it('tells phantom sessions, and how a plan lasts', () => {
    const text = textOf({ users: 10_000, pushShare: 0.2, growthPercent: 1, years: 1 });
    expect(text).toContain('of them phantom at first');
    expect(text).toContain('It lasts after 1 year at 1 % (10,100 users).');
  });

  it('sets headings and the plan off where the terminal can', () => {
    const painted = sizeText(recommend({ users: 10 }), angledPaint);
    expect(painted).toContain('<## Rules>');
    expect(painted).toContain('<2 nodes of the 5K OVA');
  });
});
