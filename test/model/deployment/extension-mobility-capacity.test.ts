import { expect, it } from 'vitest';
import { extensionMobilityRateOf } from '../../../src/model/deployment/extension-mobility-capacity.js';
import { releases } from '../../../src/model/deployment/release.js';

it('EM-8: a node takes 250 logins a minute up to 12.5SU3, and 500 from 14', () => {
  const taken = releases.map((release) => extensionMobilityRateOf(release).value);
  expect(taken).toEqual([250, 250, 250, 250, 250, 250, 250, 500, 500]);
});

it('EM-8: the figure is assumed where the vendor prints none', () => {
  const assumed = releases.filter((release) => extensionMobilityRateOf(release).status === 'A');
  expect(assumed).toEqual(['11.0', '11.5', '15']);
});
