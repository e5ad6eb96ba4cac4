/** Why a client announces a presence. */
import { defineReasons } from '../rulebook/reason.js';

export const deviceReasons = defineReasons({
  'signed-in': ['DEV-7', 'signing in sends Available'],
  'app-in-foreground': ['DEV-7', 'bringing the app to the foreground sends Available'],
  'app-in-background': ['DEV-7', 'an app that goes to the background sends Away'],
  'mobile-locked': ['DEV-7', 'locking a mobile is going to the background'],
  'lid-opened': ['DEV-7', 'opening the lid sends Available'],
  unlocked: ['DEV-7', 'unlocking sends Available'],
  'stands-so-already': ['DEV-7', 'nothing changes, so nothing is sent'],
  'no-first-use': ['DEV-7', 'only the first use after Away sends a presence'],
  'first-use-after-away': ['DEV-7', 'the first use after Away sends Available'],
  'desktop-locked': ['DEV-6', 'a desktop that is locked sends Away at once'],
  'desktop-unused': ['DEV-6', 'a desktop sends Away after 15 minutes without use'],
  'desktop-unused-though-chosen': [
    'DEV-6',
    'a desktop sends Away after 15 minutes without use, whatever was chosen',
  ],
  'lid-closed': ['DEV-6', 'closing the lid sends nothing: the client stays signed in'],
  'set-by-user': ['DEV-7', 'the user chose this presence'],
});
