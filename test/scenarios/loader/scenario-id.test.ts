import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioId } from '../../../src/scenarios/loader/scenario-id.js';

describe('the id of a scenario', () => {
  it.each([
    ['alice-moves.yaml', 'alice-moves'],
    ['Alice moves.yaml', 'alice-moves'],
    ['flows/2019/QuietMode_flow.yml', 'quiet-mode-flow'],
    ['C:\\flows\\Shift start.yaml', 'shift-start'],
    ['mdm.flow.v2.yaml', 'mdm-flow-v2'],
    ['12.5SU3.yaml', '12-5su3'],
    ['no-extension', 'no-extension'],
    ['.hidden', 'hidden'],
    ['--(a)--.yaml', 'a'],
    ['앨리스 이동.yaml', '앨리스-이동'],
    ['Zoe\u0308.yaml', 'zo\u00EB'],
    ['samples.yaml', 'samples'],
    ['sample/a.yaml', 'a'],
  ])('of the file %s is %s', (file, id) => {
    expect(scenarioId(file)).toEqual({ id });
  });

  it.each(['', '.yaml', '-.yaml', 'a/', '...', '!?.yaml', '\u0301.yaml'])(
    'is missing where the name has neither letter nor digit: "%s"',
    (file) => {
      expect(scenarioId(file)).toHaveProperty('fault', expect.stringContaining('no id'));
    },
  );

  it.each(['sample.yaml', 'Sample.yml', 'a/-SAMPLE-.yaml'])('is reserved for %s', (file) => {
    expect(scenarioId(file)).toHaveProperty('fault', expect.stringContaining('reserved'));
  });

  it('is a folder name of letters, digits and single hyphens, and its own id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (file) => {
        const named = scenarioId(file);
        const id = 'id' in named ? named.id : 'x';
        expect(id).toMatch(/^[\p{L}\p{M}\p{Nd}]+(-[\p{L}\p{M}\p{Nd}]+)*$/u);
        expect(scenarioId(`${id}.yaml`)).toEqual({ id });
      }),
    );
  });
});
