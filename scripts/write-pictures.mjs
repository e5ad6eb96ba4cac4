// Writes docs/pictures: parts of the sample's pages as a browser shows them, for the README.
//   node scripts/write-pictures.mjs [picture...]
// Browsers draw differently from version to version, so these files are looked at and not compared.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const SAMPLE = 'reports/sample';
const PICTURES = 'docs/pictures';
const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Sharp on screens of twice the dots. */
const DENSITY = 2;
/** Around what is shown, in the page's dots. */
const MARGIN = 12;

const pictures = [
  {
    page: 'quiet-mode-flow/report.html',
    shows: ['#what-happened figure'],
    width: 1280,
    to: 'swimlane.png',
  },
  {
    page: 'size-25000/plan.html',
    shows: ['.banner', '#waterfall', '#rules-of-the-plan .bar-rows'],
    width: 1080,
    to: 'sizing-page.png',
  },
];

/** Where one of the elements is. */
const boxOf = async (page, selector) => {
  const element = page.locator(selector).first();
  if ((await element.count()) === 0) throw new Error(`${page.url()} has no ${selector}`);
  return element.boundingBox();
};

/** What holds all of the elements, with a margin. */
const areaOf = async (page, selectors) => {
  const boxes = await Promise.all(selectors.map((selector) => boxOf(page, selector)));
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN;
  return { x: Math.max(0, left), y: Math.max(0, top), width: right - left, height: bottom - top };
};

/** By the names of their files; all of them unless some are named. */
const wanted = process.argv.slice(2);

const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
try {
  mkdirSync(PICTURES, { recursive: true });
  for (const { page: name, shows, width, to } of pictures) {
    if (wanted.length > 0 && !wanted.includes(to)) continue;
    const page = await browser.newPage({
      viewport: { width, height: 800 },
      deviceScaleFactor: DENSITY,
    });
    await page.goto(pathToFileURL(resolve(SAMPLE, name)).href);
    const path = join(PICTURES, to);
    await page.screenshot({ path, fullPage: true, clip: await areaOf(page, shows) });
    console.log(`wrote ${path}`);
  }
} finally {
  await browser.close();
}
