/** Which reporters a command line asks for, and what is chosen where it asks for none. */
import { describe, expect, it } from 'vitest';
import {
  reporterChoices,
  type Asked,
  type ReporterChoice,
  type Surroundings,
} from '../../src/cli/reporter-choice.js';
import { UsageError } from '../../src/cli/usage-error.js';

const chosen = (asked: Partial<Asked>, surroundings: Partial<Surroundings> = {}) =>
  reporterChoices(
    { reporter: [], json: false, quiet: false, ...asked },
    { isTerminal: false, environment: {}, ...surroundings },
  ).map(word);

const word = ({ kind, file }: ReporterChoice): string =>
  file === undefined ? kind : `${kind}=${file}`;

describe('without --reporter', () => {
  it.each([
    ['on a terminal', true, {}, ['pretty']],
    ['on a terminal with CI', true, { CI: 'true' }, ['pretty']],
    ['into a pipe', false, {}, ['pretty']],
    ['in a pipeline', false, { CI: 'true' }, ['dot']],
    ['in a pipeline that says 1', false, { CI: '1' }, ['dot']],
    ['where CI is turned off', false, { CI: 'false' }, ['pretty']],
    ['where CI is empty', false, { CI: '', GITHUB_ACTIONS: '' }, ['pretty']],
    ['on GitHub', false, { CI: 'true', GITHUB_ACTIONS: 'true' }, ['dot', 'github']],
    ['on GitHub on a terminal', true, { GITHUB_ACTIONS: 'true' }, ['pretty', 'github']],
  ])('%s', (_, isTerminal, environment, kinds) => {
    expect(chosen({}, { isTerminal, environment })).toEqual(kinds);
  });

  it('keeps --quiet to the verdict, and --json to one document, in pipelines too', () => {
    const environment = { CI: 'true', GITHUB_ACTIONS: 'true' };
    expect(chosen({ quiet: true }, { environment })).toEqual(['pretty']);
    expect(chosen({ json: true }, { environment })).toEqual(['json']);
  });
});

describe('with --reporter', () => {
  it.each([
    [['dot']],
    [['junit=a=b.xml']],
    [['pretty', 'github', 'junit=a.xml', 'markdown=a.md', 'json=a.json']],
    [['dot', 'dot=a.txt', 'dot=b.txt']],
  ])('takes %j as they are, and adds none', (reporter) => {
    const environment = { CI: 'true', GITHUB_ACTIONS: 'true' };
    expect(chosen({ reporter }, { environment })).toEqual(reporter);
  });

  it('takes --json for one of them', () => {
    expect(chosen({ reporter: ['junit=a.xml'], json: true })).toEqual(['junit=a.xml', 'json']);
  });

  it.each([
    [['junti'], 'there is no reporter called junti; did you mean junit?'],
    [['xyzzy'], 'there are pretty, dot, json, junit, github, markdown'],
    [['junit='], 'Expected a file behind --reporter junit='],
    [['dot', 'pretty'], 'Expected one reporter on standard output, got dot and pretty'],
    [['dot', 'junit'], 'such as --reporter junit=FILE'],
    [['json', 'github'], 'got json and github'],
    [['dot', 'dot'], 'got dot and dot'],
    [['junit=a.xml', 'json=./a.xml'], 'Expected a file for each reporter, got ./a.xml twice'],
  ])('refuses %j', (reporter, says) => {
    expect(() => chosen({ reporter })).toThrow(UsageError);
    expect(() => chosen({ reporter })).toThrow(says);
  });

  it('refuses another reporter on standard output beside --json', () => {
    expect(() => chosen({ reporter: ['json'], json: true })).toThrow('got json and json');
  });
});
