/** Which sequences are played, over which alphabet, by whom. */
import { RandomStreams } from '../../../src/engine/random-streams.js';
import { seconds } from '../../../src/engine/units.js';
import { playEvery, playWhole, type Outcome } from './every-sequence.js';
import {
  BOB,
  laptop,
  parameters,
  phone,
  stimuliWith,
  TABLET,
  tablet,
} from './sequence-alphabet.js';
import { SequenceCast } from './sequence-cast.js';
import { SequencePlayer, type Stimuli } from './sequence-player.js';

const LENGTH = 5;

const SAMPLED = 50_000;
const SAMPLED_LENGTH = 8;

/** Bob's client, behind the three of Alice's. */
const DESK = 3;

const stimuliOfThree: Stimuli = {
  ...stimuliWith(DESK),
  'tablet signs in or out': (one) => one.toggleSession(TABLET),
  'tablet to the background or back': (one) => one.toggle(TABLET, 'background', 'foreground'),
  'tablet locked or unlocked': (one) => one.toggle(TABLET, 'lock', 'unlock'),
  'tablet comes in another way': (one) => one.changeWay(TABLET),
  'tablet sends': (one) => one.send(TABLET, BOB),
  'tablet reads': (one) => one.readAll(TABLET),
  'tablet accepts': (one) => one.accept(TABLET),
  'iq on the tablet': (one) => one.passIq(TABLET),
  'tablet says': (one) => one.say(TABLET),
  'bob signs in or out': (one) => one.toggleSession(DESK),
  'router restarts': (one) => one.restart(),
  'wait 30 s': (one) => one.wait(seconds(30)),
};

export const plays = {
  'every sequence of five': (): Outcome => {
    const player = new SequencePlayer(new SequenceCast([phone, laptop], parameters));
    return playEvery(player, stimuliWith(2), LENGTH);
  },
  'random sequences of eight': (): Outcome => {
    const cast = new SequenceCast([phone, laptop, tablet], { ...parameters, push: true });
    const player = new SequencePlayer(cast);
    const names = Object.keys(stimuliOfThree);
    const chance = new RandomStreams('three clients', 0).named('sequences');
    for (let played = 0; played < SAMPLED; played += 1) {
      const drawn = Array.from(
        { length: SAMPLED_LENGTH },
        () => names[chance.uint32() % names.length]!,
      );
      const wrong = playWhole(player, stimuliOfThree, drawn);
      if (wrong !== undefined) return { played, wrong };
    }
    return { played: SAMPLED, wrong: undefined };
  },
};
