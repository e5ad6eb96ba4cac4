/** Short random days of a few people and of the nodes that serve them: failures among the deeds. */
import fc from 'fast-check';
import { microseconds, minutes, seconds, type Duration } from '../../src/engine/units.js';
import { nodeId } from '../../src/model/devices/identifiers.js';
import type { Movement } from '../../src/model/devices/posture.js';
import { failureCauses, type FailureCause } from '../../src/model/ha/failure-cause.js';
import type { Cast } from './people.js';
import type { Story } from './story.js';

type PeoplesAct =
  | { readonly kind: 'sign-in' | 'sign-out' | 'use' }
  | { readonly kind: 'move'; readonly movement: Movement }
  | { readonly kind: 'send'; readonly to: string };

type NodesAct =
  | { readonly kind: 'fail'; readonly cause: FailureCause }
  | { readonly kind: 'recover' | 'fail-over' | 'fall-back' | 'recover-pair' | 'restart' };

export type NodeDeed = { readonly at: Duration; readonly message: string } & (
  | { readonly by: 'client'; readonly client: string; readonly act: PeoplesAct }
  | { readonly by: 'node'; readonly node: number; readonly act: NodesAct }
);

/** Every device, with push and without, and clients that know no Multiple Device Messaging. */
export const staff = {
  alice: { laptop: 'desktop', phone: { push: 'iphone' } },
  bob: { desk: 'desktop', phone: 'android', tablet: { push: 'ipad' } },
  colin: { old: { old: 'desktop' }, tablet: 'androidTablet' },
  dora: { phone: { push: 'android' }, other: 'thirdParty' },
} as const satisfies Cast;

export const staffNames = Object.keys(staff);
export const staffClients = Object.entries(staff).flatMap(([user, devices]) =>
  Object.keys(devices).map((client) => `${user}/${client}`),
);

/** Waits within, at the end of and beyond the times that failover takes, with MDM and without. */
const waits: readonly Duration[] = [
  microseconds(0),
  microseconds(1),
  seconds(7),
  seconds(14),
  seconds(15),
  seconds(16),
  seconds(60),
  seconds(75),
  seconds(90),
  seconds(105),
  seconds(120),
  seconds(135),
  seconds(195),
  minutes(10),
  minutes(31),
];

const peoplesAct: fc.Arbitrary<PeoplesAct> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('send'), to: fc.constantFrom(...staffNames) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('move'),
      movement: fc.constantFrom<Movement>(
        'background',
        'background',
        'foreground',
        'close-lid',
        'open-lid',
        'lock',
        'unlock',
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('sign-in', 'sign-in', 'sign-out', 'use') }),
  },
);

const nodesAct: fc.Arbitrary<NodesAct> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('fail'), cause: fc.constantFrom(...failureCauses) }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('recover') }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('fail-over', 'fall-back', 'fall-back', 'recover-pair'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart') }) },
);

/** Deeds in the order of their times; `nodes` is how many there are. */
export const nodeDeeds = (nodes: number): fc.Arbitrary<readonly NodeDeed[]> =>
  fc
    .array(
      fc.record({
        wait: fc.oneof(
          fc.constantFrom(...waits),
          fc.integer({ min: 1, max: 200_000_000 }).map(microseconds),
        ),
        what: fc.oneof(
          {
            weight: 2,
            arbitrary: fc.record({
              by: fc.constant('client' as const),
              client: fc.constantFrom(...staffClients),
              act: peoplesAct,
            }),
          },
          {
            weight: 3,
            arbitrary: fc.record({
              by: fc.constant('node' as const),
              node: fc.nat(nodes - 1),
              act: nodesAct,
            }),
          },
        ),
      }),
      { minLength: 1, maxLength: 25, size: 'max' },
    )
    .map((steps) => {
      let at = minutes(1);
      return steps.map(({ wait, what }, place): NodeDeed => {
        at = microseconds(at + wait);
        return { ...what, at, message: `m${place}` };
      });
    });

/** Has the deed done; answers whether it could be. */
export const performOnNodes = (story: Story, deed: NodeDeed): boolean =>
  (deed.by === 'client' ? performByClient(story, deed) : performByNode(story, deed)) === undefined;

const performByClient = (
  story: Story,
  { client, act, message }: Extract<NodeDeed, { readonly by: 'client' }>,
): unknown => {
  switch (act.kind) {
    case 'sign-in':
      return story.cluster.mdm.sessions.signIn(story.client(client));
    case 'sign-out':
      return story.signOut(client);
    case 'use':
      return story.use(client);
    case 'move':
      return story.move(client, act.movement);
    case 'send':
      return story.send(client, act.to, message);
  }
};

const performByNode = (
  story: Story,
  { node: place, act }: Extract<NodeDeed, { readonly by: 'node' }>,
): unknown => {
  const { manager } = story.cluster.ha;
  const node = nodeId(place);
  switch (act.kind) {
    case 'fail':
      return manager.fail(node, act.cause);
    case 'recover':
      return manager.recover(node);
    case 'fail-over':
      return manager.failOver(node);
    case 'fall-back':
      return manager.fallBack(node);
    case 'recover-pair':
      return manager.recoverPair(node);
    case 'restart':
      return story.restart();
  }
};
