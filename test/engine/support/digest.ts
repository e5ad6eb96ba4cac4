/** A digest of the very bits of numbers (FNV-1a), to notice when one machine computes others. */
export function digest(numbers: readonly number[]): string {
  const bytes = new Uint8Array(new Float64Array(numbers).buffer);
  const hash = bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 0x0100_0193), 0x811c_9dc5);
  return (hash >>> 0).toString(16);
}
