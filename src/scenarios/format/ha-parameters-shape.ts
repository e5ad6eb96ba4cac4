/** The settings of the Server Recovery Manager and of re-login as a scenario file writes them (HA-2). */
import * as z from 'zod';
import { formatDuration } from '../../engine/duration-text.js';
import { defaultHaParameters, doublings } from '../../model/ha/ha-parameters.js';
import { duration, positiveDuration } from './duration-shape.js';
import { yesOrNo } from './text-shape.js';

const defaults = defaultHaParameters;

/** They stand among the other parameters. */
export const haParameters = {
  'critical-service-delay': duration.prefault(formatDuration(defaults.criticalServiceDelay)).meta({
    description: 'How long a critical service may be down before its node fails over (HA-2).',
  }),
  'initialization-keep-alive-timeout': duration
    .prefault(formatDuration(defaults.initializationKeepAliveTimeout))
    .meta({ description: 'How long a node that starts waits to hear of its peer (HA-2).' }),
  'keep-alive-timeout': duration.prefault(formatDuration(defaults.keepAliveTimeout)).meta({
    description: 'How long a node may be silent before its peer takes over (HA-2).',
  }),
  'keep-alive-interval': positiveDuration
    .prefault(formatDuration(defaults.keepAliveInterval))
    .meta({
      description: 'How often a node tells its peer that it is there (HA-2).',
    }),
  'automatic-fallback': yesOrNo.prefault(defaults.automaticFallback).meta({
    description: 'Whether users move back by themselves 30 minutes after their node is healthy.',
  }),
  'client-re-login-lower-limit': duration.prefault(formatDuration(defaults.reLogin.lower)).meta({
    description: 'The least time after which a client signs in again; a node may have its own.',
  }),
  'client-re-login-upper-limit': duration.prefault(formatDuration(defaults.reLogin.upper)).meta({
    description: 'The most time after which a client signs in again; a node may have its own.',
  }),
  'mdm-doubles': z
    .enum(doublings, `one of ${doublings.join(', ')}`)
    .prefault(defaults.mdmDoubles)
    .meta({ description: 'What takes twice the time with MDM configured (HA-4, HA-5).' }),
  'dual-connections': yesOrNo.prefault(defaults.dualConnections).meta({
    description:
      'Whether clients hold a standby connection to the backup node, from 14 on (HA-12).',
  }),
};
