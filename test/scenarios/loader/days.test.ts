/** Days of populations as files write them: models, what stands in place of their numbers, faults. */
import { describe, expect, it } from 'vitest';
import { days, hours, instant, minutes, seconds } from '../../../src/engine/units.js';
import { dayModelNames, type Day } from '../../../src/scenarios/format/day.js';
import { dayModels } from '../../../src/scenarios/format/day-models.js';
import { scenarioOf } from '../replay/support/script.js';

const withDay = (day: string, more = '', header = ''): string => `name: a day
${header}
populations:
  - { name: office, users: 100, clients: { desktop: 1 }, day: ${day}${more} }
`;

const dayOf = (text: string): Day | undefined => scenarioOf(withDay(text)).populations[0]?.day;

const faultOf = (day: string, more = '', header = ''): string => {
  try {
    scenarioOf(withDay(day, more, header));
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('the day of a population', () => {
  it.each(dayModelNames)('can be the model %s by its name', (model) => {
    expect(dayOf(model)).toEqual({ model, figures: dayModels[model] });
    expect(dayOf(`{ model: ${model} }`)).toEqual({ model, figures: dayModels[model] });
  });

  it('has its numbers overridden key by key, and says who did', () => {
    const day = dayOf('{ model: teams-2025, reply-gap: 30s, attendance: 0.8, rhythm: [0, 1] }');
    const own = { status: 'A', source: 'the scenario file' };
    expect(day?.figures).toEqual({
      ...dayModels['teams-2025'],
      'reply-gap': { value: seconds(30), ...own },
      attendance: { value: 800_000, ...own },
      rhythm: { value: [0, 1], ...own },
    });
  });

  it('takes every key in place of a number of the model', () => {
    const figures = dayModels.enterprise;
    const written: Readonly<Record<string, string>> = {
      attendance: '0.5',
      'lid-closed-share': '0.5',
      'conversations-per-day': '3',
      'messages-per-conversation': '3',
      rhythm: '[3]',
      'contact-group': '30',
      'group-messages-per-day': '3',
      'room-size': '10',
      'heavy-share': '0.5',
      'heavy-conversations': '3',
      'heavy-messages': '3',
      'heavy-reply-gap': '0.3',
    };
    for (const key of Object.keys(figures)) {
      const day = dayOf(`{ ${key}: ${written[key] ?? '33m'} }`);
      const changed = Object.entries(day?.figures ?? {}).filter(
        ([, { source }]) => source === 'the scenario file',
      );
      expect(changed.map(([name]) => name)).toEqual([key]);
    }
  });

  it('is after the enterprise model unless it names another', () => {
    expect(dayOf('{ reply-gap: 30s }')?.model).toBe('enterprise');
  });

  it('has the run last whole days, so that everybody has gone home', () => {
    expect(scenarioOf(withDay('enterprise')).duration).toBe(days(1));
    expect(scenarioOf(withDay('{ opens-at: 23h }')).duration).toBe(days(2));
    expect(scenarioOf(withDay('enterprise', '', 'duration: 9h')).duration).toBe(hours(9));
  });

  it.each([
    ['entreprise', '', '', /4: expected a model of a day.*did you mean enterprise\?/],
    ['{ model: entreprise }', '', '', /did you mean enterprise\?/],
    ['{ reply-gaps: 1s }', '', '', /unknown key reply-gaps; did you mean reply-gap\?/],
    ['{ reply-gap: 1ms }', '', '', /expected a mean of 1s or more; got 1ms/],
    ['{ reply-gap: 30 }', '', '', /expected a duration with its unit/],
    ['{ rhythm: [] }', '', '', /expected 1 to 24 weights/],
    ['{ rhythm: [0, 0] }', '', '', /expected one weight above 0/],
    ['{ rhythm: [-1] }', '', '', /expected a whole number from 0 to 1000; got -1/],
    ['{ contact-group: 55 }', '', '', /expected a multiple of 10 from 10 to 200; got 55/],
    ['{ messages-per-conversation: 0.5 }', '', '', /expected a number from 1 to 1000; got 0.5/],
    ['{ group-messages-per-day: -1 }', '', '', /expected a number from 0 to 1000; got -1/],
    ['{ group-message-per-day: 1 }', '', '', /did you mean group-messages-per-day\?/],
    ['{ room-size: 1 }', '', '', /expected a whole number from 2 to 200; got 1/],
    ['{ room-size: 2.5 }', '', '', /expected a whole number from 2 to 200; got 2.5/],
    ['{ room-size: 4 }', '', '', /rooms of 4 users in a contact group of 50; expected a room-size/],
    [
      '{ contact-group: 20, room-size: 50 }',
      '',
      '',
      /rooms of 50 users in a contact group of 20; expected a room-size that divides it/,
    ],
    ['{ heavy-share: 20% }', '', '', /expected a share from 0 to 1 with at most 6 decimals/],
    ['{ heavy-share: 0.25 }', '', '', /heavy users are 12.5 of a contact group of 50; expected/],
    ['{ heavy-conversations: 0 }', '', '', /expected a number from 0.01 to 100; got 0/],
    ['{ heavy-messages: many }', '', '', /expected a number from 0.01 to 100; got many/],
    ['{ heavy-reply-gap: 30s }', '', '', /expected a number from 0.01 to 100; got 30s/],
    [
      '{ heavy-share: 0.5, messages-per-conversation: 1.2 }',
      '',
      '',
      /conversations of light users have 0.67 messages on average; expected 1 or more/,
    ],
    [
      '{ heavy-share: 0.5, heavy-messages: 0.05, messages-per-conversation: 2 }',
      '',
      '',
      /conversations of heavy users have 0.42 messages on average; expected 1 or more/,
    ],
    ['[enterprise]', '', '', /expected a model of a day/],
    ['enterprise', ', sign-in: { at: 1s }', '', /sign-in beside day, which says that/],
    ['enterprise', ', lids-closed: 0.5', '', /lids-closed beside day/],
    [
      'enterprise',
      '',
      'parameters: { contacts-max: 20 }',
      /users of office have 49 contacts and watchers; expected at most 20 \(DEV-8\)/,
    ],
    ['enterprise', '', 'duration: 8h', /expected at least 9h/],
    ['enterprise', '', 'warm-up: 24h', /the run is over by then; expected less than 1d/],
    ['enterprise', '', 'warm-up: 5', /expected a duration with its unit/],
    ['enterprise', '', 'warm-up: 3h\nreport-at: 2h', /expected at most 2h, where report-at is/],
  ])('is told what is wrong with %s%s%s', (day, more, header, message) => {
    expect(faultOf(day, more, header)).toMatch(message);
  });
});

describe('the warm-up', () => {
  it('is none unless the file says so', () => {
    expect(scenarioOf(withDay('enterprise')).warmUp).toBe(0);
    expect(scenarioOf(withDay('enterprise', '', 'warm-up: 90m')).warmUp).toBe(minutes(90));
  });
});

const messagesIn = (model: (typeof dayModelNames)[number]): number =>
  dayModels[model]['conversations-per-day'].value *
  dayModels[model]['messages-per-conversation'].value;

describe('the models of a day', () => {
  it.each(dayModelNames)('%s has a source for every number', (model) => {
    for (const { source, status } of Object.values(dayModels[model])) {
      expect(source.length).toBeGreaterThan(10);
      expect(['P', 'D', 'A']).toContain(status);
    }
  });

  it('have the busy hour that the published formula gives', () => {
    const { rhythm, 'conversations-per-day': perDay } = dayModels.enterprise;
    const total = rhythm.value.reduce((sum, weight) => sum + weight, 0);
    const busiest = Math.max(...rhythm.value);
    expect((perDay.value * busiest) / total).toBeCloseTo((perDay.value * 0.5) / 1.6, 10);
  });

  it('have as many messages a day as their studies counted', () => {
    expect(messagesIn('enterprise')).toBe(60);
    expect(messagesIn('teams-2025')).toBeCloseTo(153, 0);
    expect(messagesIn('msn-2006')).toBeCloseTo(78, 0);
  });

  it('answer half of all chats within five minutes in 2025', () => {
    const { 'reply-gap': gap, 'reply-gap-deviation': deviation } = dayModels['teams-2025'];
    const variation = deviation.value / gap.value;
    // The median of a log-normal law.
    const median = gap.value / Math.sqrt(1 + variation * variation);
    expect(median).toBeCloseTo(minutes(5), -2);
    expect(instant(gap.value)).toBe(minutes(10));
  });
});
