import { describe, expect, it } from 'vitest';
import { DEFAULT_RELEASE, isFrom, releases } from '../../../src/model/deployment/release.js';

describe('releases', () => {
  it('stand from the oldest to the newest', () => {
    for (const [place, release] of releases.entries())
      expect(releases.filter((first) => isFrom(first, release))).toEqual(
        releases.slice(0, place + 1),
      );
  });

  it('are 12.5SU3 where nobody says', () => {
    expect(DEFAULT_RELEASE).toBe('12.5SU3');
  });
});
