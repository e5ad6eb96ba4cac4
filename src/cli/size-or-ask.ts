/** Runs `impsim size`, and asks on a terminal for what a plan needs where no flag says it. */
import { exitCodes, type ExitCode } from './exit-code.js';
import { canAsk, DialogueEnded, questionLine } from './question-line.js';
import { sizeCommand, type SizeOptions } from './size-command.js';
import { sizeFiles, type SizePaths } from './size-files.js';
import { demandOf } from '../sizing/demand.js';
import { machineMemory, memoryIn } from './machine-room.js';
import { memoryOfUsers, runtimeMemory } from '../scenarios/format/run-memory.js';
import { numberText } from '../sizing/number-text.js';
import type { Plan } from '../sizing/plan.js';
import type { Prove } from '../sizing/plan-proof.js';
import type { Requirements } from '../sizing/requirements.js';
import { UsageError } from './usage-error.js';
import { sizeDialogue } from './size-dialogue.js';
import type { Terminal } from './terminal.js';

export type AskedOptions = Omit<SizeOptions, 'prove' | 'files'> & {
  readonly paths: SizePaths;
  /** Simulate the plan, and recommend none that is refuted. */
  readonly verify: boolean;
};

/** @throws {UsageError} if there are no users and nobody to ask, or a flag is wrong. */
export const sizeOrAsk = async (asked: AskedOptions, terminal: Terminal): Promise<ExitCode> => {
  const files = await sizeFiles(asked.paths);
  const prove = asked.verify ? await proving(terminal.tell) : undefined;
  const { flags: given, json } = asked;
  const options = { flags: given, json, files, prove };
  if (options.flags.users !== undefined || !canAsk()) return sizeCommand(options, terminal);
  const line = questionLine();
  try {
    const flags = await sizeDialogue(options.flags, line.ask, terminal.tell);
    return sizeCommand({ ...options, flags }, terminal);
  } catch (error) {
    if (error instanceof DialogueEnded) return exitCodes.interrupted;
    throw error;
  } finally {
    line.close();
  }
};

/** Loads the simulation, and tells each run of it. */
const proving = async (tell: (line: string) => void): Promise<Prove> => {
  const { provePlan } = await import('../sizing/proof/prove-plan.js');
  return (plan, requirements) => {
    refuseTooMany(plan, requirements);
    return provePlan(plan, requirements, (run, runs) =>
      tell(`verifying ${plan.nodes} x ${plan.ova}, ${plan.redundancy}: run ${run} of ${runs}`),
    );
  };
};

/** More would not fit into memory; only waived rules let so many into one cluster. */
const CLIENTS_MAX = 500_000;

const refuseTooMany = (plan: Plan, requirements: Requirements): void => {
  const clients = Math.ceil(demandOf(requirements).clients / plan.clusters);
  const most = Math.min(CLIENTS_MAX, clientsThatFit());
  if (clients > most)
    throw new UsageError(
      `Expected --verify of at most ${numberText(most)} clients a cluster, got ` +
        `${numberText(clients)}: waive fewer rules, or leave --verify out`,
    );
};

/** Every client may have a user of its own. */
const clientsThatFit = (): number => {
  const { all } = memoryIn(machineMemory());
  return Math.max(0, Math.floor((all - runtimeMemory.all) / memoryOfUsers(1, 1).all));
};
