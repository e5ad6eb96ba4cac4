/** How high a picture of panels is, in units of its layout, without its heading. */

/** Of one panel, by their number: one may be high, more have to fit on a page. */
const PANEL_HEIGHTS = [420, 280, 215] as const;
const AROUND_PANELS = 150;

export const heightOfPanels = (panels: number): number =>
  AROUND_PANELS + panels * (PANEL_HEIGHTS[panels - 1] ?? PANEL_HEIGHTS[2]);
