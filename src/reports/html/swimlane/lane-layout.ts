/** How high each lane is, and where in it stand its marks, what waits, the window and the state. */
import type { Lane } from './lane.js';
import type { Swimlane } from './swimlane.js';

export type LaneLayout = {
  readonly lane: Lane;
  readonly top: number;
  readonly bottom: number;
  /** Where number, shape and label of a mark stand: baselines of text, and the middle of the shape. */
  readonly numberY: number;
  readonly glyphY: number;
  readonly labelY: number;
  /** The top of each strip; undefined where the lane has none. */
  readonly holdingY: number | undefined;
  readonly windowY: number | undefined;
  readonly barY: number | undefined;
};

export type GroupLayout = { readonly name: string; readonly top: number };

export type Layout = {
  readonly lanes: readonly LaneLayout[];
  readonly groups: readonly GroupLayout[];
  readonly height: number;
};

export const AXIS_HEIGHT = 46;
export const GROUP_HEIGHT = 24;
export const GLYPH_SIZE = 20;
export const HOLDING_HEIGHT = 15;
export const WINDOW_HEIGHT = 13;
export const BAR_HEIGHT = 16;

const NUMBER_BASELINE = 11;
const GLYPH_TOP = 13;
const LABEL_BASELINE = 44;
const MARKS_HEIGHT = 49;
const STRIP_GAP = 1;
const LANE_GAP = 8;

export const layoutOf = ({ lanes, bars, holdings }: Swimlane): Layout => {
  const laid: LaneLayout[] = [];
  const groups: GroupLayout[] = [];
  let y = AXIS_HEIGHT;
  for (const lane of lanes) {
    if (groups.at(-1)?.name !== lane.group) {
      groups.push({ name: lane.group, top: y });
      y += GROUP_HEIGHT;
    }
    const strips = {
      holdingY: holdings.some((one) => one.lane === lane) ? HOLDING_HEIGHT : undefined,
      windowY: bars.some((one) => one.lane === lane && one.state === 'active')
        ? WINDOW_HEIGHT
        : undefined,
      barY: bars.some((one) => one.lane === lane) ? BAR_HEIGHT : undefined,
    };
    const one = laneLayout(lane, y, strips);
    laid.push(one);
    y = one.bottom;
  }
  return { lanes: laid, groups, height: y };
};

type Strips = Pick<LaneLayout, 'holdingY' | 'windowY' | 'barY'>;

/** @param strips how high each strip is */
const laneLayout = (lane: Lane, top: number, strips: Strips): LaneLayout => {
  let y = top + MARKS_HEIGHT;
  const next = (height: number | undefined): number | undefined => {
    if (height === undefined) return undefined;
    const at = y;
    y += height + STRIP_GAP;
    return at;
  };
  const holdingY = next(strips.holdingY);
  const windowY = next(strips.windowY);
  const barY = next(strips.barY);
  return {
    lane,
    top,
    bottom: y + LANE_GAP,
    numberY: top + NUMBER_BASELINE,
    glyphY: top + GLYPH_TOP + GLYPH_SIZE / 2,
    labelY: top + LABEL_BASELINE,
    holdingY,
    windowY,
    barY,
  };
};
