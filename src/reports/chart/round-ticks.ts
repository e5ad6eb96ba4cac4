/** Where the marks of an axis of amounts stand: at round numbers, from none on. */

const TICKS_MAX = 5;

/** @param highest what the axis reaches to, above zero; no mark is beyond it. */
export const roundTicks = (highest: number): readonly number[] => {
  let unit = 1;
  while (unit * 10 * TICKS_MAX < highest) unit *= 10;
  const step = [unit, 2 * unit, 5 * unit, 10 * unit].find((each) => highest / each < TICKS_MAX);
  const ticks: number[] = [];
  for (let value = 0; value <= highest; value += step ?? highest) ticks.push(value);
  return ticks;
};
