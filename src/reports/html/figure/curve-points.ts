/** The points of a curve, and fewer of them that look the same. */

export type CurvePoint = { readonly x: number; readonly y: number };

/** More than these no page shows. */
const POINTS_MAX = 1_500;
/** Of each stretch its least and its greatest value stay. */
const KEPT_OF_STRETCH = 2;

/** Peaks and dips stay, and so do the first and the last point. */
export const thinned = (
  points: readonly CurvePoint[],
  pointsMax = POINTS_MAX,
): readonly CurvePoint[] => {
  if (points.length <= pointsMax) return points;
  const stretches = Math.floor((pointsMax - KEPT_OF_STRETCH) / KEPT_OF_STRETCH);
  const inner = points.slice(1, -1);
  const kept = Array.from({ length: stretches }, (_, stretch) =>
    extremesOf(
      inner.slice(
        Math.floor((stretch * inner.length) / stretches),
        Math.floor(((stretch + 1) * inner.length) / stretches),
      ),
    ),
  );
  return [points.slice(0, 1), ...kept, points.slice(-1)].flat();
};

const extremesOf = (points: readonly CurvePoint[]): readonly CurvePoint[] => {
  let least = points[0]!;
  let greatest = least;
  for (const point of points) {
    if (point.y < least.y) least = point;
    if (point.y > greatest.y) greatest = point;
  }
  if (least === greatest) return [least];
  return least.x < greatest.x ? [least, greatest] : [greatest, least];
};
