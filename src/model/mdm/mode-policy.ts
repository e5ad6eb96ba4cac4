/**
 * In which mode a session is, and what the user's movements of the device change (DEV-6, DEV-7,
 * QM-1, QM-6, QM-11).
 */
import {
  announcedByMovement,
  announcedByNoChange,
  type Announcement,
} from '../devices/announcement.js';
import { isMobile } from '../devices/device.js';
import type { Mode } from '../devices/mode.js';
import type { Movement } from '../devices/posture.js';
import { announce } from './announcing.js';
import { flush } from './buffering.js';
import type { Decision } from './decision.js';
import { mdmReasons } from './mdm-reasons.js';
import type { MdmParameters } from './mdm-parameters.js';
import { takesPart } from './participation.js';
import type { Reason } from '../rulebook/reason.js';
import type { ClientView } from './view.js';

/**
 * QM-1: a mobile MDM client is quiet while its app is not in front; a desktop never is, and with MDM
 * off nobody is. QM-11: with push it is silent instead.
 */
export const modeOfPosture = (view: ClientView, parameters: MdmParameters): Mode => {
  if (view.posture === 'in-use' || !isMobile(view.device) || !takesPart(view, parameters))
    return 'normal';
  return view.pushEnabled && parameters.push ? 'silent' : 'quiet';
};

/** The user moved the device; `changed` says whether it stands otherwise than before. */
export const decideMovement = (
  view: ClientView,
  { movement, changed }: { readonly movement: Movement; readonly changed: boolean },
  parameters: MdmParameters,
): readonly Decision[] => {
  if (!changed) return announce(view, announcedByNoChange, parameters);
  const announcement = announcedByMovement(movement, view.device);
  if (view.mode === 'signed-out') return announceLater(view, announcement, parameters);
  const decisions = announce(view, announcement, parameters);
  const mode = modeOfPosture(view, parameters);
  if (mode !== view.mode) enter(decisions, view, mode);
  return decisions;
};

/** MDM-8, HA-7: what a client would send that is signed out is what it restores once it is back. */
const announceLater = (
  view: ClientView,
  announcement: Announcement,
  parameters: MdmParameters,
): readonly Decision[] => {
  const { presence } = announcement;
  if (presence === undefined) return announce(view, announcement, parameters);
  const because = mdmReasons['signed-out'];
  return [{ do: 'announce-later', client: view.client, presence, because }];
};

const enter = (decisions: Decision[], view: ClientView, mode: Mode): void => {
  const { client } = view;
  decisions.push({ do: 'enter-mode', client, mode, because: reasonToEnter(mode, view.mode) });
  // QM-6: back in the foreground the client gets what was buffered.
  if (mode === 'normal') flush(decisions, view, mdmReasons['flush-foreground']);
};

const reasonToEnter = (mode: Mode, from: Mode): Reason => {
  if (mode === 'silent') return mdmReasons['app-in-background-push'];
  if (mode === 'quiet') return mdmReasons['app-in-background'];
  return mdmReasons[from === 'silent' ? 'app-in-foreground-push' : 'app-in-foreground'];
};
