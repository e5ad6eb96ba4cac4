/**
 * The two flows of the vendor's guide, step by step. The traces are kept as files, so that a change
 * of a single decision is seen in review; they were compared with the guide line by line.
 */
import { describe, expect, it } from 'vitest';
import { traceText } from '../../../src/reports/trace-text.js';
import type { Scenario } from '../../../src/scenarios/format/scenario.js';
import { bundledScenario, replayed } from './support/script.js';

describe('the flow of Multiple Device Messaging', () => {
  const scenario = bundledScenario('mdm-flow');

  it('replays the seven steps of the guide in their order', () => {
    expect(stepNumbers(scenario)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  it('decides as the trace has it that was compared with the guide', async () => {
    await expect(traceText(replayed(scenario))).toMatchFileSnapshot('golden/mdm-flow.txt');
  });
});

describe('the quiet mode flow', () => {
  const scenario = bundledScenario('quiet-mode-flow');

  it('replays the six steps of the guide in their order', () => {
    expect(stepNumbers(scenario)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('decides as the trace has it that was compared with the guide', async () => {
    await expect(traceText(replayed(scenario))).toMatchFileSnapshot('golden/quiet-mode-flow.txt');
  });
});

const stepNumbers = ({ timeline }: Scenario): readonly (string | undefined)[] =>
  timeline.flatMap(({ step }) => (step === undefined ? [] : [/^\d+/.exec(step)?.[0]]));
