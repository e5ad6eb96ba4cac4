/** Numbers as formulas and reports print them: `25,000`, `2.67`. No locale has a say in it. */

const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** A whole number with its thousands set off; a fraction with up to two decimals. */
export const numberText = (value: number): string => {
  const [whole = '', decimals = ''] = value.toFixed(2).split('.');
  const significant = decimals.replace(/0+$/, '');
  return whole.replaceAll(THOUSANDS, ',') + (significant === '' ? '' : `.${significant}`);
};

/** `1 node`, `2 nodes`. */
export const countText = (count: number, noun: string): string =>
  `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;
