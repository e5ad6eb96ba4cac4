/** Why nodes change their state, and why clients come back as they do. */
import { defineReasons } from '../rulebook/reason.js';

export const haReasons = defineReasons({
  // Failure and failover.
  'node-failed': ['HA-7', 'the sessions of a failed node end at the failure'],
  'not-yet-noticed': ['HA-3', 'the failure is noticed after its delay'],
  'noticed-in-twice-the-time': ['HA-5', 'with MDM on the failure is noticed after twice its delay'],
  'peer-is-lost': ['HA-3', 'the Keep Alive Timeout has passed since the node was lost'],
  'service-is-down': ['HA-3', 'the Critical Service Delay has passed since the failure'],
  'asked-to-fail-over': ['HA-3', 'the administrator asks for failover'],
  'takeover-is-over': ['HA-3', 'taking over is completed'],
  'both-failed': ['HA-6', 'the peer has failed too'],
  'takeover-broke-off': ['HA-6', 'the node that was taking over has failed itself'],
  'takeover-goes-on': ['HA-6', 'the node that is taking over runs again'],
  'transfer-goes-on': ['HA-6', 'the nodes are busy with another transfer of users'],
  // Recovery and fallback.
  'node-starts': ['HA-6', 'the node starts, and looks for its peer'],
  'sees-its-peer': ['HA-6', 'the node sees its peer, and resumes where it stood'],
  'restarts-beside-failed-peer': [
    'HA-6',
    'the node has restarted while the pair is in failed mode',
  ],
  'peer-not-seen': ['HA-2', 'the Initialization Keep Alive Timeout has passed'],
  'services-run-again': ['HA-6', 'its critical services run again'],
  'waits-for-fallback': ['HA-10', 'its users stay with the peer until fallback'],
  'automatic-fallback': [
    'HA-2',
    'automatic fallback is on, and the node has been healthy for long',
  ],
  'asked-to-fall-back': ['HA-10', 'the administrator asks for fallback'],
  'waits-for-peer': ['HA-10', 'its peer cannot give the users back at present'],
  'falls-back': ['HA-10', 'fallback disconnects the clients'],
  'takeback-is-over': ['HA-10', 'the users are back with their own node'],
  'services-do-not-start': ['HA-6', 'its critical services do not start'],
  'asked-to-recover': ['HA-6', 'the administrator asks for recovery'],
  // Clients.
  'comes-back-by-itself': ['HA-7', 'it signs in after a random time between the limits'],
  'lid-stays-closed': ['HA-7', 'a client whose lid is closed stays away'],
  'needs-phantom': ['HA-9', 'a push client in the background cannot sign in by itself'],
  'standby-activated': ['HA-12', 'its standby connection is activated'],
  'no-node-serves': ['HA-7', 'no node serves its user'],
  // What cannot happen.
  'failed-already': ['HA-3', 'the node has failed already'],
  'not-failed': ['HA-6', 'nothing ails the node'],
  'no-high-availability': ['HA-1', 'its subcluster has no high availability'],
  'not-normal': ['HA-6', 'both nodes must be in the state Normal'],
  'nothing-to-fall-back': ['HA-6', 'its users are not with its peer, or the node is not up'],
  'nothing-to-recover': ['HA-6', 'neither node is running in failed mode'],
});
