/**
 * What happens to a world: acts at instants, in whole microseconds. A message goes by the number of
 * the step that sent it.
 */
import type { Movement } from '../../../src/model/devices/posture.js';
import type { Presence } from '../../../src/model/devices/presence.js';
import type { MdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import type { IqDirection } from '../../../src/model/mdm/stimulus.js';
import type { World } from './world.js';

export type Act =
  | { readonly do: 'sign-in'; readonly on: number; readonly capable: boolean }
  | { readonly do: 'sign-out' | 'use' | 'read-all'; readonly on: number }
  | { readonly do: 'iq'; readonly on: number; readonly direction: IqDirection }
  | { readonly do: 'move'; readonly on: number; readonly movement: Movement }
  | { readonly do: 'presence'; readonly on: number; readonly presence: Presence }
  | { readonly do: 'send' | 'offer'; readonly on: number; readonly to: number }
  | { readonly do: 'say' | 'join' | 'leave'; readonly on: number; readonly room: number }
  | { readonly do: 'read' | 'accept'; readonly on: number; readonly message: number }
  | { readonly do: 'set'; readonly change: Pick<MdmParameters, 'mdm'> }
  | { readonly do: 'restart' };

export type Step = { readonly at: number; readonly act: Act };

export type Script = { readonly world: World; readonly steps: readonly Step[] };

const MICROSECONDS_IN_SECOND = 1_000_000;

/** The script up to a step, for a person who looks for a fault: the world, then a line for each step. */
export const scriptText = ({ world, steps }: Script, upTo: number): string =>
  [
    JSON.stringify(world.parameters),
    ...world.users.map((user, number) => `${user} watches ${namesOf(world, number)}`),
    ...world.clients.map(
      ({ name, device, capable, push }) =>
        `${name} ${device}${capable ? '' : ', not capable'}${push ? ', push' : ''}`,
    ),
    ...steps.slice(0, upTo + 1).map((step, number) => stepText(world, step, number)),
  ].join('\n');

const stepText = (world: World, { at, act }: Step, number: number): string => {
  const { do: verb, ...rest } = act;
  const what = Object.entries(rest).map(([key, value]) =>
    key === 'on' ? world.clients[Number(value)]!.name : `${key} ${JSON.stringify(value)}`,
  );
  return `#${number} ${at / MICROSECONDS_IN_SECOND} s ${verb} ${what.join(' ')}`;
};

const namesOf = ({ contacts, users }: World, user: number): string =>
  contacts[user]!.map((contact) => users[contact]).join(', ') || 'nobody';
