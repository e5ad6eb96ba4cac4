/** The numbers of a day as text: what is printed can be written into a file again. */
import { describe, expect, it } from 'vitest';
import { dayModelNames } from '../../../src/scenarios/format/day.js';
import { dayModels } from '../../../src/scenarios/format/day-models.js';
import { dayRows } from '../../../src/scenarios/format/day-rows.js';
import { scenarioOf } from '../replay/support/script.js';

describe('the rows of a day', () => {
  it.each(dayModelNames)('of %s can be written into a file, and mean the same', (model) => {
    const rows = dayRows(dayModels[model]);
    const written = rows.map(({ name, value }) => `${name}: ${value}`).join(', ');
    const { populations } = scenarioOf(`name: a day
populations:
  - { name: office, users: 100, clients: { desktop: 1 }, day: { ${written} } }
`);
    const values = Object.values(populations[0]?.day?.figures ?? {}).map(({ value }) => value);
    expect(values).toEqual(Object.values(dayModels[model]).map(({ value }) => value));
  });

  it('say where each number comes from', () => {
    expect(dayRows(dayModels.enterprise)).toContainEqual({
      name: 'conversations-per-day',
      value: '6',
      status: 'P',
      source: dayModels.enterprise['conversations-per-day'].source,
    });
    expect(dayRows(dayModels.enterprise)).toContainEqual(
      expect.objectContaining({ name: 'reply-gap-deviation', value: '1m30s', status: 'A' }),
    );
  });
});
