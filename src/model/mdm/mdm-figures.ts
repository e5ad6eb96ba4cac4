/** The numbers that the rules of Multiple Device Messaging and quiet mode rest on. */
import { days, minutes, seconds, type Duration } from '../../engine/units.js';
import type { Figure } from '../rulebook/figure.js';

export const activeClientWindow: Figure<Duration> = {
  name: 'active-client window',
  value: minutes(5),
  status: 'P',
  rule: 'MDM-5',
};

export const bufferLimit: Figure<number> = {
  name: 'packets that a quiet client’s buffer holds before it is flushed',
  value: 100,
  status: 'A',
  rule: 'QM-7',
};

export const counterSlice: Figure<Duration> = {
  name: 'slice of MDMBufferFlushPacketCount',
  value: seconds(60),
  status: 'D',
  rule: 'QM-13',
};

export const routerDowntime: Figure<Duration> = {
  name: 'time that a restart of the XCP Router takes the nodes down',
  value: seconds(60),
  status: 'A',
  rule: 'MDM-1',
};

export const unreadMax: Figure<number> = {
  name: 'unread messages kept for one user',
  value: 200,
  status: 'A',
  rule: 'MDM-7',
};

export const unreadAgeMax: Figure<Duration> = {
  name: 'time that an unread message is kept',
  value: days(1),
  status: 'A',
  rule: 'MDM-7',
};
