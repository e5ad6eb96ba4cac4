/**
 * What an unquoted scalar means. Everything is text but nothing at all, null, true and false as YAML
 * spells them, and numbers in their shortest form, which lose nothing when they become text again:
 * `14` is a number, while `12.0`, `0123`, `1e3`, `0x10` and twenty digits stay the text that the
 * author typed.
 */
export function scalarValue(text: string): string | number | boolean | null {
  if (/^(|~|null|Null|NULL)$/.test(text)) return null;
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text ? number : text;
}
