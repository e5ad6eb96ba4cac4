/** The kinds of mark in the swimlane, each with a shape of its own and the words of the legend. */

export const markWords = {
  sent: 'sends a message',
  alerted: 'gets it, with alert',
  delivered: 'gets it, without alert',
  buffered: 'does not get it yet: it waits in the buffer',
  flushed: 'the buffer is flushed',
  push: 'a push notification alerts',
  'sent-copy': 'gets a copy of what was sent on another client',
  read: 'the message is read here',
  'read-mark': 'hears that it was read on another client',
  stored: 'waits on the server: nobody is signed in',
  lost: 'the message is lost here',
  withheld: 'does not get it at all',
  'copy-withheld': 'gets no copy of it, or does not hear that it was read',
  refused: 'cannot be done',
  'signs-in': 'signs in',
  'signs-out': 'signs out, or loses its session',
  acts: 'the app or the device changes: foreground, background, lock, lid, use',
  'window-closes': 'the five minutes of the active client are over',
  phone: 'a desk phone: Extension Mobility',
  node: 'something happens to the node',
  'jsm-alert': 'alert on the sessions of the node',
  notice: 'something happens to the whole cluster',
} as const;

export type MarkKind = keyof typeof markWords;
