/** What is expected of a service log, and what is told where it has something else (EM-9). */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/scenarios/replay/outcome.js';
import { replayed, scenarioOf } from './support/script.js';

/** Alice logs in at 0s; the log is to have these texts, in their order. */
const outcomeOf = (...has: readonly string[]): Outcome => {
  const { outcomes } = replayed(
    scenarioOf(`name: A log
extension-mobility:
  clusters: { office: {} }
phones: { desk: { cluster: office } }
users:
  alice: { extension-mobility: { cluster: office, pin: 1 } }
timeline:
  - { at: 0s, do: [{ log-in: alice, on: desk }] }
  - { at: 1s, expect: [{ log: office, has: ${JSON.stringify(has)} }] }
`),
  );
  return outcomes[0]!;
};

const POLICY = 'Multi Login Policy = noLogin';
const ANSWER = 'Request succeeded returning<response>';

describe('an expectation of a service log', () => {
  it('holds where the texts stand in this order, and tells them (EM-9)', () => {
    expect(outcomeOf(POLICY, ANSWER)).toMatchObject({
      holds: true,
      expected: `${POLICY}, then ${ANSWER}`,
      got: `${POLICY}, then ${ANSWER}`,
    });
  });

  it('tells the line that came where the first missing text was expected', () => {
    const { holds, expected, got } = outcomeOf(POLICY, 'Error# 25', ANSWER);
    expect(holds).toBe(false);
    expect(expected).toBe(`${POLICY}, then Error# 25, then ${ANSWER}`);
    expect(got).toMatch(new RegExp(`^${POLICY}, then (?:DEBUG|INFO|ERROR) [A-Za-z]+ - `));
    expect(got).not.toContain(ANSWER);
  });

  it('tells a message of several lines as one', () => {
    const texts = [POLICY, 'EMServiceServlet - ', 'EMServiceServlet - ', 'EMServiceServlet - '];
    for (let count = 1; count <= texts.length; count += 1)
      expect(outcomeOf(...texts.slice(0, count), 'Error# 25').got).not.toContain('\n');
    expect(outcomeOf('Request succeeded', 'Error# 25').got).not.toContain('\n');
  });

  it('tells the first line where the first text is missing, and that no line is left at the end', () => {
    expect(outcomeOf('Error# 25').got).toMatch(/^(?:DEBUG|INFO) /);
    expect(outcomeOf(ANSWER, POLICY)).toMatchObject({ holds: false });
    expect(outcomeOf('</response>', ANSWER).got).toBe('</response>, then no line');
  });
});
