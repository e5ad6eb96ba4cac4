/** Scenario files for tests of commands, each in a folder that goes with the test. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../reports/support/temporary-folder.js';

/** The path of a file with that text, in a new folder. */
export const scenarioFile = (text: string, name = 'use-case.yaml'): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
};

/** A scenario that passes, or fails where it expects another mode than `normal`. */
export const bobSignsIn = (mode = 'normal'): string => `name: Bob signs in
users:
  bob: { clients: { desk: desktop } }
timeline:
  - at: 0s
    step: 1. Bob comes
    do:
      - { sign-in: bob/desk }
    expect:
      - { mode: ${mode}, of: bob/desk }
`;

/** Two faults, in lines 3 and 6. */
export const twoFaults = `name: Bob signs in
users:
  bob: { clients: { desk: toaster } }
timeline:
  - at: 0s
    do: [{ sing-in: bob/desk }]
`;
