/** Populations that cannot be, and runs that end too early (JSM-1, QM-11). */
import { describe, expect, it } from 'vitest';
import { filesIn, reportsOf, type FaultyFile } from './support/faulty-folder.js';

const folder = 'faulty-populations';

/** Each file of the folder, and how its reports begin. */
const table: readonly FaultyFile[] = [
  [
    'clients-of-no-device.yaml',
    '3:41 expected mean clients a user by device, such as { desktop: 1.0, iphone: 0.5 }; got an',
  ],
  [
    'clients-past-the-limit.yaml',
    '3:28 400000 users with 1500004 clients up to here, which take at least 761 MB; expected at most 500000 and 1500000',
  ],
  [
    'copies-past-the-limit.yaml',
    '2:9 600000 users with 600000 clients up to here, which take at least 712 MB; expected at most 500000 and 1500000',
  ],
  ['device-misspelt.yaml', '3:43 unknown key dektop; did you mean desktop?'],
  [
    'duration-before-a-failure.yaml',
    '5:11 the run ends before 10m, which line 7 speaks of; expected at least 10m',
  ],
  [
    'duration-before-the-last-sign-in.yaml',
    '2:11 the run ends before 15m, which line 4 speaks of; expected at least 15m',
  ],
  [
    'duration-too-short.yaml',
    '5:11 the run ends before 1m, which line 7 speaks of; expected at least 1m',
  ],
  [
    'heavy-users-by-halves.yaml',
    '4:46 heavy users are 2.5 of a contact group of 10; expected a whole number of them',
  ],
  [
    'in-background-without-mobiles.yaml',
    '3:72 in-background is for iphone, ipad, android, androidTablet; office has none',
  ],
  ['lids-closed-without-desktops.yaml', '3:69 lids-closed is for desktop; office has none'],
  ['mean-past-the-limit.yaml', '3:52 expected a mean from 0 to 4 with at most 6 decimals; got 4.1'],
  [
    'mean-too-exact.yaml',
    '3:52 expected a mean from 0 to 4 with at most 6 decimals; got 0.1234567',
  ],
  [
    'name-past-the-limit.yaml',
    '4:13 expected a name for a population: letters, digits, ".", "_" and "-", up to 57',
  ],
  [
    'no-clients.yaml',
    '3:7 missing key clients; expected mean clients a user by device, such as { desktop: 1.0, i',
  ],
  ['no-users.yaml', '3:28 expected a whole number from 1 to 500000; got 0'],
  [
    'nobody-at-all.yaml',
    '1:1 missing key users; expected users by name, such as { alice: { clients: { phone: iphone } } }',
  ],
  [
    'phones-called-as-hot-desks.yaml',
    '6:13 hot desks are called Office too; expected another name for a population with phones',
  ],
  ['phones-model-unknown.yaml', '5:109 expected a model: 8851, 8861; got 7960'],
  ['phones-of-an-unknown-cluster.yaml', '5:94 unknown cluster ofice; did you mean office?'],
  [
    'phones-past-the-limit.yaml',
    '5:86 230000 phones of 1 clusters, all copies; expected at most 225000 and 225000',
  ],
  ['phones-share-past-one.yaml', '5:109 expected a share from 0 to 1 with at most 6 decimals'],
  ['phones-without-a-cluster.yaml', '5:85 missing key cluster; expected a cluster'],
  [
    'phones-without-a-day.yaml',
    '5:58 phones of a population without a day; expected a day beside them',
  ],
  ['phones-without-extension-mobility.yaml', '3:94 unknown cluster office; there are no clusters'],
  ['population-on-an-unknown-node.yaml', '3:62 unknown node imp2; did you mean imp1?'],
  [
    'population-on-the-standby-node.yaml',
    '5:62 imp2 is the standby node of a; expected the active one, imp1',
  ],
  [
    'population-twice.yaml',
    '4:13 the population office stands twice, whatever the case; the first is in line 3',
  ],
  [
    'populations-in-a-mapping.yaml',
    '2:14 expected a list of populations, or [] for none; got a mapping',
  ],
  [
    'push-that-is-off.yaml',
    '3:62 push of a population needs push among the parameters (QM-11); expected 0',
  ],
  [
    'push-without-mobiles.yaml',
    '4:74 push is for iphone, ipad, android, androidTablet; office has none',
  ],
  ['reference-to-nobody.yaml', '4:38 unknown client alice/phone; there are no clients'],
  ['report-after-the-end.yaml', '6:12 the run ends before that; expected at most 1h, its duration'],
  [
    'rooms-that-do-not-fit.yaml',
    '4:44 rooms of 3 users in a contact group of 10; expected a room-size that divides it',
  ],
  ['samples-without-end.yaml', '5:15 expected a duration above 0s; got 0s'],
  [
    'share-as-a-percentage.yaml',
    '3:70 expected a share from 0 to 1 with at most 6 decimals; got "20%"',
  ],
  ['share-below-none.yaml', '3:70 expected a share from 0 to 1 with at most 6 decimals; got -0.5'],
  ['share-past-one.yaml', '3:65 expected a share from 0 to 1 with at most 6 decimals; got 1.5'],
  ['shift-of-no-phones.yaml', '8:33 unknown desks shop; the desks are office'],
  ['shift-start-of-a-population.yaml', '8:35 unknown hot desks office; there are no hot desks'],
  ['sign-in-misspelt.yaml', '3:67 unknown key form; the keys are at, over'],
  [
    'user-of-a-population-by-another-case.yaml',
    '4:3 OFFICE-007 is a user of the population office too; expected another name',
  ],
  [
    'user-of-a-population-too.yaml',
    '5:3 office-007 is a user of the population office too; expected another name',
  ],
  [
    'users-past-the-limit-together.yaml',
    '4:26 600000 users with 600000 clients up to here, which take at least 712 MB; expected at most 500000 and 1500000',
  ],
  ['users-past-the-limit.yaml', '3:28 expected a whole number from 1 to 500000; got 500001'],
];

describe('a population, or a run of one,', () => {
  it.each(table)('is refused where it is at fault: %s', (file, ...reports) => {
    expect(reportsOf(folder, file)).toEqual(reports.map((one) => expect.stringContaining(one)));
  });

  it('stands in the table', () => {
    expect(table.map(([file]) => file)).toEqual(filesIn(folder));
  });
});
