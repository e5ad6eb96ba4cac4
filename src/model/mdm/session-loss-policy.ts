/**
 * What the loss of a session means for its buffer, and what comes back after it (QM-9, HA-9).
 *
 *     the session ends because of …   a quiet client's buffer   a silent client's buffer
 *     XCP Router restart              is lost                   is kept
 *     failure of the node             is lost                   is lost
 *     failover on request             is lost                   is set aside until fallback
 *     fallback                        is lost                   is kept
 */
import type { Reason } from '../rulebook/reason.js';
import type { Decision } from './decision.js';
import { mdmReasons } from './mdm-reasons.js';
import type { SessionLoss } from './stimulus.js';
import type { ClientView } from './view.js';

/** MDM-8: without a session the client is out of reach. */
export const decideSessionLost = (view: ClientView, loss: SessionLoss): readonly Decision[] => {
  const { client } = view;
  const decisions: Decision[] = [];
  if (view.buffered > 0) decisions.push({ client, ...fateOfBuffer(view, loss) });
  decisions.push({ do: 'enter-mode', client, mode: 'signed-out', because: reasonOfLoss[loss] });
  return decisions;
};

type Fate = {
  readonly do: 'lose-buffer' | 'keep-buffer' | 'set-buffer-aside';
  readonly because: Reason;
};

const fateOfBuffer = ({ mode }: ClientView, loss: SessionLoss): Fate =>
  mode === 'silent' ? fateOfSilent[loss] : { do: 'lose-buffer', because: reasonOfQuiet[loss] };

const fateOfSilent: Readonly<Record<SessionLoss, Fate>> = {
  'router-restart': { do: 'keep-buffer', because: mdmReasons['buffer-kept-at-restart'] },
  'node-failed': { do: 'lose-buffer', because: mdmReasons['buffer-lost-with-node'] },
  'failover-by-request': { do: 'set-buffer-aside', because: mdmReasons['buffer-set-aside'] },
  fallback: { do: 'keep-buffer', because: mdmReasons['buffer-kept-at-fallback'] },
};

const reasonOfQuiet: Readonly<Record<SessionLoss, Reason>> = {
  'router-restart': mdmReasons['buffer-lost-at-restart'],
  'node-failed': mdmReasons['buffer-lost-with-node'],
  'failover-by-request': mdmReasons['buffer-lost-at-failover'],
  fallback: mdmReasons['buffer-lost-at-fallback'],
};

const reasonOfLoss: Readonly<Record<SessionLoss, Reason>> = {
  'router-restart': mdmReasons['router-restarts'],
  'node-failed': mdmReasons['node-fails'],
  'failover-by-request': mdmReasons['node-fails-over'],
  fallback: mdmReasons['users-fall-back'],
};

/**
 * HA-9: the client is in silent mode again, on the node that serves its user now. It has not signed
 * in itself: it sends no presence, and what is stored waits for a client that does.
 */
export const decidePhantom = ({ client }: ClientView): readonly Decision[] => [
  { do: 'enter-mode', client, mode: 'silent', because: mdmReasons['phantom-rebuilt'] },
];

/** QM-9: a buffer that was kept for a silent client is lost with its node all the same. */
export const decideKeptBufferLost = ({ client }: ClientView): readonly Decision[] => [
  { do: 'lose-buffer', client, because: mdmReasons['buffer-lost-with-node'] },
];

/** QM-9: what a silent client's node kept while it was failed over. */
export const decideBufferBack = ({ client }: ClientView): readonly Decision[] => [
  { do: 'restore-buffer', client, because: mdmReasons['buffer-comes-back'] },
];
