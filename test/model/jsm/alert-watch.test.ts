import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { days, hours, minutes, seconds, type Duration } from '../../../src/engine/units.js';
import { alertsOf, lineOf } from '../../support/alert-run.js';
import { aNodeAlone, aPair, type Group } from '../../support/nodes.js';

/** The line of each OVA: alone, of an active-standby pair, and of an active-active pair. */
const lines = [
  ['5K alone', aNodeAlone('5K'), 6_000],
  ['5K active-standby', aPair('active-standby', '5K'), 6_000],
  ['5K active-active', aPair('active-active', '5K'), 3_000],
  ['15K alone', aNodeAlone('15K'), 18_000],
  ['15K active-standby', aPair('active-standby', '15K'), 18_000],
  ['15K active-active', aPair('active-active', '15K'), 9_000],
  ['25K alone', aNodeAlone('25K'), 30_000],
  ['25K active-standby', aPair('active-standby', '25K'), 30_000],
  ['25K active-active', aPair('active-active', '25K'), 15_000],
] as const satisfies (readonly [string, Group, number])[];

const group = aNodeAlone('5K');
const OVER = 6_001;

describe('the line of the alert', () => {
  it.each(lines)('JSM-7: %s alerts above its line, after ten minutes', (_, nodes, line) => {
    const after = (sessions: number, until: Duration): readonly string[] =>
      alertsOf([[seconds(0), sessions]], { group: nodes, until });
    expect(after(line - 1, hours(1))).toEqual([]);
    expect(after(line, hours(1))).toEqual([]);
    expect(after(line + 1, seconds(599.999_999))).toEqual([]);
    expect(after(line + 1, minutes(10))).toEqual([`10m raise ${line + 1}`]);
  });

  it.each([
    ['5K', 6_000],
    ['15K', 18_000],
    ['25K', 30_000],
  ] as const)('JSM-7: left at 80 under active-active, %s alerts above %i only', (ova, line) => {
    const nodes = aPair('active-active', ova);
    const settings = { group: nodes, halvedUnderHa: false, until: minutes(10) };
    expect(lineOf(nodes, { halvedUnderHa: false })).toBe(line);
    expect(alertsOf([[seconds(0), line]], settings)).toEqual([]);
    expect(alertsOf([[seconds(0), line + 1]], settings)).toEqual([`10m raise ${line + 1}`]);
  });

  it('JSM-7: is where the percentage puts it', () => {
    expect(lineOf(group, { percentage: 40 })).toBe(3_000);
    expect(lineOf(aPair('active-active', '25K'), { percentage: 100 })).toBe(18_750);
  });
});

describe('the time above the line', () => {
  it.each([
    ['9 min 59 s prevents the alert', seconds(599), []],
    ['10 min prevents it at that very instant', minutes(10), []],
    ['10 min 1 s clears it', seconds(601), ['10m raise 6001', '10m1s clear 6000']],
  ] as const)('JSM-7, TIME-1: a fall to the line at %s', (_, fallsAt, said) => {
    const loads = [
      [seconds(0), OVER],
      [fallsAt, 6_000],
    ] as const;
    expect(alertsOf(loads, { group, until: hours(1) })).toEqual(said);
  });

  it('JSM-7: begins anew after a break, however short', () => {
    const loads = [
      [seconds(0), OVER],
      [minutes(5), 6_000],
      [seconds(300.000_001), OVER],
    ] as const;
    expect(alertsOf(loads, { group, until: minutes(16) })).toEqual(['15m0.000001s raise 6001']);
  });

  it('JSM-7: goes on while the sessions vary above the line', () => {
    const loads = [
      [seconds(0), OVER],
      [minutes(5), 7_000],
      [minutes(9), OVER],
    ] as const;
    expect(alertsOf(loads, { group, until: minutes(10) })).toEqual(['10m raise 6001']);
  });

  it('JSM-7: lasts on, and the alert repeats every ten minutes until it clears', () => {
    const loads = [
      [seconds(0), OVER],
      [minutes(25), 6_500],
      [minutes(35), 100],
      [minutes(40), OVER],
    ] as const;
    expect(alertsOf(loads, { group, until: minutes(50) })).toEqual([
      '10m raise 6001',
      '20m repeat 6001',
      '30m repeat 6500',
      '35m clear 100',
      '50m raise 6001',
    ]);
  });

  it('JSM-7: takes the duration and the frequency that are set', () => {
    const settings = { group, duration: seconds(30), frequency: minutes(2), until: minutes(5) };
    expect(alertsOf([[seconds(0), OVER]], settings)).toEqual([
      '30s raise 6001',
      '2m30s repeat 6001',
      '4m30s repeat 6001',
    ]);
  });

  it('JSM-7: means nothing where the alert is not enabled', () => {
    expect(alertsOf([[seconds(0), 7_500]], { group, enabled: false, until: days(1) })).toEqual([]);
  });

  it('JSM-7: alerts as a look at every second would', () => {
    const step = fc.record({ wait: fc.integer({ min: 1, max: 900 }), isOver: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let at = 0;
        const loads = steps.map(({ wait, isOver }) => {
          at += wait;
          return [at, isOver ? OVER : 6_000] as const;
        });
        const until = at + 1_000;
        const said = alertsOf(
          loads.map(([second, sessions]) => [seconds(second), sessions] as const),
          { group, until: seconds(until) },
        );
        expect(said.map((line) => line.split(' ')[1])).toEqual(alertsByTheSecond(loads, until));
      }),
    );
  });
});

/** Looks at every second how long the sessions have been above the line. */
const alertsByTheSecond = (
  loads: readonly (readonly [number, number])[],
  until: number,
): readonly string[] => {
  const said: string[] = [];
  let sessions = 0;
  let over = -1;
  let isRaised = false;
  for (let second = 0; second <= until; second += 1) {
    for (const [at, next] of loads) if (at === second) sessions = next;
    over = sessions > 6_000 ? over + 1 : -1;
    if (over > 0 && over % 600 === 0) {
      said.push(isRaised ? 'repeat' : 'raise');
      isRaised = true;
    }
    if (over < 0 && isRaised) {
      said.push('clear');
      isRaised = false;
    }
  }
  return said;
};

describe('the daily schedule', () => {
  const atNight = { from: hours(22), to: hours(6) };

  it('JSM-7: holds the alert back until it opens, where the sessions are still above', () => {
    const settings = { group, schedule: { from: hours(8), to: hours(18) }, until: hours(9) };
    expect(alertsOf([[hours(1), OVER]], settings).slice(0, 2)).toEqual([
      '8h raise 6001',
      '8h10m repeat 6001',
    ]);
  });

  it('JSM-7: raises nothing where the sessions fell before it opened', () => {
    const settings = { group, schedule: { from: hours(8), to: hours(18) }, until: hours(9) };
    const loads = [
      [hours(1), OVER],
      [hours(8), 6_000],
    ] as const;
    expect(alertsOf(loads, settings)).toEqual([]);
  });

  it('JSM-7: wraps midnight where it ends before it begins', () => {
    const settings = { group, schedule: atNight, frequency: hours(1), until: hours(23) };
    const said = alertsOf([[hours(3), OVER]], settings);
    expect(said).toEqual([
      '3h10m raise 6001',
      '4h10m repeat 6001',
      '5h10m repeat 6001',
      '22h repeat 6001',
      '23h repeat 6001',
    ]);
  });

  it('JSM-7: goes by the time of day at which the run begins', () => {
    const clock = { timeOfDayAtStart: hours(21) };
    const settings = { group, schedule: atNight, until: minutes(60), ...clock };
    expect(alertsOf([[seconds(0), OVER]], settings)).toEqual(['1h raise 6001']);
  });

  it('JSM-7: is open at its first moment and shut at its last', () => {
    const settings = { group, schedule: { from: minutes(10), to: minutes(20) } };
    const until = hours(25);
    expect(alertsOf([[seconds(0), OVER]], { ...settings, until })).toEqual([
      '10m raise 6001',
      '1d10m repeat 6001',
    ]);
  });
});
