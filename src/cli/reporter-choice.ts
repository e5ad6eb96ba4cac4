/** Which reporters a command line asks for, or what is best where it asks for none. */
import { resolve } from 'node:path';
import { nearestName } from '../scenarios/loader/nearest-name.js';
import { UsageError } from './usage-error.js';

export const reporterKinds = ['pretty', 'dot', 'json', 'junit', 'github', 'markdown'] as const;
export type ReporterKind = (typeof reporterKinds)[number];

export type ReporterChoice = {
  readonly kind: ReporterKind;
  /** Undefined: standard output. */
  readonly file: string | undefined;
};

export type Asked = {
  /** As the command line has them: `junit=report.xml`. */
  readonly reporter: readonly string[];
  /** The short form of the reporter `json`. */
  readonly json: boolean;
  readonly quiet: boolean;
};

export type Surroundings = {
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** @throws {UsageError} if there is no such reporter, or two of them would write into one place. */
export const reporterChoices = (
  asked: Asked,
  surroundings: Surroundings,
): readonly ReporterChoice[] => {
  const choices = asked.reporter.map(choiceOf);
  if (asked.json) choices.push({ kind: 'json', file: undefined });
  if (choices.length === 0) return choicesFor(asked, surroundings);
  refuseSharedOutput(choices);
  refuseSharedFiles(choices);
  return choices;
};

/** Whoever asks for quiet gets the verdict, and nothing beside it. */
const choicesFor = (
  { quiet }: Asked,
  { isTerminal, environment }: Surroundings,
): readonly ReporterChoice[] => {
  if (quiet) return [onOutput('pretty')];
  const isDot = !isTerminal && isSet(environment['CI']);
  const isGithub = isSet(environment['GITHUB_ACTIONS']);
  return [onOutput(isDot ? 'dot' : 'pretty'), ...(isGithub ? [onOutput('github')] : [])];
};

const onOutput = (kind: ReporterKind): ReporterChoice => ({ kind, file: undefined });

/** Platforms set such a variable to `true` or `1`; people turn it off with `false` or `0`. */
export const isSet = (value: string | undefined): boolean =>
  value !== undefined && !['', '0', 'false'].includes(value.toLowerCase());

const choiceOf = (word: string): ReporterChoice => {
  const end = word.indexOf('=');
  const name = end === -1 ? word : word.slice(0, end);
  const kind = reporterKinds.find((one) => one === name);
  if (kind === undefined) throw new UsageError(unknownText(name));
  if (end === -1) return { kind, file: undefined };
  const file = word.slice(end + 1);
  if (file === '') throw new UsageError(`Expected a file behind --reporter ${kind}=`);
  return { kind, file };
};

const unknownText = (name: string): string => {
  const near = nearestName(name, reporterKinds);
  return (
    `there is no reporter called ${name}; ` +
    (near === undefined ? `there are ${reporterKinds.join(', ')}` : `did you mean ${near}?`)
  );
};

/** Marks or a trace, and between them the commands of a platform, are all that goes together. */
const refuseSharedOutput = (choices: readonly ReporterChoice[]): void => {
  const kinds = choices.filter(({ file }) => file === undefined).map(({ kind }) => kind);
  const others = kinds.filter((kind) => kind !== 'github');
  const isAlone = kinds.length <= 1;
  const isWithCommands =
    others.length === 1 && kinds.length === 2 && (others[0] === 'pretty' || others[0] === 'dot');
  if (isAlone || isWithCommands) return;
  throw new UsageError(
    `Expected one reporter on standard output, got ${kinds.join(' and ')}: ` +
      `give a file, such as --reporter ${kinds.at(-1) ?? ''}=FILE`,
  );
};

const refuseSharedFiles = (choices: readonly ReporterChoice[]): void => {
  const taken = new Set<string>();
  for (const { file } of choices) {
    if (file === undefined) continue;
    const path = resolve(file);
    if (taken.has(path))
      throw new UsageError(`Expected a file for each reporter, got ${file} twice`);
    taken.add(path);
  }
};
