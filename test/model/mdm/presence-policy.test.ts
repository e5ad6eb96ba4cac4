import { expect, it } from 'vitest';
import { decideContactPresence } from '../../../src/model/mdm/presence-policy.js';

it.each([
  ['signed-out', 'withhold', 'MDM-8'],
  ['normal', 'deliver', 'TIME-1'],
  ['quiet', 'hold', 'QM-10'],
] as const)('MDM-8, QM-10: presence for a client that is %s: %s', (mode, verdict, rule) => {
  expect(decideContactPresence(mode)).toMatchObject({ do: verdict, because: { rule } });
});
