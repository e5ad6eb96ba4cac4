/** What a client announces, as decisions: the presence that it sends, and the stamp that it leaves. */
import { announcedByUse, type Announcement } from '../devices/announcement.js';
import type { ClientId } from '../devices/identifiers.js';
import { presenceStamps } from './active-client.js';
import type { Decision } from './decision.js';
import { mdmReasons } from './mdm-reasons.js';
import type { ClientView } from './view.js';

/** What the client sends, and MDM-5, MDM-6: the stamp that Available leaves. */
export const announce = (client: ClientId, { presence, because }: Announcement): Decision[] => {
  if (presence === undefined) return [{ do: 'announce-nothing', client, because }];
  const decisions: Decision[] = [{ do: 'announce', client, presence, because }];
  if (presenceStamps(presence))
    decisions.push({ do: 'stamp', client, because: mdmReasons['sent-available'] });
  return decisions;
};

/** DEV-7: whatever a user does on a client is a use; it says nothing where nothing is sent. */
export const announceUse = ({ client, posture, presence }: ClientView): Decision[] => {
  const announcement = announcedByUse(posture, presence);
  return announcement.presence === undefined ? [] : announce(client, announcement);
};
