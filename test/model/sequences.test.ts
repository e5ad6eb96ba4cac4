/** What no sequence of stimuli may do, however short: all of them, over an alphabet that reaches every rule. */
import { expect, it } from 'vitest';
import { seconds } from '../../src/engine/units.js';
import { defaultMdmParameters } from '../../src/model/mdm/mdm-parameters.js';
import { played } from './reference/bundled-play.js';
import { playWhole } from './reference/every-sequence.js';
import { ALICE, tablet } from './reference/sequence-alphabet.js';
import { SequenceCast } from './reference/sequence-cast.js';
import { SequencePlayer, type Stimuli } from './reference/sequence-player.js';

const MINUTES_AT_MOST = { timeout: 180_000 };

it('holds what must hold in every sequence of five stimuli on two clients', MINUTES_AT_MOST, () => {
  const outcome = played('every sequence of five');
  expect(outcome.wrong).toBeUndefined();
  // The others hold a stimulus that changes nothing, and so are the same as a shorter one.
  expect(outcome.played).toBeGreaterThan(350_000);
});

it(
  'holds what must hold in random sequences of eight stimuli on three clients',
  MINUTES_AT_MOST,
  () => expect(played('random sequences of eight')).toEqual({ played: 50_000 }),
);

it('QM-2, MDM-9: gives a silent client what was stored behind what it kept', () => {
  const cast = new SequenceCast([tablet], { ...defaultMdmParameters, push: true });
  const stimuli: Stimuli = {
    'tablet to the background': (one) => one.toggle(0, 'background', 'foreground'),
    'bob sends': (one) => one.send(1, ALICE),
    'router restarts': (one) => one.restart(),
    'wait 1 min': (one) => one.wait(seconds(60)),
    'bob signs in': (one) => one.toggleSession(1),
    'wait 10 min': (one) => one.wait(seconds(600)),
    'iq on the tablet': (one) => one.passIq(0),
  };
  const names = Object.keys(stimuli).toSpliced(5, 0, 'bob sends');
  expect(playWhole(new SequencePlayer(cast), stimuli, names)).toBeUndefined();
});
