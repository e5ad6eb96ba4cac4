/** What a client announces, as decisions: the presence that it sends, and the stamp that it leaves. */
import { announcedByUse, type Announcement } from '../devices/announcement.js';
import { presenceStamps } from './active-client.js';
import type { Decision } from './decision.js';
import type { MdmParameters } from './mdm-parameters.js';
import { mdmReasons } from './mdm-reasons.js';
import { takesPart } from './participation.js';
import type { ClientView } from './view.js';

/** What the client sends, and MDM-5, MDM-6: the stamp that Available leaves, in MDM alone (MDM-11). */
export const announce = (
  view: ClientView,
  { presence, because }: Announcement,
  parameters: MdmParameters,
): Decision[] => {
  const { client } = view;
  if (presence === undefined) return [{ do: 'announce-nothing', client, because }];
  const decisions: Decision[] = [{ do: 'announce', client, presence, because }];
  if (presenceStamps(presence) && takesPart(view, parameters))
    decisions.push({ do: 'stamp', client, because: mdmReasons['sent-available'] });
  return decisions;
};

/** DEV-7: whatever a user does on a client is a use; it says nothing where nothing is sent. */
export const announceUse = (view: ClientView, parameters: MdmParameters): Decision[] => {
  const announcement = announcedByUse(view.posture, view.presence);
  return announcement.presence === undefined ? [] : announce(view, announcement, parameters);
};
