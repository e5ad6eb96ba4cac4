/** What impsim chose where the rules of Extension Mobility are silent, by the reasons that rest on it. */
import { emReasons } from '../../model/em/em-reasons.js';

export const emReadings = [
  {
    because: [emReasons['logs-in'], emReasons['visiting-logs-in'], emReasons['logs-out']],
    rule: 'EM-5',
    statement:
      'a login or a logout counts once in RequestsHandled, at each cluster that takes part, though ' +
      'the product takes two HTTP requests for it; the query for a visiting user does not count',
  },
  {
    because: [emReasons['logs-all-out']],
    rule: 'EM-1',
    statement: 'logoutAll logs everybody out of every phone of the cluster: it names no user',
  },
  {
    because: [emReasons['blank-field']],
    rule: 'EM-7',
    statement: 'a blank user ID or PIN is refused at the phone, as a wrong PIN is',
  },
  {
    because: [emReasons['requested-duration']],
    rule: 'EM-4',
    statement: 'an application’s duration counts in minutes, and can only shorten the time allowed',
  },
  {
    because: [emReasons['home-not-told']],
    rule: 'EMCC-4',
    statement: 'a logout that home cannot be told of leaves home counting until the login expires',
  },
  {
    because: [emReasons['home-silent']],
    rule: 'EMCC-7',
    statement:
      'a silent cluster may be home, so that 40 is the answer where nobody else knows the user',
  },
  {
    because: [emReasons['user-unknown'], emReasons['no-remote-clusters']],
    rule: 'EMCC-7',
    statement:
      'a cluster without remote-clusters does not use EMCC, and answers 23 as EM-7 says; one with an ' +
      'empty list of them answers 36',
  },
  {
    because: [emReasons['remote-security']],
    rule: 'EMCC-7',
    statement:
      'a secure phone of an 8.x visiting cluster gets 46; the vendor’s table names no code for it',
  },
  {
    because: [emReasons['visiting-unknown'], emReasons['not-for-this-user']],
    rule: 'EMCC-7',
    statement:
      'home answers 35 where it does not know the visiting cluster, and 31 to a user who may not visit',
  },
  {
    because: [emReasons['visiting-logout'], emReasons['visit-expired']],
    rule: 'EMCC-4',
    statement: 'a visiting logout takes the time of a logout, and no slot',
  },
] as const;
