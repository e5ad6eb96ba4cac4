/**
 * The search for a user's home cluster, as the visiting cluster goes about it (EMCC-1, EMCC-7): its
 * remote clusters are asked in the configured order until one knows the user.
 */
import type { CucmClusterId } from '../devices/identifiers.js';
import { emReasons } from './em-reasons.js';
import { refusal, type EmRefusal } from './em-refusal.js';

export type SearchView = {
  /** The remote clusters; undefined where Extension Mobility Cross Cluster is not in use. */
  readonly remoteClusters: readonly CucmClusterId[] | undefined;
  /** How many of them have been asked; none of them knew the user. */
  readonly asked: number;
  /** Whether one of those did not answer. */
  readonly hasSilent: boolean;
};

export type SearchStep =
  | { readonly do: 'ask'; readonly cluster: CucmClusterId }
  | { readonly do: 'give-up'; readonly refusal: EmRefusal };

export const nextStep = ({ remoteClusters, asked, hasSilent }: SearchView): SearchStep => {
  if (remoteClusters === undefined) return giveUp(refusal(23, emReasons['user-unknown']));
  if (remoteClusters.length === 0) return giveUp(refusal(36, emReasons['no-remote-clusters']));
  const cluster = remoteClusters[asked];
  if (cluster !== undefined) return { do: 'ask', cluster };
  // A cluster that is silent may be the user's home, so nobody can say that there is none.
  return giveUp(
    hasSilent ? refusal(40, emReasons['home-silent']) : refusal(23, emReasons['home-not-found']),
  );
};

const giveUp = (refused: EmRefusal): SearchStep => ({ do: 'give-up', refusal: refused });
