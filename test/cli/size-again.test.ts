/** The command that repeats a plan: pasted into a shell, it is the same question. */
import { describe, expect, it } from 'vitest';
import yargs from 'yargs';
import { sizeAgain } from '../../src/cli/size-again.js';
import { sizeFlagNames, withSizeFlags, type SizeFlags } from '../../src/cli/size-flags.js';

/** Of every kind of flag one that is set to something else than its default. */
const asked: SizeFlags = {
  users: '25,000',
  clientsPerUser: '1.6',
  deviceMix: 'desktop=1,iphone=0.6',
  ha: false,
  mdm: true,
  release: '14',
  ova: '15K',
  alertPercent: '70',
  growth: '10%/y',
  years: '2',
  hybridUsers: '10',
  pushShare: '0.5',
  maxClusters: '2',
  emLogins: '200',
  emNodes: '2',
  features: 'archiving,persistent-chat',
  followAdvice: true,
  ignore: ['SIZE-4', 'SIZE-5'],
};

/** As a shell takes the words apart. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** What `npx impsim size` is followed by. */
const FLAGS_FROM = 3;

const read = (command: string) =>
  withSizeFlags(yargs(wordsOf(command).slice(FLAGS_FROM))).parseSync();

describe('the command that repeats a plan', () => {
  it('has every flag that was given, as the command line reads it', () => {
    expect(read(sizeAgain(asked, false))).toMatchObject(asked);
    expect(Object.keys(asked).toSorted()).toEqual([...sizeFlagNames].toSorted());
  });

  it('leaves out what was not given', () => {
    expect(sizeAgain({ users: '200' }, false)).toBe('npx impsim size --users 200');
  });

  it('says that the plan was verified', () => {
    expect(sizeAgain({ users: '200' }, true)).toBe('npx impsim size --users 200 --verify');
  });
});
