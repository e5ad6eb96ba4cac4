/**
 * Which presence a client announces when its user does something with the device (DEV-6, DEV-7).
 * Nothing here stamps or notifies; it only says what the client sends, and why.
 */
import { minutes, type Duration } from '../../engine/units.js';
import type { Figure } from '../rulebook/figure.js';
import type { Reason } from '../rulebook/reason.js';
import { deviceReasons } from './device-reasons.js';
import { isMobile, type Device } from './device.js';
import type { Movement, Posture } from './posture.js';
import type { Presence } from './presence.js';

/** What a client sends, and why; no presence where the reason is that it sends nothing. */
export type Announcement = { readonly presence: Presence | undefined; readonly because: Reason };

/** DEV-6: how long a desktop stays without use before it sends Away. */
export const idleFigure: Figure<Duration> = {
  name: 'time without use before a desktop sends Away',
  value: minutes(15),
  status: 'P',
  rule: 'DEV-6',
};

/** DEV-6, DEV-7: what a movement of the device announces, given that it changed the posture. */
export const announcedByMovement = (movement: Movement, device: Device): Announcement => {
  switch (movement) {
    case 'foreground':
      return { presence: 'available', because: deviceReasons['app-in-foreground'] };
    case 'background':
      return { presence: 'away', because: deviceReasons['app-in-background'] };
    case 'open-lid':
      return { presence: 'available', because: deviceReasons['lid-opened'] };
    case 'close-lid':
      return { presence: undefined, because: deviceReasons['lid-closed'] };
    case 'lock':
      return {
        presence: 'away',
        because: deviceReasons[isMobile(device) ? 'mobile-locked' : 'desktop-locked'],
      };
    case 'unlock':
      return { presence: 'available', because: deviceReasons.unlocked };
  }
};

/** DEV-7: a movement that changes nothing sends nothing, such as to bring up an app already there. */
export const announcedByNoChange: Announcement = {
  presence: undefined,
  because: deviceReasons['stands-so-already'],
};

/** DEV-7: the first use after Away sends Available; what a mobile does in the background is no use. */
export const announcedByUse = (posture: Posture, presence: Presence): Announcement =>
  posture === 'in-use' && presence === 'away' ? announcedByFirstUse : announcedByOtherUse;

const announcedByFirstUse: Announcement = {
  presence: 'available',
  because: deviceReasons['first-use-after-away'],
};

const announcedByOtherUse: Announcement = {
  presence: undefined,
  because: deviceReasons['no-first-use'],
};

/**
 * DEV-6: whether a client is watched for being left without use. Only a desktop is; closing the lid
 * silences it, and a client that is Away has nothing more to send.
 */
export const canFallIdle = (device: Device, posture: Posture, presence: Presence): boolean =>
  device === 'desktop' && posture === 'in-use' && presence !== 'away';
