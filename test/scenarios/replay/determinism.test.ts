/** The same scenario gives the same bytes, watched or not; another one gives another digest. */
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../../src/reports/json-text.js';
import { summaryOf } from '../../../src/reports/summary.js';
import { traceText } from '../../../src/reports/trace-text.js';
import { instant, microseconds, minutes, seconds } from '../../../src/engine/units.js';
import type { MdmObserver } from '../../../src/model/mdm/mdm-observer.js';
import type { Scenario } from '../../../src/scenarios/format/scenario.js';
import { RulesCited } from '../../../src/scenarios/replay/rules-cited.js';
import { RunDigest } from '../../../src/scenarios/replay/run-digest.js';
import { aStory } from '../../support/story.js';
import {
  aliceAndBob,
  bundledScenario,
  quickNames,
  replayed,
  useCaseNames,
} from './support/script.js';

const digestOf = (scenario: Scenario): string => replayed(scenario).digest;

describe.each(quickNames())('%s', (name) => {
  const scenario = bundledScenario(name);

  it('gives the same trace and the same summary every time', () => {
    const provenance = { toolVersion: '1', inputSha256: '0' };
    const [first, second] = [replayed(scenario), replayed(scenario)];
    expect(traceText(second)).toBe(traceText(first));
    expect(jsonText(summaryOf(second, provenance))).toBe(jsonText(summaryOf(first, provenance)));
  });
});

describe.each(useCaseNames())('%s', (name) => {
  const scenario = bundledScenario(name);

  it('has another digest when any one stimulus is left out', () => {
    const digest = digestOf(scenario);
    for (const lacking of variantsLackingOne(scenario)) expect(digestOf(lacking)).not.toBe(digest);
  });

  it('has another digest when what is done at a moment comes a microsecond later', () => {
    for (const [place, item] of scenario.timeline.entries()) {
      if (item.do.length === 0) continue;
      const late = { ...item, at: instant(microseconds(item.at + 1)) };
      expect(digestOf({ ...scenario, timeline: scenario.timeline.with(place, late) })).not.toBe(
        digestOf(scenario),
      );
    }
  });

  it('has the same digest whatever it expects and whatever its steps are called', () => {
    const silent = scenario.timeline.map((item) => ({ ...item, step: undefined, expect: [] }));
    expect(digestOf({ ...scenario, timeline: silent })).toBe(digestOf(scenario));
  });
});

describe('the digest', () => {
  it('tells which presence was chosen, even when it did not last', () => {
    expect(digestOf(presenceChosen('xa'))).not.toBe(digestOf(presenceChosen('dnd')));
  });

  it('tells which message was read, even when all are read in the end', () => {
    expect(digestOf(readInTurn('b', 'a'))).not.toBe(digestOf(readInTurn('a', 'b')));
  });
});

describe('observers', () => {
  it('change nothing: a cluster ends alike with many of them and with none', () => {
    const told: unknown[] = [];
    const nosy: MdmObserver = {
      sent: (...about) => void told.push(about),
      applied: (...about) => void told.push(about),
      presenceCame: (...about) => void told.push(about),
      routerStopped: (...about) => void told.push(about),
      routerStarted: (...about) => void told.push(about),
      decided: (...about) => void told.push(about),
      released: (...about) => void told.push(about),
      refused: (...about) => void told.push(about),
      forgotten: (...about) => void told.push(about),
    };
    const alone = endOfStory([]);
    expect(endOfStory([nosy, new RulesCited(), new RunDigest(), nosy])).toEqual(alone);
    expect(told.length).toBeGreaterThan(0);
  });
});

const presenceChosen = (presence: string): Scenario =>
  aliceAndBob(`
  - { at: 1s, do: [{ presence: ${presence}, of: alice/laptop }] }
  - { at: 2s, do: [{ presence: available, of: alice/laptop }] }`);

const readInTurn = (first: string, second: string): Scenario =>
  aliceAndBob(`
  - { at: 1s, do: [{ send: a, from: bob/desk, to: alice }, { send: b, from: bob/desk, to: alice }] }
  - { at: 2s, do: [{ read: ${first}, on: alice/phone }] }
  - { at: 3s, do: [{ read: ${second}, on: alice/phone }] }`);

/** The state and the counters of a cluster after a story of all kinds of happenings. */
function endOfStory(observers: readonly MdmObserver[]): unknown {
  const cast = { alice: { phone: 'iphone', laptop: 'desktop' }, bob: { desk: 'desktop' } } as const;
  const contacts = { alice: ['bob'] };
  const story = aStory(cast, { observers, contacts, bufferLimit: 2 });
  story.at(seconds(0), () => story.signIn('bob/desk', 'alice/phone', 'alice/laptop'));
  story.at(seconds(1), () => story.move('alice/phone', 'background'));
  story.at(seconds(2), () => story.send('bob/desk', 'alice', 'one'));
  story.at(seconds(3), () => story.read('alice/laptop', 'one'));
  story.at(seconds(4), () => story.send('bob/desk', 'alice', 'two'));
  story.at(seconds(5), () => story.signOut('alice/phone'));
  story.at(seconds(6), () => story.signOut('alice/phone'));
  story.at(seconds(7), () => story.restart());
  story.passUntil(minutes(30));
  const state: number[] = [];
  story.cluster.digest((fed) => state.push(...fed));
  return {
    state,
    events: story.cluster.simulation.events,
    flushes: story.counter('MDMBufferFlushes'),
  };
}

/** The scenario without one of its stimuli, once for each. */
function variantsLackingOne(scenario: Scenario): readonly Scenario[] {
  return scenario.timeline.flatMap((item, at) =>
    item.do.map((_, place) => ({
      ...scenario,
      timeline: scenario.timeline.with(at, { ...item, do: item.do.toSpliced(place, 1) }),
    })),
  );
}
