/** A page that was opened from disk, and what it asked for and complained of meanwhile. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

export type OpenedReport = {
  readonly page: Page;
  readonly address: string;
  /** Addresses of all requests, that of the page itself first. */
  readonly requests: readonly string[];
  /** What the console was told, errors that nobody caught, and dialogues. */
  readonly complaints: readonly string[];
};

export type Looks = {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
};

const HEIGHT = 900;

/** Opens the page; it closes when the test ends. */
export const openedReport = async (
  browser: Browser,
  html: string,
  { colorScheme = 'light', width = 1280 }: Looks = {},
): Promise<OpenedReport> => {
  const folder = mkdtempSync(join(tmpdir(), 'impsim-page-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height: HEIGHT },
    reducedMotion: 'reduce',
  });
  onTestFinished(async () => {
    await context.close();
    rmSync(folder, { recursive: true });
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(`dialogue: ${dialog.message()}`));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  return { page, address, requests, complaints };
};

/** Opens all that is folded. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
