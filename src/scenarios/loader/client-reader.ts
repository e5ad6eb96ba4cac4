/** Reads how a client is declared: by its device alone, or by a mapping. */
import { devices, type Device } from '../../model/devices/device.js';
import type { ClientDeclaration } from '../format/scenario.js';
import { longClient, shortClient } from '../format/user-shape.js';
import type { FaultList } from './fault-list.js';
import { childOf, type Place } from './place.js';
import { checkShape } from './shape-check.js';
import { pushRefusal } from './verb-devices.js';

type Declared = Pick<ClientDeclaration, 'device' | 'version' | 'expressway' | 'push'>;

/** Undefined when it is at fault, which is reported. */
export function readClient(place: Place, name: string, faults: FaultList): Declared | undefined {
  const shape = place.node.kind === 'scalar' ? shortClient : longClient;
  const client = checkShape(place, shape, faults);
  reportPush(place, name, faults);
  return client && { ...client, expressway: client.expressway };
}

/** The device of a client whose declaration is at fault elsewhere. */
export const readDevice = (place: Place): Device | undefined =>
  devices.find((device) => device === childOf(place, 'device')?.node.value);

function reportPush(place: Place, name: string, faults: FaultList): void {
  const push = childOf(place, 'push');
  const device = readDevice(place);
  if (push?.node.value !== true || device === undefined) return;
  const message = pushRefusal(name, device);
  if (message !== undefined) faults.report(push, message);
}
