import { describe, expect, it } from 'vitest';
import { minutes } from '../../../src/engine/units.js';
import {
  announcedByMovement,
  announcedByNoChange,
  announcedByUse,
  canFallIdle,
  idleFigure,
  type Announcement,
} from '../../../src/model/devices/announcement.js';
import { devices } from '../../../src/model/devices/device.js';
import { postures } from '../../../src/model/devices/posture.js';
import { presences } from '../../../src/model/devices/presence.js';

const told = ({ presence, because }: Announcement): string =>
  `${because.rule} ${presence ?? 'nothing'}: ${because.code}`;

describe('what a movement announces', () => {
  it.each([
    ['foreground', 'iphone', 'DEV-7 available: app-in-foreground'],
    ['background', 'iphone', 'DEV-7 away: app-in-background'],
    ['lock', 'iphone', 'DEV-7 away: mobile-locked'],
    ['unlock', 'iphone', 'DEV-7 available: unlocked'],
    ['open-lid', 'desktop', 'DEV-7 available: lid-opened'],
    ['close-lid', 'desktop', 'DEV-6 nothing: lid-closed'],
    ['lock', 'desktop', 'DEV-6 away: desktop-locked'],
    ['unlock', 'desktop', 'DEV-7 available: unlocked'],
  ] as const)('DEV-6, DEV-7: %s of a %s: %s', (movement, device, expected) => {
    expect(told(announcedByMovement(movement, device))).toBe(expected);
  });

  it('DEV-7: sends nothing where nothing changes', () => {
    expect(told(announcedByNoChange)).toBe('DEV-7 nothing: stands-so-already');
  });
});

describe('what a use announces', () => {
  it('DEV-7: the first use after Away sends Available, and no other use sends a thing', () => {
    const sends = postures.flatMap((posture) =>
      presences
        .filter((presence) => announcedByUse(posture, presence).presence !== undefined)
        .map((presence) => `${posture} ${presence}`),
    );
    expect(sends).toEqual(['in-use away']);
    expect(announcedByUse('in-use', 'away').presence).toBe('available');
  });
});

describe('falling idle', () => {
  it('DEV-6: takes 15 minutes without use', () => {
    expect(idleFigure.value).toBe(minutes(15));
  });

  it('DEV-6: happens to desktops in use that are not Away, and to nothing else', () => {
    const watched = devices.flatMap((device) =>
      postures.flatMap((posture) =>
        presences
          .filter((presence) => canFallIdle(device, posture, presence))
          .map((presence) => `${device} ${posture} ${presence}`),
      ),
    );
    expect(watched).toEqual([
      'desktop in-use available',
      'desktop in-use dnd',
      'desktop in-use xa',
    ]);
  });
});
