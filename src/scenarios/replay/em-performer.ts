/** Has phones and their clusters do what an item of the script says. */
import { isEmVerb } from '../format/em-stimulus-shape.js';
import type { EmStimulusItem } from '../format/em-stimulus-item.js';
import type { StimulusItem } from '../format/stimulus-item.js';
import type { MobilityPlay } from './mobility-play.js';

export const isEmItem = (item: StimulusItem): item is EmStimulusItem => isEmVerb(item.verb);

/** Somebody without a PIN types something. */
const ANY_PIN = '00000';

/** Plays the item in one copy of the cast; whatever comes of it is an answer, not a refusal. */
export const performEm = (item: EmStimulusItem, copy: number, play: MobilityPlay): void => {
  const { mobility, answers, cast } = play;
  const { phones, users } = mobility.state;
  switch (item.verb) {
    case 'log-in': {
      const phone = cast.phoneIn(copy, item.on);
      const user = cast.userIn(copy, item.user);
      mobility.logins.logIn({
        cluster: phones.clusterOf(phone),
        deviceName: phones.nameOf(phone),
        userName: item.user,
        pin: item.pin ?? (user === undefined ? ANY_PIN : users.pinOf(user)),
        profile: item.profile,
        duration: undefined,
        answered: answers.at(phone, 'login'),
      });
      return;
    }
    case 'log-out':
      for (const declared of item.phones) {
        const phone = cast.phoneIn(copy, declared);
        mobility.logouts.logOut({
          cluster: phones.clusterOf(phone),
          deviceName: phones.nameOf(phone),
          answered: answers.at(phone, 'logout'),
        });
      }
      return;
    case 'allow-logins':
    case 'forbid-logins':
      for (const declared of item.phones)
        phones.setExtensionMobility(cast.phoneIn(copy, declared), item.verb === 'allow-logins');
      return;
    case 'change-pin': {
      const user = cast.userIn(copy, item.user);
      if (user !== undefined) mobility.changePin(user, item.to);
      return;
    }
    default:
      performOnClusters(item, copy, play);
  }
};

type ClusterItem = Exclude<
  EmStimulusItem,
  { readonly verb: 'log-in' | 'log-out' | 'allow-logins' | 'forbid-logins' | 'change-pin' }
>;

const performOnClusters = (item: ClusterItem, copy: number, play: MobilityPlay): void => {
  const { mobility, answers, cast } = play;
  switch (item.verb) {
    case 'log-out-all':
      for (const cluster of item.clusters)
        mobility.logouts.logOutAll({
          cluster: cast.clusterIn(copy, cluster),
          answered: undefined,
        });
      return;
    case 'cut-off':
    case 'reconnect':
      for (const cluster of item.clusters)
        mobility.setReachable(cast.clusterIn(copy, cluster), item.verb === 'reconnect');
      return;
    case 'post':
      mobility.documents.post(
        cast.clusterIn(copy, item.to),
        item.document,
        answers.to(item.request, copy),
      );
      return;
    case 'configure':
      mobility.configure(cast.clusterIn(copy, item.cluster), item.change);
      return;
    case 'shift-start':
    case 'shift-end':
      play.beginShift({ ...item, copy, what: item.verb === 'shift-start' ? 'start' : 'end' });
  }
};
