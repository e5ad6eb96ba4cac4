import type { RunResult } from '../scenarios/replay/run-result.js';

/** Where phones play alone, nodes of IM and Presence have nothing to tell. */
export const hasClients = ({
  scenario: { clients, populations },
}: Pick<RunResult, 'scenario'>): boolean => clients.length > 0 || populations.length > 0;
