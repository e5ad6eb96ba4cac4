import { describe, expect, it } from 'vitest';
import { ovas } from '../../../src/model/deployment/ova.js';
import {
  alertLineAt,
  fullLimitOf,
  isAboveAlertLine,
  isExtrapolated,
  limitOf,
} from '../../../src/model/deployment/session-limit.js';

describe('the sessions that a node may hold', () => {
  it.each([
    ['5K', 7_500, 3_750],
    ['15K', 22_500, 11_250],
    ['25K', 37_500, 18_750],
  ] as const)('JSM-4, JSM-5: OVA %s has %i, and %i under active-active', (ova, full, halved) => {
    expect(fullLimitOf(ova)).toBe(full);
    expect(limitOf(ova, 'active-active')).toBe(halved);
    expect(limitOf(ova, 'none')).toBe(full);
    expect(limitOf(ova, 'active-standby')).toBe(full);
  });

  it.each([
    ['500', 750],
    ['1K', 1_500],
    ['2K', 3_000],
  ] as const)('JSM-9: OVA %s has %i by extrapolation', (ova, full) => {
    expect(fullLimitOf(ova)).toBe(full);
    expect(isExtrapolated(ova)).toBe(true);
  });

  it('JSM-7: are above the alert line above it, and not at it', () => {
    const line = alertLineAt(750, 80);
    expect([line, isAboveAlertLine(line, line), isAboveAlertLine(line + 1, line)]).toEqual([
      600,
      false,
      true,
    ]);
  });

  it('JSM-9: the limits of the printed OVAs are not extrapolated', () => {
    expect(ovas.filter((ova) => !isExtrapolated(ova))).toEqual(['5K', '15K', '25K']);
  });

  it('JSM-4, JSM-5: every limit is a whole number of sessions', () => {
    for (const ova of ovas)
      expect([fullLimitOf(ova), limitOf(ova, 'active-active')].every(Number.isInteger)).toBe(true);
  });
});
