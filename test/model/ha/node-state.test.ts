import { describe, expect, it } from 'vitest';
import { srmStateOf } from '../../../src/model/ha/node-state.js';

describe('the counter SRMState', () => {
  it.each([
    ['unknown', 0],
    ['initializing', 1],
    ['idle', 2],
    ['normal', 3],
    ['running-in-backup-mode', 4],
    ['taking-over', 5],
    ['taking-back', 6],
    ['failing-over', 7],
    ['failed-over', 8],
    ['failed-over-critical-services-not-running', 9],
    ['falling-back', 10],
    ['running-in-failed-mode', 11],
    ['down', 12],
  ] as const)('HA-6: shows %s as %i', (state, number) => {
    expect(srmStateOf(state)).toBe(number);
  });
});
