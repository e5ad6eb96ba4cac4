/**
 * What a scenario says of Extension Mobility once it is validated: clusters, phones, users and hot
 * desks. Places in these lists are the identifiers of the first copy.
 */
import type { CucmClusterId } from '../../model/devices/identifiers.js';
import type { PhoneModel } from '../../model/devices/phone-model.js';
import type { NewCucmCluster } from '../../model/em/cucm-cluster.js';
import type { OwnMaximum } from '../../model/em/duration-policy.js';

export type EmScenario = {
  readonly clusters: readonly NewCucmCluster[];
  readonly phones: readonly PhoneDeclaration[];
  readonly users: readonly EmUserDeclaration[];
  readonly hotDesks: readonly HotDesksDeclaration[];
};

export type PhoneDeclaration = {
  /** As the scenario calls it. */
  readonly name: string;
  /** Its name in its cluster (DEV-4); the same unless told otherwise. */
  readonly deviceName: string;
  readonly cluster: CucmClusterId;
  readonly model: PhoneModel;
  readonly extensionMobility: boolean;
  readonly secure: boolean;
  readonly logoutProfile: string;
};

/** A user of the scenario as one cluster knows them; a user whom two clusters know is two. */
export type EmUserDeclaration = {
  readonly name: string;
  readonly cluster: CucmClusterId;
  readonly pin: string;
  readonly profiles: readonly string[];
  readonly mayVisit: boolean;
  readonly ownMaximum: OwnMaximum;
  /** Undefined: derived from the name. */
  readonly databaseKey: string | undefined;
};

/** Many phones of one cluster, each with a user who logs in at the start of a shift. */
export type HotDesksDeclaration = {
  readonly name: string;
  readonly cluster: CucmClusterId;
  readonly count: number;
  readonly model: PhoneModel;
};
