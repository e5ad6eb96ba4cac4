/** Why Multiple Device Messaging decides as it does. */
import { defineReasons } from '../rulebook/reason.js';

export const mdmReasons = defineReasons({
  // Who gets a packet.
  'every-mdm-client': ['MDM-2', 'an IM goes to every signed-in MDM client'],
  'copy-of-what-was-sent': ['MDM-3', 'the sender’s other MDM clients get a copy, already read'],
  'read-on-another-client': ['MDM-7', 'reading on one client marks read on the others'],
  'signed-out': ['MDM-8', 'it is signed out'],
  // Whether it alerts.
  'alert-active-client': ['MDM-4', 'it is the active client'],
  'alert-nobody-active': ['MDM-4', 'no client is active'],
  'other-client-active': ['MDM-4', 'another client is active'],
  'own-message': ['MDM-3', 'a copy of what was sent does not alert'],
  'only-a-mark': ['MDM-7', 'a read mark does not alert'],
  // Who counts as active.
  'sent-available': ['MDM-5', 'it was last to send Available'],
  'sent-an-im': ['MDM-5', 'it was last to send an IM'],
  // Modes.
  'signs-in': ['MDM-8', 'from now on it sends and receives'],
  'signs-out': ['MDM-8', 'from now on it neither shows nor receives'],
  'app-in-background': ['QM-1', 'its app went to the background'],
  'app-in-foreground': ['QM-1', 'its app is in the foreground again'],
  // Buffering.
  'client-is-quiet': ['QM-2', 'it is quiet, so the packet waits'],
  'flush-iq': ['QM-3', 'an <iq> passes on its session'],
  'flush-nobody-active': ['QM-4', 'a message arrives while no client is active'],
  'flush-limit': ['QM-5', 'the buffer limit is reached'],
  'flush-foreground': ['QM-6', 'it returns to the foreground'],
  'buffer-lost-at-sign-out': ['QM-9', 'a quiet client that signs out loses its buffer'],
  // Presence of contacts.
  'presence-delivered': ['TIME-1', 'presence arrives at once'],
  'presence-held': ['QM-10', 'the newest presence of a contact is held for a quiet client'],
  // What cannot happen.
  'signed-in-already': ['MDM-8', 'it is signed in already'],
  'lid-is-closed': ['DEV-6', 'its lid is closed'],
  'desktop-is-locked': ['DEV-6', 'it is locked'],
  'to-oneself': ['MDM-2', 'nobody sends an IM to oneself'],
  'not-unread-there': ['TIME-3', 'it does not show that message as unread'],
  // Bounds of what is remembered.
  'unread-too-many': ['MDM-7', 'more unread messages than are kept for one user'],
  'unread-too-old': ['MDM-7', 'unread for longer than a message is kept'],
});
