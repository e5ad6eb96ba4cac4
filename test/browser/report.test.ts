/** The pages as a reader has them: opened from disk in a browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './support/axe.js';
import { startedBrowser } from './support/browser.js';
import { openedReport, unfold } from './support/opened-report.js';
import { bundledReport, HOSTILE, hostileReport, planReport } from './support/reports.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startedBrowser();
});
afterAll(() => browser.close());

const pages = [
  { kind: 'a use case', html: () => bundledReport('quiet-mode-flow') },
  { kind: 'a use case with failover', html: () => bundledReport('ha-quiet-buffers-lost') },
  { kind: 'a capacity run', html: () => bundledReport('ha-node-lost-5k') },
  { kind: 'an Extension Mobility run', html: () => bundledReport('emcc-sample-scenario') },
  { kind: 'a plan', html: () => planReport({ users: 25_000, growthPercent: 10 }) },
  { kind: 'a plan that there is none of', html: () => planReport({ users: 20_000, ova: '5K' }) },
  { kind: 'a run whose texts are hostile', html: hostileReport },
];

describe.each(pages)('the page of $kind', ({ html }) => {
  const text = html();

  it('is smaller than two megabytes', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(2_000_000);
  });

  it('asks for nothing but itself, and complains of nothing', async () => {
    const { page, address, requests, complaints } = await openedReport(browser, text);
    await unfold(page);
    expect({ requests, complaints }).toEqual({ requests: [address], complaints: [] });
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, in the %s', async (scheme) => {
    const { address } = await openedReport(browser, text);
    expect(await faultsOf(browser, address, scheme)).toEqual([]);
  });

  it.each([1280, 420])('is never wider than a window of %i', async (width) => {
    const { page } = await openedReport(browser, text, { width });
    await unfold(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });

  it('has every link lead to a place in it', async () => {
    const { page } = await openedReport(browser, text);
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('a')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !href.startsWith('#') || document.getElementById(href.slice(1)) === null),
    );
    expect(lost).toEqual([]);
  });

  it('has every identifier once', async () => {
    const { page } = await openedReport(browser, text);
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, place) => ids.indexOf(id) !== place);
    });
    expect(twice).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('reaches every link, every fold and every table that scrolls, in the order of the page', async () => {
    const { page } = await openedReport(browser, bundledReport('quiet-mode-flow'));
    await unfold(page);
    const expected = await page.evaluate(() => {
      const all = [...document.querySelectorAll('a[href], summary, [tabindex="0"]')];
      for (const [place, element] of all.entries()) element.setAttribute('data-place', `${place}`);
      return all.map((_, place) => `${place}`);
    });
    const reached: string[] = [];
    for (let turn = 0; turn < expected.length; turn += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => document.activeElement?.getAttribute('data-place') ?? 'none'),
      );
    }
    expect(reached).toEqual(expected);
  });

  it('opens what is folded, and follows a link into it', async () => {
    const { page } = await openedReport(browser, bundledReport('quiet-mode-flow'));
    const link = page.locator('#findings a[href^="#trace-"]').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#trace details').first().getAttribute('open')).toBe('');
    const target = page.locator(await link.getAttribute('href').then(String));
    expect(await target.isVisible()).toBe(true);
  });
});

describe('a hostile text', () => {
  it('stays text', async () => {
    const { page } = await openedReport(browser, hostileReport());
    expect(await page.title()).toBe(HOSTILE.trim());
    expect(await page.locator('script, img, iframe, object, embed, link').count()).toBe(0);
    expect(await page.locator('h1').textContent()).toBe(HOSTILE);
  });

  it('turns no text around but its own', async () => {
    const { page } = await openedReport(browser, hostileReport());
    const alone = await page.evaluate((mark) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const loose: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        // A title is shown by itself, beside no other text.
        if (node.textContent?.includes(mark) && node.parentElement?.closest('bdi, title') === null)
          loose.push(node.parentElement.outerHTML.slice(0, 80));
      return loose;
    }, '\u202e');
    expect(alone).toEqual([]);
  });
});

describe('letters that machines may lack', () => {
  it('come with the page', async () => {
    const { page } = await openedReport(browser, hostileReport());
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(({ family, status }) => `${family}: ${status}`);
    });
    expect(loaded).toEqual(['impsim Hangul: loaded']);
  });

  it('do not come where no text needs them', async () => {
    const { page } = await openedReport(browser, bundledReport('quiet-mode-flow'));
    expect(await page.evaluate(() => document.fonts.size)).toBe(0);
  });
});
