/**
 * Flips: a scenario in which one expectation asks for something else than it did, so that exactly
 * this one must fail.
 */
import { phoneId } from '../../../../src/model/devices/identifiers.js';
import { nodeStates } from '../../../../src/model/ha/node-state.js';
import { modes } from '../../../../src/model/devices/mode.js';
import { presences } from '../../../../src/model/devices/presence.js';
import type { RuleId } from '../../../../src/model/rulebook/rule-book.js';
import { copyStates, type Expectation } from '../../../../src/scenarios/format/expectation.js';
import type { Scenario } from '../../../../src/scenarios/format/scenario.js';

export type Flip = {
  readonly scenario: Scenario;
  /** As it is now. */
  readonly expectation: Expectation;
  /** Its place among all expectations of the scenario, in the order of the file. */
  readonly place: number;
};

/** Every other answer to every expectation, one at a time. */
export const flipsOf = (scenario: Scenario): readonly Flip[] => {
  const flips: Flip[] = [];
  for (const [place, { item, within, expectation }] of placesOf(scenario).entries())
    for (const flipped of othersThan(expectation, scenario))
      flips.push({
        scenario: withExpectation(scenario, item, within, flipped),
        expectation: flipped,
        place,
      });
  return flips;
};

/** Every expectation asks for something else, at once. */
export const withAllFlipped = (scenario: Scenario): Scenario => ({
  ...scenario,
  timeline: scenario.timeline.map((item) => ({
    ...item,
    expect: item.expect.map((expectation) => othersThan(expectation, scenario)[0]!),
  })),
});

type Found = { readonly item: number; readonly within: number; readonly expectation: Expectation };

const placesOf = ({ timeline }: Scenario): readonly Found[] =>
  timeline.flatMap(({ expect }, item) =>
    expect.map((expectation, within) => ({ item, within, expectation })),
  );

const othersThan = (
  expectation: Expectation,
  { clients, topology }: Scenario,
): readonly Expectation[] => {
  switch (expectation.subject) {
    case 'message': {
      const { is, alert } = expectation;
      const states = copyStates.filter((state) => state !== is);
      const flips: Expectation[] = states.map((state) => ({ ...expectation, is: state }));
      if (alert !== undefined) flips.push({ ...expectation, alert: !alert });
      return flips;
    }
    case 'mode':
      return modes.filter((mode) => mode !== expectation.is).map((is) => ({ ...expectation, is }));
    case 'active': {
      const own = clients.filter(({ user }) => user === expectation.of);
      return [undefined, ...own.map(({ client }) => client)]
        .filter((client) => client !== expectation.is)
        .map((is) => ({ ...expectation, is }));
    }
    case 'counter':
      return [{ ...expectation, is: expectation.is + 1 }];
    case 'archived':
      return [{ ...expectation, is: expectation.is + 1 }];
    case 'order':
      return [{ ...expectation, messages: expectation.messages.toReversed() }];
    case 'presence':
      return [undefined, ...presences]
        .filter((presence) => presence !== expectation.is)
        .map((is) => ({ ...expectation, is }));
    case 'refused':
    case 'node-refused':
      return [{ ...expectation, because: otherRule(expectation.because) }];
    case 'phone':
      return [{ ...expectation, shows: expectation.shows === undefined ? 'somebody' : undefined }];
    case 'response':
      return [{ ...expectation, is: expectation.is === 'success' ? 0 : 'success' }];
    case 'counted':
      return [{ ...expectation, on: expectation.on.length === 0 ? [phoneId(0)] : [] }];
    case 'log':
      return [{ ...expectation, has: [...expectation.has, 'a line that no service logs'] }];
    case 'em-counter':
      return [{ ...expectation, is: expectation.is + 1 }];
    case 'shift':
      return [{ ...expectation, loggedIn: expectation.loggedIn + 1 }];
    case 'sessions':
    case 'alerts':
    case 'waiting':
    case 'percent':
      return [{ ...expectation, is: expectation.is + 1 }];
    case 'alert':
      return [{ ...expectation, is: expectation.is === 'raised' ? 'clear' : 'raised' }];
    case 'state': {
      const states = nodeStates.filter((state) => state !== expectation.is);
      return states.map((is) => ({ ...expectation, is }));
    }
    case 'serves':
      return [undefined, ...topology.nodes.map(({ node }) => node)]
        .filter((node) => node !== expectation.is)
        .map((is) => ({ ...expectation, is }));
  }
};

const otherRule = (rule: RuleId): RuleId => (rule === 'MDM-1' ? 'MDM-2' : 'MDM-1');

const withExpectation = (
  scenario: Scenario,
  item: number,
  within: number,
  expectation: Expectation,
): Scenario => {
  const changed = scenario.timeline[item]!;
  const expect = changed.expect.with(within, expectation);
  return { ...scenario, timeline: scenario.timeline.with(item, { ...changed, expect }) };
};
