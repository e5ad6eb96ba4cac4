const HUNDREDTHS = 100;

/** A figure of a plan, rounded to what people read. */
export const hundredths = (figure: number): number => {
  const value = Math.round(figure * HUNDREDTHS) / HUNDREDTHS;
  // A tiny slack below 0 would be written as -0.
  return value === 0 ? 0 : value;
};
