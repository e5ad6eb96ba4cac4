/** Chromium as Debian has it; elsewhere `CHROMIUM` names the program. */
import { chromium, type Browser } from 'playwright-core';

const PROGRAM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** What keeps it from calling home, so that every request seen is the page's. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const startedBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: PROGRAM, args: QUIET });
