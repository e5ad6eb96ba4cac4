/**
 * What an unquoted scalar means. Everything is text but nothing at all, `null`, `true`, `false` and
 * numbers in their shortest form, which lose nothing when they become text again: `14` is a number,
 * while `12.0`, `0123`, `1e3`, `0x10` and twenty digits stay the text that the author typed.
 */
export function scalarValue(text: string): string | number | boolean | null {
  if (text === '' || text === '~' || text === 'null') return null;
  if (text === 'true') return true;
  if (text === 'false') return false;
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text ? number : text;
}
