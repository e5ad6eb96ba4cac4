import { describe, expect, it } from 'vitest';
import { devices, isMobile, type Device } from '../../../src/model/devices/device.js';
import {
  knowsMovement,
  postureAfter,
  postures,
  type Movement,
  type Posture,
} from '../../../src/model/devices/posture.js';

const movements: readonly Movement[] = [
  'foreground',
  'background',
  'open-lid',
  'close-lid',
  'lock',
  'unlock',
];

type Moves = Readonly<Partial<Record<Posture, Partial<Record<Movement, Posture>>>>>;

/** Every movement that a device in a posture knows, and where it leads. */
const desktopMoves: Moves = {
  'in-use': { 'close-lid': 'lid-closed', lock: 'locked' },
  locked: { unlock: 'in-use', 'close-lid': 'lid-closed' },
  'lid-closed': { 'open-lid': 'in-use' },
};
const mobileMoves: Moves = {
  'in-use': { background: 'background', lock: 'locked' },
  background: { foreground: 'in-use' },
  locked: { unlock: 'in-use', foreground: 'in-use' },
};

const movesOf = (device: Device): Moves => {
  if (device === 'desktop') return desktopMoves;
  return isMobile(device) ? mobileMoves : {};
};

const cases = devices.flatMap((device) => postures.map((posture) => [device, posture] as const));

describe('postures', () => {
  it.each(cases)(
    'DEV-7: %s that is %s knows its movements, and others change nothing',
    (device, from) => {
      const led = movements.map((movement) => [movement, postureAfter(device, from, movement)]);
      expect(Object.fromEntries(led)).toEqual(
        Object.fromEntries(
          movements.map((movement) => [movement, movesOf(device)[from]?.[movement] ?? from]),
        ),
      );
    },
  );

  it.each(devices)('DEV-7: %s knows the movements that can change its posture', (device) => {
    const known = Object.values(movesOf(device)).flatMap((moves) => Object.keys(moves));
    expect(movements.filter((movement) => knowsMovement(device, movement))).toEqual(
      movements.filter((movement) => known.includes(movement)),
    );
  });

  it('DEV-7: a mobile locked in the background stays there, and unlocking does not bring the app back', () => {
    const locked = postureAfter('ipad', postureAfter('ipad', 'in-use', 'background'), 'lock');
    expect(locked).toBe('background');
    expect(postureAfter('ipad', locked, 'unlock')).toBe('background');
  });

  it('DEV-7: bringing an app to the foreground that is there already does nothing', () => {
    expect(postureAfter('iphone', 'in-use', 'foreground')).toBe('in-use');
  });
});
