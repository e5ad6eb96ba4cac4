import { expect, it } from 'vitest';
import { modes } from '../../../src/model/devices/mode.js';
import { presenceHandlings } from '../../../src/model/mdm/mdm-parameters.js';
import { decideContactPresence } from '../../../src/model/mdm/presence-policy.js';
import { parametersWith } from '../../support/parameters.js';

it.each([
  ['signed-out', 'withhold', 'MDM-8'],
  ['normal', 'deliver', 'TIME-1'],
] as const)(
  'MDM-8, TIME-1: presence for a client that is %s, however quiet ones are served: %s',
  (mode, verdict, rule) => {
    for (const presenceWhileQuiet of presenceHandlings)
      expect(decideContactPresence(mode, parametersWith({ presenceWhileQuiet }))).toMatchObject({
        do: verdict,
        because: { rule },
      });
  },
);

it.each(presenceHandlings)(
  'QM-10, QM-11: presence for a quiet or silent client, where it is set so: %s',
  (presenceWhileQuiet) => {
    for (const mode of modes.filter((each) => each === 'quiet' || each === 'silent'))
      expect(decideContactPresence(mode, parametersWith({ presenceWhileQuiet }))).toMatchObject({
        do: presenceWhileQuiet,
        because: { rule: 'QM-10' },
      });
  },
);

it('QM-10: presence is held by default', () => {
  expect(parametersWith().presenceWhileQuiet).toBe('hold');
});
