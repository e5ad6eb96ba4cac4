/** QM-5, QM-11: a trace tells each flush of what was stored apart, though one sign-in brings them all. */
import { expect, it } from 'vitest';
import { traceText } from '../../../src/reports/trace-text.js';
import { bundledText, replayed, scenarioOf } from './support/script.js';

it('QM-5, QM-11: lists under each flush what it let go of', () => {
  const text = bundledText('push-stored')
    .replace('mdm-buffer-limit: 3', 'mdm-buffer-limit: 2')
    .replace(
      '- { send: two, from: bob/desk, to: alice }',
      '- { send: two, from: bob/desk, to: alice }\n' +
        '      - { send: extra, from: bob/desk, to: alice }\n' +
        '      - { send: more, from: bob/desk, to: alice }',
    );
  const lines = traceText(replayed(scenarioOf(text)))
    .split('\n')
    .map((line) => line.trim());
  const from = lines.findIndex((line) => line.endsWith('alice/phone signs in again by itself'));
  const shown = lines
    .slice(from)
    .filter((line) => /, after |flushes|which was stored/.test(line))
    .map((line) => line.replace(/ {2,}/g, '  ').split('  ').slice(0, 2).join(' '))
    .slice(0, 6);
  expect(shown).toEqual([
    'alice/phone buffers two, which was stored, alert',
    'alice/phone flushes its buffer: 2 packets',
    expect.stringMatching(/^one, after /),
    'two, after 0s',
    'alice/phone buffers extra, which was stored, alert',
    'alice/phone buffers more, which was stored, alert',
  ]);
});
