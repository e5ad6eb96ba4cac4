/**
 * The layers of a ziggurat (Marsaglia and Tsang, 2000): a falling density covered by rectangles of
 * equal area, stacked from the widest to the narrowest. A draw picks a layer and a place in it; when
 * the place lies under the layer above, as it nearly always does, it lies under the density too.
 *
 *   height 1 ┌┐
 *            ├┴─┐        layer `LAYERS - 1` is the topmost,
 *            ├──┴──┐     layer 0 the lowest: its rectangle is as wide as
 *            ├─────┴───┐ a rectangle with the tail's area added would be
 *          0 └─────────┴─ ─ ─ ─ tail
 *                      edge
 */
export const LAYERS = 256;

export type Curve = {
  /** Falls from 1 at 0. */
  readonly density: (x: number) => number;
  /** Where the density has a height: the other way round. */
  readonly inverse: (height: number) => number;
  /** Where the tail begins: the number that makes all layers equal. */
  readonly edge: number;
  /** The area under the density beyond the edge. */
  readonly tail: number;
};

export type Layers = {
  /** Width by layer; one more, 0, for what would lie above the topmost. */
  readonly widths: Float64Array;
  /** Density at each width, so the height at which a layer begins; 1 for what lies above. */
  readonly heights: Float64Array;
};

export function layersOf({ density, inverse, edge, tail }: Curve): Layers {
  const area = edge * density(edge) + tail;
  const widths = new Float64Array(LAYERS + 1);
  const heights = new Float64Array(LAYERS + 1);
  widths[0] = area / density(edge);
  widths[1] = edge;
  heights[1] = density(edge);
  for (let layer = 2; layer < LAYERS; layer += 1) {
    heights[layer] = heights[layer - 1]! + area / widths[layer - 1]!;
    widths[layer] = inverse(heights[layer]!);
  }
  heights[LAYERS] = 1;
  return { widths, heights };
}
