/** The section as markup: every link leads somewhere, and nothing in it needs what the page forbids. */
import { Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { rulesSection } from '../../../../src/reports/html/sections/rules-section.js';
import { swimlaneSection } from '../../../../src/reports/html/sections/swimlane-section.js';
import { traceSection } from '../../../../src/reports/html/sections/trace-section.js';
import type { ReportSection } from '../../../../src/reports/html/report-section.js';
import { textWidth, TIME_WIDTH } from '../../../../src/reports/html/swimlane/drawing-measures.js';
import { stepsOf } from '../../../../src/reports/html/swimlane/steps.js';
import { instant, seconds } from '../../../../src/engine/units.js';
import { bundledScenario, replayed } from '../../../scenarios/replay/support/script.js';
import { drawnUseCases } from './support/drawn.js';

const markup = (section: ReportSection | undefined): string =>
  section === undefined ? '' : renderToString(h(Fragment, {}, section.content));

const matchesOf = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

const SIZE_MAX = 700_000;

describe('the section on what happened', () => {
  const all = drawnUseCases();
  const rules = markup(rulesSection());

  it.each(all.map(({ name, result }) => [name, result] as const))(
    '%s: leads only to places of the page',
    (_, result) => {
      const own = markup(swimlaneSection(result));
      const page = own + markup(traceSection(result)) + rules;
      const ids = matchesOf(page, / id="([^"]*)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      const places = new Set([...ids, 'trace']);
      for (const place of matchesOf(own, / href="#([^"]*)"/g)) expect(places).toContain(place);
      for (const place of matchesOf(own, /url\(#([^)]*)\)/g)) expect(places).toContain(place);
      expect(own).not.toMatch(/ style=|<script|NaN|undefined|\[object/);
      expect(own.length).toBeLessThan(SIZE_MAX);
    },
  );

  it.each(all.map(({ name, result }) => [name, result] as const))(
    '%s: says within the drawing where the run ends',
    (_, result) => {
      const [, x = '', anchor, text = ''] =
        /<g class="end">.*?<text x="([^"]*)"[^>]* text-anchor="([^"]*)">([^<]*)/.exec(
          markup(swimlaneSection(result)),
        ) ?? [];
      const right = Number(x) + (anchor === 'end' ? 0 : textWidth(text));
      expect(text).not.toBe('');
      expect(right).toBeLessThanOrEqual(TIME_WIDTH);
    },
  );

  it('is none where nobody has a name', () => {
    expect(swimlaneSection(replayed(bundledScenario('jsm-160-sessions')))).toBeUndefined();
  });

  it('shows the first of many copies', () => {
    const scenario = { ...bundledScenario('quiet-mode-flow'), copies: 3 };
    const once = markup(swimlaneSection(replayed({ ...scenario, copies: 1 })));
    expect(markup(swimlaneSection(replayed(scenario)))).toBe(once);
  });
});

const step = (text: string) => ({ entry: 'step', at: instant(seconds(1)), text }) as const;

describe('the signs of steps', () => {
  it('are the numbers of the guide where every step has one of its own', () => {
    const steps = stepsOf([step('1. Alice signs in'), step('2 and 3. Bob writes')]);
    expect(steps.map(({ sign, text }) => `${sign}: ${text}`)).toEqual([
      '1: Alice signs in',
      '2, 3: Bob writes',
    ]);
  });

  it('are letters otherwise, and go on behind Z', () => {
    const twice = stepsOf([step('1. Alice signs in'), step('1. Bob writes')]);
    expect(twice.map(({ sign, text }) => `${sign}: ${text}`)).toEqual([
      'A: 1. Alice signs in',
      'B: 1. Bob writes',
    ]);
    const many = stepsOf(Array.from({ length: 28 }, () => step('Bob writes')));
    expect(many.slice(-3).map(({ sign }) => sign)).toEqual(['Z', 'A2', 'B2']);
  });
});
