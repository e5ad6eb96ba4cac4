/** The page of a plan: which parts it has, and that nothing that is said on a terminal is missing. */
import { describe, expect, it } from 'vitest';
import { sizeReport } from '../../../src/reports/html/size-report.js';
import { recommend, type PlanProof, type SizingInputs } from '../../../src/sizing/recommend.js';

const source = { again: "npx impsim size --users '<b>'", toolVersion: '1.2.3' };

const pageOf = (inputs: SizingInputs): string => sizeReport(recommend(inputs), source);

const headings = (page: string): readonly string[] =>
  [...page.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, title]) => title ?? '');

/** What a reader sees, without the markup. */
const textOf = (page: string): string =>
  page
    .replace(/^[\s\S]*<body>/, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<');

describe('the page of a plan', () => {
  it('has the parts in the order in which people ask', () => {
    expect(headings(pageOf({ users: 25_000, growthPercent: 10 }))).toEqual([
      'From users to the limits of a node',
      'Which rule binds',
      'Designs that fit, best first',
      'Settings to make',
      'Growth',
      'What moves the answer most',
      'Advice',
      'Assumptions',
      'The rules',
    ]);
  });

  it('says the plan, what binds, and how to repeat it, as text and never as markup', () => {
    const page = pageOf({ users: 25_000 });
    const text = textOf(page);
    expect(text).toContain('4 nodes of the 25K OVA: 1 cluster of 2 pairs, active-active');
    expect(text).toContain('SIZE-2; SIZE-6 would be the next');
    expect(text).toContain(source.again);
    expect(page).not.toContain('<b>');
  });

  it('SIZE-10: has every rule with its sum', () => {
    const text = textOf(pageOf({ users: 25_000 }));
    for (const { formula } of recommend({ users: 25_000 }).rules) expect(text).toContain(formula);
  });

  it('says that nothing fits, what is broken, and what would fit', () => {
    const page = pageOf({ users: 20_000, ova: '5K' });
    const text = textOf(page);
    expect(text).toContain('Nothing fits: the design that comes closest breaks SIZE-6');
    expect(text).toContain('It would fit with 7,500 users');
    expect(headings(page)).not.toContain('Settings to make');
  });

  it('shows each plan that was tried, confirmed or refuted', () => {
    const refuted: PlanProof = {
      confirmed: false,
      peakPercent: 90,
      alerts: 2,
      survivorPercent: null,
      peakReLogins: 0,
      reLoginRate: null,
      reLoginSeconds: null,
      because: ['an alert was raised in normal running'],
    };
    const answer = recommend({ users: 25_000, ova: '25K' }, () => refuted);
    const text = textOf(sizeReport(answer, source));
    expect(text).toContain('No plan is left: every design that fits was refuted');
    expect(text.match(/It fails: an alert was raised/g)).toHaveLength(answer.designs.length);
  });

  it('is the same text for the same answer', () => {
    expect(pageOf({ users: 3_000 })).toBe(pageOf({ users: 3_000 }));
  });
});
