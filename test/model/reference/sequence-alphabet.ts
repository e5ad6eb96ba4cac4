/** An alphabet of stimuli that reaches every rule, and the people whom they happen to. */
import { microseconds, seconds } from '../../../src/engine/units.js';
import { defaultMdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import type { Stimuli } from './sequence-player.js';

/** Places among Alice's clients. */
export const PHONE = 0;
export const LAPTOP = 1;
export const TABLET = 2;

/** A buffer that few stimuli fill. */
export const parameters = { ...defaultMdmParameters, bufferLimit: 2 };

export const phone = { device: 'iphone', mdmCapable: true, pushEnabled: false } as const;
export const laptop = { device: 'desktop', mdmCapable: true, pushEnabled: false } as const;
export const tablet = { device: 'androidTablet', mdmCapable: true, pushEnabled: true } as const;

export const ALICE = 0;
export const BOB = 1;

/** With `desk`, the place of Bob's client behind Alice's. */
export const stimuliWith = (desk: number): Stimuli => ({
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
