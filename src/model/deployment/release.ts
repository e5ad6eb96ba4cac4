/**
 * The releases of IM and Presence that a scenario can name, oldest first. Releases are text: `12.0`
 * is not the number 12.
 */
export const releases = [
  '11.0',
  '11.5',
  '12.0',
  '12.5',
  '12.5SU1',
  '12.5SU2',
  '12.5SU3',
  '14',
  '15',
] as const;

export type Release = (typeof releases)[number];

export const DEFAULT_RELEASE: Release = '12.5SU3';

/** Whether a release is `first` or a later one. */
export const isFrom = (first: Release, release: Release): boolean =>
  releases.indexOf(release) >= releases.indexOf(first);
