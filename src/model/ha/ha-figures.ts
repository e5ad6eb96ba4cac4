/** The numbers that failover, fallback and re-login rest on. */
import { minutes, seconds, microseconds, type Duration } from '../../engine/units.js';
import { defaultUpperReLoginLimit, lowerReLoginLimit } from '../deployment/login-profile.js';
import type { Figure } from '../rulebook/figure.js';

export const criticalServiceDelay: Figure<Duration> = {
  name: 'Critical Service Delay',
  value: seconds(90),
  status: 'P',
  rule: 'HA-2',
};

export const initializationKeepAliveTimeout: Figure<Duration> = {
  name: 'Initialization Keep Alive Timeout',
  value: seconds(120),
  status: 'P',
  rule: 'HA-2',
};

export const keepAliveTimeout: Figure<Duration> = {
  name: 'Keep Alive Timeout',
  value: seconds(60),
  status: 'P',
  rule: 'HA-2',
};

export const keepAliveInterval: Figure<Duration> = {
  name: 'Keep Alive Interval',
  value: seconds(15),
  status: 'P',
  rule: 'HA-2',
};

export const automaticFallbackDelay: Figure<Duration> = {
  name: 'time that a node is healthy before automatic fallback',
  value: minutes(30),
  status: 'P',
  rule: 'HA-2',
};

export const reLoginLowerLimit: Figure<Duration> = {
  name: 'Client Re-Login Lower Limit',
  value: seconds(lowerReLoginLimit.value),
  status: 'P',
  rule: 'HA-2',
};

export const reLoginUpperLimit: Figure<Duration> = {
  name: 'Client Re-Login Upper Limit',
  value: seconds(defaultUpperReLoginLimit.value),
  status: 'P',
  rule: 'HA-2',
};

export const transferTime: Figure<Duration> = {
  name: 'time that taking over and taking back last',
  value: seconds(15),
  status: 'A',
  rule: 'HA-3',
};

/** Where the planner has it too. */
export { mdmFailoverFactor as mdmFactor } from '../deployment/login-profile.js';

/** 7,500 sessions in 15 minutes. */
export const phantomInterval: Figure<Duration> = {
  name: 'time that a surviving node takes to rebuild a phantom session',
  value: microseconds(minutes(15) / 7_500),
  status: 'A',
  rule: 'HA-9',
};

export const activationDelay: Figure<Duration> = {
  name: 'time after failover at which the standby connection is activated',
  value: seconds(120),
  status: 'P',
  rule: 'HA-12',
};
