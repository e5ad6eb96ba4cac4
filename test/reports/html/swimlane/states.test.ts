/** The strips of a swimlane: states without gaps, as scenarios expect them, and what waits. */
import { describe, expect, it } from 'vitest';
import { activeNow } from '../../../../src/reports/html/swimlane/active-now.js';
import { BEFORE_ALL } from '../../../../src/reports/html/swimlane/edges.js';
import { aliceAndBob, replayed } from '../../../scenarios/replay/support/script.js';
import { drawn, drawnBundled, drawnUseCases, type Drawn } from './support/drawn.js';

const columnsOf = ({ swimlane }: Drawn) => swimlane.rows.flatMap(({ columns }) => columns);

const barsOf = ({ swimlane }: Drawn, subject: string): readonly string[] =>
  swimlane.bars.filter(({ lane }) => lane.subject === subject).map(({ state }) => state);

const holdingsOf = ({ swimlane }: Drawn, subject: string): readonly (readonly string[])[] =>
  swimlane.holdings.filter(({ lane }) => lane.subject === subject).map(({ contents }) => contents);

describe('the states of all use cases', () => {
  const all = drawnUseCases();

  it.each(all.map((one) => [one.name, one] as const))(
    '%s: cover each lane without gap or overlap',
    (_, one) => {
      const { lanes, bars } = one.swimlane;
      for (const lane of lanes) {
        if (lane.kind !== 'client' && lane.kind !== 'node') continue;
        const own = bars.filter((bar) => bar.lane === lane);
        expect(own[0]?.from).toBe(BEFORE_ALL);
        expect(own.at(-1)?.to).toBe(columnsOf(one).length);
        for (const [index, next] of own.slice(1).entries()) expect(next.from).toBe(own[index]!.to);
      }
    },
  );

  it('show the mode that a scenario finds at its end', () => {
    let asked = 0;
    for (const one of all) {
      const { outcomes, endedAt } = one.result;
      for (const { about, got, at, copy } of outcomes) {
        if (!about.startsWith('mode of ') || at !== endedAt || copy > 1) continue;
        const last = barsOf(one, about.slice('mode of '.length)).at(-1)!;
        asked += 1;
        expect(`${one.name} ${last === 'active' || last === 'signed-in' ? 'normal' : last}`).toBe(
          `${one.name} ${got}`,
        );
      }
    }
    expect(asked).toBeGreaterThan(5);
  });

  it('never have two active clients of one user', () => {
    const both = all.flatMap(({ swimlane }) => {
      const active = swimlane.bars.filter(({ state }) => state === 'active');
      return active.flatMap((one) =>
        active.filter(
          (other) =>
            other !== one &&
            other.lane.group === one.lane.group &&
            other.from < one.to &&
            one.from < other.to,
        ),
      );
    });
    expect(both).toEqual([]);
  });
});

describe('the states of one use case', () => {
  it('tell the flow of quiet mode', () => {
    const one = drawnBundled('quiet-mode-flow');
    expect(barsOf(one, 'alice/phone')).toEqual(['signed-out', 'signed-in', 'quiet', 'active']);
    expect(barsOf(one, 'alice/laptop')).toEqual(['signed-out', 'active', 'active', 'signed-in']);
    expect(activeNow(one.swimlane.bars, 'alice').map(({ name }) => name)).toEqual([
      'laptop',
      'phone',
    ]);
    expect(activeNow(one.swimlane.bars, 'bob')).toEqual([]);
  });

  it('show that nobody is active between the end of the window and the next activity', () => {
    const one = drawnBundled('active-window');
    expect(activeNow(one.swimlane.bars, 'alice').map(({ name }) => name)).toEqual([
      'laptop',
      undefined,
      'tablet',
    ]);
  });

  it('follow a node from its failure to the end of the takeover', () => {
    const one = drawnBundled('ha-failover-mdm-on');
    expect(barsOf(one, 'imp1')).toEqual(['node-normal', 'node-out']);
    expect(barsOf(one, 'imp2')).toEqual(['node-normal', 'node-busy', 'node-busy']);
  });

  it('put a phone in the background with MDM off into no quiet mode', () => {
    const one = drawnBundled('router-restart');
    expect(barsOf(one, 'alice/phone').at(-1)).toBe('signed-in');
  });
});

describe('what waits', () => {
  it('is held in order, until all of it goes out', () => {
    const one = drawnBundled('two-mobiles-quiet');
    expect(holdingsOf(one, 'alice/phone')).toEqual([['one'], ['two']]);
    expect(holdingsOf(one, 'alice/tablet')).toEqual([['one'], ['one', 'two'], ['two']]);
  });

  it('is told apart from copies and read marks of the same message', () => {
    const one = drawn(
      replayed(
        aliceAndBob(`  - { at: 1s, do: [{ background: alice/phone }] }
  - { at: 2s, do: [{ send: lunch, from: bob/desk, to: alice }] }
  - { at: 3s, do: [{ read: lunch, on: alice/laptop }] }
  - { at: 4s, do: [{ send: yes, from: alice/laptop, to: bob }] }`),
      ),
    );
    expect(holdingsOf(one, 'alice/phone').at(-1)).toEqual([
      'lunch',
      'the read mark of lunch',
      'the copy of yes',
    ]);
  });

  it('goes from the server into the buffer of a silent phone', () => {
    const one = drawnBundled('push-stored');
    const { lanes } = one.swimlane;
    expect(lanes.map(({ kind, group }) => `${kind} ${group}`)).toContain('store alice');
    expect(holdingsOf(one, 'alice')).toEqual([['two']]);
    expect(holdingsOf(one, 'alice/phone').slice(0, 3)).toEqual([
      ['one'],
      ['one', 'two'],
      ['one', 'two', 'three'],
    ]);
  });
});
