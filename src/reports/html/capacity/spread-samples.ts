/** Some of many samples, spread evenly, for a table that people read. */

/** @return their places from 0 on, the first and the last among them */
export const spreadSamples = (samples: number, most: number): readonly number[] => {
  const shown = Math.min(samples, most);
  const gaps = Math.max(1, shown - 1);
  return Array.from({ length: shown }, (_, place) => Math.floor((place * (samples - 1)) / gaps));
};
