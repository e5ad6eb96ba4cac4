/** Reads the clusters of Extension Mobility, with the defaults of the factory filled in. */
import type * as z from 'zod';
import type { Duration } from '../../engine/units.js';
import type { NewCucmCluster } from '../../model/em/cucm-cluster.js';
import { derivedKey } from '../../model/em/database-key.js';
import { factoryParameters, type EmParameters } from '../../model/em/em-parameters.js';
import type { emParameters } from '../format/em-parameters-shape.js';
import { clusterName, emCluster } from '../format/em-shape.js';
import type { EmDirectory } from './em-directory.js';
import type { FaultList } from './fault-list.js';
import { childOf, itemsOf, type KeyPlace } from './place.js';
import { reportRepeats } from './repeats.js';
import { UniqueNames } from './unique-names.js';
import { checkName, checkShape } from './shape-check.js';

/** The clusters that could be read; faults are reported. */
export function readClusters(
  entries: readonly KeyPlace[],
  em: EmDirectory,
  faults: FaultList,
): readonly NewCucmCluster[] {
  // Each has a log, in a file of its name.
  const unique = new UniqueNames('cluster', faults);
  for (const { name, key } of entries) unique.add(name, key);
  return entries.flatMap((entry, place) => readCluster(entry, place, em, faults) ?? []);
}

function readCluster(
  entry: KeyPlace,
  place: number,
  em: EmDirectory,
  faults: FaultList,
): NewCucmCluster | undefined {
  checkName(entry, clusterName, faults);
  const item = checkShape(entry.value, emCluster, faults);
  const list = childOf(entry.value, 'remote-clusters');
  const remotes = itemsOf(list).flatMap((one) => {
    const remote = em.clusterAt(one);
    if (remote === place)
      faults.report(one, `${entry.name} is no remote cluster of its own; expected another cluster`);
    return remote ?? [];
  });
  reportRepeats(list, faults);
  if (item === undefined) return undefined;
  return {
    name: entry.name,
    address: item.address ?? addressOf(place),
    release: item.release,
    parameters: { ...factoryParameters, ...changeOf(item) },
    remoteClusters: list === undefined ? undefined : remotes,
    securityMode: item['security-mode'],
    baseDevices: item['emcc-base-devices'],
    applications: new Map(
      Object.entries(item.applications).map(([id, application]) => [
        id,
        {
          certificate: application.certificate,
          hasProxyRights: application['proxy-rights'],
        },
      ]),
    ),
    databaseKey: item['database-key'] ?? derivedKey(`cluster ${entry.name}`),
  };
}

/** Addresses of the block that is kept for documentation. */
const addressOf = (place: number): string => `192.0.2.${place + 1}`;

/** What was written of the parameters, in the model's words. */
export const changeOf = (item: z.output<typeof emParameters>): Partial<EmParameters> => {
  const intra = item['intra-cluster-maximum'];
  const inter = item['inter-cluster-maximum'];
  return {
    ...known('multipleLoginBehavior', item['multiple-login-behavior']),
    ...known('enforceIntraClusterMaximum', item['enforce-intra-cluster-maximum']),
    ...(intra === undefined ? {} : { intraClusterMaximum: spanOf(intra) }),
    ...(inter === undefined ? {} : { interClusterMaximum: spanOf(inter) }),
    ...known('maximumConcurrentRequests', item['maximum-concurrent-requests']),
    ...known('deviceCacheSize', item['device-cache-size']),
  };
};

const known = <Key extends keyof EmParameters>(
  key: Key,
  value: EmParameters[Key] | undefined,
): Partial<EmParameters> => (value === undefined ? {} : { [key]: value });

/** 0 is no maximum. */
const spanOf = (span: Duration): Duration | undefined => (span === 0 ? undefined : span);
