/** The bundled days of a few hundred users: they pass in full, and show the rules that they name. */
import { describe, expect, it } from 'vitest';
import type { UserId } from '../../src/model/devices/identifiers.js';
import type { Decision } from '../../src/model/mdm/decision.js';
import type { Stimulus } from '../../src/model/mdm/stimulus.js';
import type { RuleId } from '../../src/model/rulebook/rule-book.js';
import { replay } from '../../src/scenarios/replay/replay.js';
import { allHold } from '../../src/scenarios/replay/run-result.js';
import { bundledScenario, smallDayNames } from './replay/support/script.js';

describe.each(smallDayNames())('%s', (name) => {
  const scenario = bundledScenario(name);
  const cited = new Set<RuleId>();
  const decided = (_user: UserId, _stimulus: Stimulus, decisions: readonly Decision[]): void => {
    for (const { because } of decisions) cited.add(because.rule);
  };
  const result = replay(scenario, { traceAll: false, observers: [{ decided }] });

  it('passes', () => {
    expect(result.outcomes.filter(({ holds }) => !holds)).toEqual([]);
    expect(result.measured.thresholds.length).toBeGreaterThan(0);
    expect(allHold(result)).toBe(true);
  });

  it('shows every rule that it names', () => {
    for (const { ended } of result.mobility?.sessions ?? []) if (ended) cited.add(ended.rule);
    expect([...cited]).toEqual(expect.arrayContaining([...scenario.rules]));
  });

  it('says what it replays, and from midnight on', () => {
    expect(scenario.source).toContain('each number of the day has its source');
    expect(scenario.start).toContain('T00:00:00');
  });
});

describe('the day of an office', () => {
  it('has group chats, heavy users and phones', () => {
    expect(smallDayNames()).toContain('office-day');
    const [population] = bundledScenario('office-day').populations;
    expect(population?.day?.figures['group-messages-per-day'].value).toBeGreaterThan(0);
    expect(population?.day?.figures['heavy-share'].value).toBeGreaterThan(0);
    expect(population?.phones).toBeDefined();
  });
});
