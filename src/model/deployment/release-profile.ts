/**
 * What a release can do and how it behaves, where that differs between releases.
 */
import { isFrom, type Release } from './release.js';

/** Which of a user's devices take part in a group chat or a file transfer. */
export type Reach = 'joined-or-active' | 'every-mdm-client';

export type ReleaseProfile = {
  /** MDM-15: whether Multiple Device Messaging can be on at all. */
  readonly knowsMdm: boolean;
  /** MDM-12: who gets a message of a group chat. */
  readonly groupChat: Reach;
  /** MDM-13: who is offered a file. */
  readonly fileTransfer: Reach;
};

export const profileOf = (release: Release): ReleaseProfile => {
  const reach = isFrom('15', release) ? 'every-mdm-client' : 'joined-or-active';
  return { knowsMdm: isFrom('11.5', release), groupChat: reach, fileTransfer: reach };
};
