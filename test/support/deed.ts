/** Short random days of two people: what they do, on which client, and how long after the last. */
import fc from 'fast-check';
import { microseconds, minutes, seconds, type Duration } from '../../src/engine/units.js';
import type { Movement } from '../../src/model/devices/posture.js';
import { presences, type Presence } from '../../src/model/devices/presence.js';
import type { Cast } from './people.js';
import type { Story } from './story.js';

type Act =
  | { readonly kind: 'sign-in' | 'sign-out' | 'use' | 'iq' | 'read-all' }
  | { readonly kind: 'move'; readonly movement: Movement }
  | { readonly kind: 'set-presence'; readonly presence: Presence }
  | { readonly kind: 'send'; readonly to: string }
  /** Reads the message that was sent so many messages ago. */
  | { readonly kind: 'read'; readonly back: number };

export type Deed = {
  /** Counted from the start of the day. */
  readonly at: Duration;
  readonly client: string;
  readonly act: Act;
  /** The message that is sent or read: m1, m2 and so on. */
  readonly message: string;
};

export const cast = {
  alice: { laptop: 'desktop', phone: 'iphone', tablet: 'androidTablet' },
  bob: { desk: 'desktop', phone: 'android' },
} as const satisfies Cast;

export const people = ['alice', 'bob'] as const;
export const clients = Object.entries(cast).flatMap(([user, devices]) =>
  Object.keys(devices).map((client) => `${user}/${client}`),
);

/** Waits that fall on, just short of and just past the edges of the rules. */
const waits: readonly Duration[] = [
  microseconds(0),
  microseconds(1),
  seconds(60),
  seconds(299.999_999),
  minutes(5),
  seconds(300.000_001),
  minutes(15),
];

/** Mostly little time passes, so that a day holds long talks within the window. */
const wait = fc.oneof(
  { weight: 3, arbitrary: fc.constant(seconds(1)) },
  { weight: 1, arbitrary: fc.constantFrom(...waits) },
);

const movement = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Movement>('background') },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Movement>('foreground', 'open-lid', 'close-lid', 'lock', 'unlock'),
  },
);

const weighed = (weight: number, arbitrary: fc.Arbitrary<Act>) => ({ weight, arbitrary });

const act: fc.Arbitrary<Act> = fc.oneof(
  weighed(10, fc.record({ kind: fc.constant('send'), to: fc.constantFrom(...people) })),
  weighed(4, fc.record({ kind: fc.constant('read'), back: fc.nat(2) })),
  weighed(5, fc.record({ kind: fc.constant('move'), movement })),
  weighed(4, fc.record({ kind: fc.constantFrom('sign-in', 'sign-in', 'iq', 'read-all') })),
  weighed(1, fc.record({ kind: fc.constantFrom('sign-out', 'use') })),
  weighed(
    1,
    fc.record({ kind: fc.constant('set-presence'), presence: fc.constantFrom(...presences) }),
  ),
);

/** Deeds in the order of their times. */
export const deeds: fc.Arbitrary<readonly Deed[]> = fc
  .array(fc.record({ wait, client: fc.constantFrom(...clients), act }), {
    minLength: 1,
    maxLength: 40,
    size: 'max',
  })
  .map((steps) => {
    let at = seconds(1);
    let sent = 0;
    return steps.map(({ wait: pause, ...what }): Deed => {
      at = microseconds(at + pause);
      if (what.act.kind === 'send') sent += 1;
      const back = what.act.kind === 'read' ? what.act.back : 0;
      return { ...what, at, message: `m${Math.max(1, sent - back)}` };
    });
  });

/** Has the deed done in a story. */
export const perform = (story: Story, { client, act: what, message }: Deed): unknown => {
  switch (what.kind) {
    case 'sign-in':
      return story.signIn(client);
    case 'sign-out':
      return story.signOut(client);
    case 'use':
      return story.use(client);
    case 'iq':
      return story.passIq(client);
    case 'read-all':
      return story.readAll(client);
    case 'move':
      return story.move(client, what.movement);
    case 'set-presence':
      return story.setPresence(client, what.presence);
    case 'send':
      return story.send(client, what.to, message);
    case 'read':
      return story.read(client, message);
  }
};
