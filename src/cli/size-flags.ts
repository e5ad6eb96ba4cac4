/** The flags of `impsim size`, as the command line has them: texts that nobody has judged yet. */
import type { Argv } from 'yargs';

export type SizeFlags = {
  readonly users?: string | undefined;
  readonly clientsPerUser?: string | undefined;
  readonly deviceMix?: string | undefined;
  readonly ha?: boolean | undefined;
  readonly mdm?: boolean | undefined;
  readonly release?: string | undefined;
  readonly ova?: string | undefined;
  readonly alertPercent?: string | undefined;
  readonly growth?: string | undefined;
  readonly years?: string | undefined;
  readonly hybridUsers?: string | undefined;
  readonly pushShare?: string | undefined;
  readonly maxClusters?: string | undefined;
  readonly emLogins?: string | undefined;
  readonly emNodes?: string | undefined;
  readonly features?: string | undefined;
  readonly followAdvice?: boolean | undefined;
  readonly ignore?: readonly string[] | undefined;
};

/** All of them, in the order in which people read them. */
export const sizeFlagNames = [
  'users',
  'clientsPerUser',
  'deviceMix',
  'ha',
  'mdm',
  'release',
  'ova',
  'alertPercent',
  'growth',
  'years',
  'hybridUsers',
  'pushShare',
  'maxClusters',
  'emLogins',
  'emNodes',
  'features',
  'followAdvice',
  'ignore',
] as const satisfies readonly (keyof SizeFlags)[];

const text = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;

export const withSizeFlags = <Given>(command: Argv<Given>) =>
  command
    .option('users', text('Users; without it a terminal is asked'))
    .option('clients-per-user', text('Clients per user on average (default 2)'))
    .option('device-mix', text('Clients per user of each kind: desktop=1,iphone=0.6'))
    .option('ha', { type: 'boolean', describe: 'High availability (default on)' })
    .option('mdm', { type: 'boolean', describe: 'Multiple Device Messaging (default on)' })
    .option('release', text('Release (default 12.5SU3)'))
    .option('ova', text('Only plans of this OVA: 5K, 15K or 25K'))
    .option('alert-percent', text('RTMT alert percentage, unhalved (default 80)'))
    .option('growth', text('More users a year: 10%/y'))
    .option('years', text('Years that the growth is followed (default 3)'))
    .option('hybrid-users', text('Users with a hybrid session'))
    .option('push-share', text('Share of clients in the background with push: 0 to 1'))
    .option('max-clusters', text('The most clusters a plan may have'))
    .option('em-logins', text('Extension Mobility logins in the busiest minute'))
    .option('em-nodes', text('Nodes that run Extension Mobility (default 1)'))
    .option(
      'features',
      text('persistent-chat, archiving, managed-file-transfer, centralized; with commas'),
    )
    .option('follow-advice', {
      type: 'boolean',
      describe: 'Enforce the advice on the OVA (SIZE-8)',
    })
    .option('ignore', {
      type: 'string',
      array: true,
      nargs: 1,
      requiresArg: true,
      describe: 'Waive a rule, such as SIZE-4; may be given several times',
    });
