/** What a piece of work throws; undefined if nothing. */
export function failureOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
