/** The settings of Multiple Device Messaging that a deployment may change. */
import type { Reach } from '../deployment/release-profile.js';
import { bufferLimit } from './mdm-figures.js';

/** QM-10: what happens to presence for a quiet client. */
export const presenceHandlings = ['hold', 'deliver', 'count'] as const;
export type PresenceHandling = (typeof presenceHandlings)[number];

export type MdmParameters = {
  /** MDM-1: whether Multiple Device Messaging is on, now that the XCP Router runs. */
  readonly mdm: boolean;
  /** MDM-16: whether instant messaging is enabled. */
  readonly instantMessaging: boolean;
  /** MDM-9: whether an IM to a user with no signed-in client is stored. */
  readonly offlineIm: boolean;
  /** MDM-12: who gets a message of a group chat. */
  readonly groupChat: Reach;
  /** MDM-13: who is offered a file. */
  readonly fileTransfer: Reach;
  /** QM-7: packets that a quiet client's buffer holds before it is flushed; 1 or more. */
  readonly bufferLimit: number;
  /** QM-10: what happens to presence for a quiet client. */
  readonly presenceWhileQuiet: PresenceHandling;
  /** QM-11: whether push notifications are on; they need Stream Management. */
  readonly push: boolean;
};

/** As release 12.5SU3 comes: MDM and instant messaging on, push off. */
export const defaultMdmParameters: MdmParameters = {
  mdm: true,
  instantMessaging: true,
  offlineIm: true,
  groupChat: 'joined-or-active',
  fileTransfer: 'joined-or-active',
  bufferLimit: bufferLimit.value,
  presenceWhileQuiet: 'hold',
  push: false,
};
