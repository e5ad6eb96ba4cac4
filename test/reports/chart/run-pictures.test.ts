/** The pictures beside `capacity.png`: which there are, and that their bytes are the same every time. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../../../src/reports/output-folder.js';
import { runPictures } from '../../../src/reports/chart/run-pictures.js';
import { sizingPicture } from '../../../src/reports/chart/sizing-picture.js';
import { recommend } from '../../../src/sizing/recommend.js';
import { bundledScenario, replayed } from '../../scenarios/replay/support/script.js';
import { lostShift } from './support/lost-shift.js';

const namesOf = (files: readonly OutputFile[]) => files.map(({ name }) => name);

const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

describe('the pictures of a run', () => {
  const files = runPictures(lostShift('1h'));

  it('show who came back where a node was lost', () => {
    expect(namesOf(files)).toEqual(['capacity.png', 'relogin.png']);
  });

  it('show flushes where there were some', () => {
    const flow = runPictures(replayed(bundledScenario('quiet-mode-flow')));
    expect(namesOf(flow)).toEqual(['capacity.png', 'flushes.png']);
  });

  it('have the same bytes for the same run', () => {
    const again = runPictures(lostShift('1h'));
    expect(again.map(({ content }) => sha256(content))).toEqual(
      files.map(({ content }) => sha256(content)),
    );
  });

  it('draw Hangul as it is, and not one box for every syllable', () => {
    const [seoul, busan] = ['서울', '부산'].map((name) => runPictures(lostShift('32m', name))[1]!);
    expect(sha256(seoul!.content)).not.toBe(sha256(busan!.content));
  });
});

describe('the picture of a plan', () => {
  it('has the same bytes for the same answer, and others for another', () => {
    const [one, same, other] = [25_000, 25_000, 24_000].map((users) =>
      sha256(sizingPicture(recommend({ users }))),
    );
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it('is drawn where nothing fits too', () => {
    const picture = sizingPicture(recommend({ users: 20_000, ova: '5K' }));
    expect(Buffer.from(picture.subarray(1, 4)).toString()).toBe('PNG');
  });
});
