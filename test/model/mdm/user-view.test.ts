import { expect, it } from 'vitest';
import { instant, seconds } from '../../../src/engine/units.js';
import { messageId } from '../../../src/model/devices/identifiers.js';
import { viewOf, Views } from '../../../src/model/mdm/user-view.js';
import type { ClientView, UserView } from '../../../src/model/mdm/view.js';
import { aStory } from '../../support/story.js';

/** All that a view shows: it reads the tables only when asked. */
const shownBy = (view: ClientView): ClientView => ({
  client: view.client,
  device: view.device,
  mdmCapable: view.mdmCapable,
  mode: view.mode,
  posture: view.posture,
  presence: view.presence,
  stampedAt: view.stampedAt,
  stampOrder: view.stampOrder,
  pushEnabled: view.pushEnabled,
  buffered: view.buffered,
});

const shownOf = (...asked: Parameters<typeof viewOf>): UserView => {
  const { user, clients } = viewOf(...asked);
  return { user, clients: clients.map(shownBy) };
};

it('shows the clients of one user alone, in order, as the tables have them', () => {
  const story = aStory({
    bob: { desk: 'desktop' },
    alice: { phone: { push: 'iphone' }, laptop: 'desktop', xmpp: 'thirdParty' },
    nobody: {},
  });
  story.at(seconds(1), () => story.signIn('alice/phone', 'bob/desk'));
  story.at(seconds(2), () => story.move('alice/phone', 'background'));
  story.at(seconds(3), () => story.signIn('alice/laptop'));
  story.at(seconds(4), () => story.send('bob/desk', 'alice', 'hello'));
  story.at(seconds(5), () => story.move('alice/laptop', 'lock'));
  expect(shownOf(story.user('alice'), story.cluster.mdm.state)).toEqual({
    user: story.user('alice'),
    clients: [
      {
        client: story.client('alice/phone'),
        device: 'iphone',
        mdmCapable: true,
        mode: 'quiet',
        posture: 'background',
        presence: 'away',
        stampedAt: instant(seconds(1)),
        stampOrder: 1,
        pushEnabled: true,
        buffered: 1,
      },
      {
        client: story.client('alice/laptop'),
        device: 'desktop',
        mdmCapable: true,
        mode: 'normal',
        posture: 'locked',
        presence: 'away',
        stampedAt: instant(seconds(3)),
        stampOrder: 3,
        pushEnabled: false,
        buffered: 0,
      },
      {
        client: story.client('alice/xmpp'),
        device: 'thirdParty',
        mdmCapable: false,
        mode: 'signed-out',
        posture: 'in-use',
        presence: 'available',
        stampedAt: instant(seconds(0)),
        stampOrder: 0,
        pushEnabled: false,
        buffered: 0,
      },
    ],
  });
  expect(shownOf(story.user('nobody'), story.cluster.mdm.state)).toEqual({
    user: story.user('nobody'),
    clients: [],
  });
});

it('MDM-9: shows one client as it is among its user’s, and what is stored for the user', () => {
  const story = aStory({ bob: { desk: 'desktop' }, alice: { phone: 'iphone', laptop: 'desktop' } });
  story.at(seconds(1), () => {
    story.signIn('bob/desk');
    for (const name of ['one', 'two']) story.send('bob/desk', 'alice', name);
  });
  const { state } = story.cluster.mdm;
  const views = new Views(state);
  for (const [place, name] of ['alice/phone', 'alice/laptop'].entries()) {
    const { client, stored } = views.ofSession(story.client(name));
    expect(shownBy(client)).toEqual(shownOf(story.user('alice'), state).clients[place]);
    expect(stored).toEqual([messageId(0), messageId(1)]);
  }
  expect(views.ofSession(story.client('bob/desk')).stored).toEqual([]);
});

it('turns from one user to another, whatever their clients', () => {
  const story = aStory({ bob: { desk: 'desktop' }, alice: { phone: 'iphone', laptop: 'desktop' } });
  const { state } = story.cluster.mdm;
  const views = new Views(state);
  for (const name of ['alice', 'bob', 'alice']) {
    const user = story.user(name);
    const { clients } = views.ofUser(user);
    expect(clients.map(shownBy)).toEqual(shownOf(user, state).clients);
  }
});
