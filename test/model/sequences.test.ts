/** What no sequence of stimuli may do, however short: all of them, over an alphabet that reaches every rule. */
import { expect, it } from 'vitest';
import { RandomStreams } from '../../src/engine/random-streams.js';
import { microseconds, seconds } from '../../src/engine/units.js';
import { defaultMdmParameters } from '../../src/model/mdm/mdm-parameters.js';
import { playEvery, playWhole } from './reference/every-sequence.js';
import { SequenceCast } from './reference/sequence-cast.js';
import { SequencePlayer, type Stimuli } from './reference/sequence-player.js';

const PHONE = 0;
const LAPTOP = 1;
const TABLET = 2;

/** A buffer that few stimuli fill. */
const parameters = { ...defaultMdmParameters, bufferLimit: 2 };

const phone = { device: 'iphone', mdmCapable: true, pushEnabled: false } as const;
const laptop = { device: 'desktop', mdmCapable: true, pushEnabled: false } as const;
const tablet = { device: 'androidTablet', mdmCapable: true, pushEnabled: true } as const;

const ALICE = 0;
const BOB = 1;

/** With `desk`, the place of Bob's client behind Alice's. */
const stimuliWith = (desk: number): Stimuli => ({
  'phone signs in or out': (player) => player.toggleSession(PHONE),
  'laptop signs in or out': (player) => player.toggleSession(LAPTOP),
  'laptop comes in another way': (player) => player.changeWay(LAPTOP),
  'phone to the background or back': (player) => player.toggle(PHONE, 'background', 'foreground'),
  'lid closed or opened': (player) => player.toggle(LAPTOP, 'close-lid', 'open-lid'),
  'laptop locked or unlocked': (player) => player.toggle(LAPTOP, 'lock', 'unlock'),
  'bob sends': (player) => player.send(desk, ALICE),
  'bob says': (player) => player.say(desk),
  'bob offers': (player) => player.offer(desk, ALICE),
  'laptop sends': (player) => player.send(LAPTOP, BOB),
  'phone sends': (player) => player.send(PHONE, BOB),
  'laptop reads': (player) => player.readAll(LAPTOP),
  'phone reads': (player) => player.readAll(PHONE),
  'phone accepts': (player) => player.accept(PHONE),
  'iq on the phone': (player) => player.passIq(PHONE),
  'wait 300 s': (player) => player.wait(seconds(300)),
  'wait 1 us': (player) => player.wait(microseconds(1)),
  'router restarts, MDM switched': (player) => player.switchMdm(),
});

const LENGTH = 5;
const MINUTES_AT_MOST = { timeout: 180_000 };

const SAMPLED = 50_000;
const SAMPLED_LENGTH = 8;

it('holds what must hold in every sequence of five stimuli on two clients', MINUTES_AT_MOST, () => {
  const player = new SequencePlayer(new SequenceCast([phone, laptop], parameters));
  const stimuli = stimuliWith(2);
  const { played, wrong } = playEvery(player, stimuli, LENGTH);
  expect(wrong).toBeUndefined();
  // The others hold a stimulus that changes nothing, and so are the same as a shorter one.
  expect(played).toBeGreaterThan(350_000);
});

it(
  'holds what must hold in random sequences of eight stimuli on three clients',
  MINUTES_AT_MOST,
  () => {
    const cast = new SequenceCast([phone, laptop, tablet], { ...parameters, push: true });
    const player = new SequencePlayer(cast);
    const stimuli: Stimuli = {
      ...stimuliWith(3),
      'tablet signs in or out': (one) => one.toggleSession(TABLET),
      'tablet to the background or back': (one) => one.toggle(TABLET, 'background', 'foreground'),
      'tablet locked or unlocked': (one) => one.toggle(TABLET, 'lock', 'unlock'),
      'tablet comes in another way': (one) => one.changeWay(TABLET),
      'tablet sends': (one) => one.send(TABLET, BOB),
      'tablet reads': (one) => one.readAll(TABLET),
      'tablet accepts': (one) => one.accept(TABLET),
      'iq on the tablet': (one) => one.passIq(TABLET),
      'tablet says': (one) => one.say(TABLET),
      'bob signs in or out': (one) => one.toggleSession(3),
      'router restarts': (one) => one.restart(),
      'wait 30 s': (one) => one.wait(seconds(30)),
    };
    const names = Object.keys(stimuli);
    const chance = new RandomStreams('three clients', 0).named('sequences');
    for (let count = 0; count < SAMPLED; count += 1) {
      const drawn = Array.from(
        { length: SAMPLED_LENGTH },
        () => names[chance.uint32() % names.length]!,
      );
      expect(playWhole(player, stimuli, drawn)).toBeUndefined();
    }
  },
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
