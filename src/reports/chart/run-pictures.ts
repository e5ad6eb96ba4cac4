/**
 * The pictures of a run: `capacity.png`, and where there is something to show `relogin.png` and
 * `flushes.png`.
 *
 * Import this file only when pictures are drawn: it brings the drawing libraries with it.
 */
import { allHold, type RunResult } from '../../scenarios/replay/run-result.js';
import { Calendar } from '../calendar.js';
import type { OutputFile } from '../output-folder.js';
import { capacityPicture } from './capacity-picture.js';
import { flushBarsOf } from './flush-bars.js';
import { flushPicture } from './flush-picture.js';
import { returnPanelsOf } from './return-panel.js';
import { returnPicture } from './return-picture.js';

export const runPictures = (result: RunResult): readonly OutputFile[] => {
  const { scenario, measured } = result;
  const passes = allHold(result);
  const verdict = `${passes ? 'PASS' : 'FAIL'}, release ${scenario.release}, seed ${scenario.seed}`;
  const text = { title: scenario.name, verdict, passes };
  const calendar = new Calendar(scenario.start);
  const panels = returnPanelsOf(result);
  const bars = flushBarsOf(measured);
  const { endedAt } = measured;
  return [
    { name: 'capacity.png', content: capacityPicture(measured, calendar, text) },
    ...(panels.length === 0
      ? []
      : [{ name: 'relogin.png', content: returnPicture(panels, calendar, text) }]),
    ...(bars === undefined
      ? []
      : [{ name: 'flushes.png', content: flushPicture(bars, { endedAt, calendar }, text) }]),
  ];
};
