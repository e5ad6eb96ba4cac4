/** Why the alert on JSM sessions is raised, repeated or cleared. */
import { defineReasons } from '../rulebook/reason.js';

export const jsmReasons = defineReasons({
  'above-the-line': ['JSM-7', 'its sessions are above the alert percentage'],
  'not-long-enough': ['JSM-7', 'they have to stay above it without a break'],
  'above-for-long': ['JSM-7', 'its sessions were above the alert percentage without a break'],
  'still-above': ['JSM-7', 'its sessions are still above the alert percentage'],
  'back-at-the-line': ['JSM-7', 'its sessions are back at or below the alert percentage'],
});
