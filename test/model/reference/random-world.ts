/** Random worlds: two or three users with one to three clients each, under random parameters. */
import fc from 'fast-check';
import { devices } from '../../../src/model/devices/device.js';
import { presenceHandlings, type MdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import type { World } from './world.js';

const USERS = ['alice', 'bob', 'carol'] as const;
const ROOMS = 2;

/** True so many times in a hundred. */
const often = (percent: number): fc.Arbitrary<boolean> =>
  fc.nat(99).map((drawn) => drawn < percent);

const gadgets = fc.array(
  fc.record({ device: fc.constantFrom(...devices), capable: often(85), push: fc.boolean() }),
  { minLength: 1, maxLength: 3 },
);

const reaches = fc.constantFrom('joined-or-active', 'every-mdm-client');

const parameters: fc.Arbitrary<MdmParameters> = fc.record({
  mdm: often(85),
  instantMessaging: often(93),
  offlineIm: often(75),
  groupChat: reaches,
  fileTransfer: reaches,
  bufferLimit: fc.integer({ min: 1, max: 5 }),
  presenceWhileQuiet: fc.constantFrom(...presenceHandlings),
  push: fc.boolean(),
});

export const worlds: fc.Arbitrary<World> = fc
  .record({
    owned: fc.array(gadgets, { minLength: 2, maxLength: USERS.length }),
    strangers: fc.uniqueArray(fc.nat(USERS.length * USERS.length - 1), { maxLength: 4 }),
    parameters,
  })
  .map(({ owned, strangers, parameters: inForce }) => {
    const users = USERS.slice(0, owned.length);
    const watches = (user: number, contact: number): boolean =>
      user !== contact && !strangers.includes(user * USERS.length + contact);
    return {
      users,
      clients: owned
        .flatMap((some, user) => some.map((gadget, place) => ({ ...gadget, user, place })))
        .map(({ place, ...gadget }, number) => ({
          ...gadget,
          number,
          name: `${users[gadget.user]}/${gadget.device}${place}`,
          capable: gadget.capable && gadget.device !== 'thirdParty',
        })),
      contacts: users.map((_, user) =>
        [...users.keys()].filter((contact) => watches(user, contact)),
      ),
      rooms: ROOMS,
      parameters: inForce,
    };
  });
