/** The mark of what a user does, or what happens to a client: its shape and its few words. */
import type { Movement } from '../../../model/devices/posture.js';
import type { Happening } from '../../../scenarios/replay/trace.js';
import { presenceWords } from '../../../scenarios/replay/happening-wording.js';
import type { MarkKind } from './mark-kind.js';

export type HappeningMark = { readonly kind: MarkKind; readonly label: string };

/** Undefined where only the decisions about it are worth a mark. */
export const happeningMark = (happening: Happening): HappeningMark | undefined => {
  switch (happening.what) {
    case 'message-sent':
    case 'group-message-sent':
    case 'file-offered':
      return { kind: 'sent', label: happening.message };
    case 'message-read':
    case 'file-accepted':
      return { kind: 'read', label: happening.message };
    case 'signs-in':
      return { kind: 'signs-in', label: 'signs in' };
    case 'signs-in-again':
      return { kind: 'signs-in', label: 'is back' };
    case 'phantom-is-rebuilt':
      return { kind: 'signs-in', label: 'phantom' };
    case 'signs-out':
      return { kind: 'signs-out', label: 'signs out' };
    case 'session-is-lost':
      return { kind: 'signs-out', label: 'session lost' };
    case 'extension-mobility':
    case 'presence-arrives':
      return undefined;
    case 'moves':
      return acts(movementWords[happening.movement]);
    case 'sets-presence':
      return acts(presenceWords[happening.presence]);
    case 'joins-room':
      return acts('joins room');
    case 'leaves-room':
      return acts('leaves room');
    case 'iq-passes':
      return acts('<iq>');
    case 'is-used':
      return acts('is used');
    case 'falls-idle':
      return acts('left idle');
    case 'buffer-comes-back':
      return acts('buffer back');
    case 'kept-buffer-is-lost':
      return acts('buffer lost');
  }
};

const acts = (label: string): HappeningMark => ({ kind: 'acts', label });

const movementWords: Readonly<Record<Movement, string>> = {
  foreground: 'foreground',
  background: 'background',
  'open-lid': 'lid opened',
  'close-lid': 'lid closed',
  lock: 'locked',
  unlock: 'unlocked',
};
