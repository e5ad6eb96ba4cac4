/** What a reader of a result should know, though nothing failed. */
import { describe, expect, it } from 'vitest';
import { allHold } from '../../../src/scenarios/replay/run-result.js';
import { verdictText } from '../../../src/reports/verdict-text.js';
import { aliceAndBob, bundledScenarios, replayed } from './support/script.js';

const notesOf = (timeline: string): readonly string[] => replayed(aliceAndBob(timeline)).notes;

const set = '  - { at: 1s, do: [{ set: mdm, to: false }] }';

describe('the notes on a run', () => {
  it('MDM-1: say that a parameter was changed without a restart (not-before-restart)', () => {
    expect(notesOf(set)).toEqual([expect.stringMatching(/was not restarted .* \(MDM-1\)$/)]);
    expect(allHold(replayed(aliceAndBob(set)))).toBe(true);
  });

  it('MDM-1: say nothing once the router runs again, or where nothing was changed', () => {
    const restart = '  - { at: 2s, do: [{ restart: xcp-router }] }';
    expect(notesOf(`${set}\n${restart}\n  - { at: 1m2s }`)).toEqual([]);
    expect(notesOf(restart)).toEqual([]);
  });

  it('JSM-8, JSM-9, JSM-10: are only of alerts, extrapolated limits, old releases and hot desks in the bundled scenarios', () => {
    for (const scenario of bundledScenarios())
      for (const note of replayed(scenario).notes)
        expect(note).toMatch(/(?:JSM-(?:8|9|10)|EM-[58])\)$/);
  });

  it('MDM-1: say so as long as the router is down', () => {
    const restart = '  - { at: 2s, do: [{ restart: xcp-router }] }';
    expect(notesOf(`${set}\n${restart}\n  - { at: 1m1s }`)).toHaveLength(1);
  });

  it('stand in the verdict', () => {
    const text = verdictText(replayed(aliceAndBob(set)), 'impsim run use-case.yaml');
    expect(text).toMatch(/^note: a parameter was changed.*\nPASS /);
  });
});
