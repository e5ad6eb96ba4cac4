/** The loads that `impsim rebalance` starts from, read from node detail reports. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { userLoadsOf } from '../reports/user-sessions-reading.js';
import type { NodeLoad } from '../sizing/rebalance/node-load.js';
import { UsageError } from './usage-error.js';

/**
 * One node a report, named after its file.
 * @param alertLine the most sessions that each node may hold
 * @throws {UsageError} if a file is not there, or two are of one node or have a user in common.
 * @throws {ReportError} if a file is no such report.
 */
export const nodeLoadsFrom = (files: readonly string[], alertLine: number): readonly NodeLoad[] => {
  if (files.length < 2)
    throw new UsageError(
      'Expected the detail reports of two nodes or more, such as user-sessions-imp1.csv ' +
        'user-sessions-imp2.csv: users move between them',
    );
  const loads = files.map((file) => ({
    node: nodeNameOf(file),
    users: userLoadsOf(file, read(file)),
    alertLine,
  }));
  refuseSameNode(loads);
  refuseSameUser(loads);
  return loads;
};

/** `imp1` of `user-sessions-imp1.csv`; another file is named after its stem. */
const nodeNameOf = (file: string): string =>
  basename(file)
    .replace(/\.csv$/i, '')
    .replace(/^user-sessions-(?=.)/, '');

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`could not read ${file}`, { cause: error });
  }
};

const refuseSameNode = (loads: readonly NodeLoad[]): void => {
  const names = loads.map(({ node }) => node);
  const repeated = names.find((node, at) => names.indexOf(node) < at);
  if (repeated !== undefined)
    throw new UsageError(`Expected one report a node, got two of ${repeated}`);
};

const refuseSameUser = (loads: readonly NodeLoad[]): void => {
  const homes = new Map<string, string>();
  for (const { node, users } of loads)
    for (const { user } of users) {
      const other = homes.get(user);
      if (other !== undefined)
        throw new UsageError(`Expected each user on one node, got ${user} on ${other} and ${node}`);
      homes.set(user, node);
    }
};
