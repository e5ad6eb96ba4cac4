import { expect, it } from 'vitest';
import { profileOf } from '../../../src/model/deployment/release-profile.js';
import { releases } from '../../../src/model/deployment/release.js';

it('MDM-15: all releases but 11.0 know Multiple Device Messaging', () => {
  expect(releases.filter((release) => !profileOf(release).knowsMdm)).toEqual(['11.0']);
});

it.each(['groupChat', 'fileTransfer'] as const)(
  'MDM-12, MDM-13: %s reaches every MDM client in 15, and up to 14 the joined or active ones',
  (what) => {
    const everywhere = releases.filter(
      (release) => profileOf(release)[what] === 'every-mdm-client',
    );
    expect(everywhere).toEqual(['15']);
    expect(profileOf('14')[what]).toBe('joined-or-active');
  },
);
