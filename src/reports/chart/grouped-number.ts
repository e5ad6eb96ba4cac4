/** A number for people, `11,250`: grouped by thousands, with at most one decimal; no locale. */
export const grouped = (value: number): string => {
  const [whole = '', fraction] = String(Math.round(value * 10) / 10).split('.');
  const digits = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
};
