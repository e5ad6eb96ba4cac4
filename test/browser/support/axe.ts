/** What axe finds wrong with a page, a line each. */
import axe from 'axe-core';
import type { Browser } from 'playwright-core';

/**
 * The page forbids all scripts, so that a copy is looked at whose rules are not enforced.
 * @param address of a page on disk
 */
export const faultsOf = async (
  browser: Browser,
  address: string,
  colorScheme: 'light' | 'dark',
): Promise<readonly string[]> => {
  const context = await browser.newContext({ bypassCSP: true, colorScheme });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    await page.evaluate(axe.source);
    const faults = await page.evaluate(
      'axe.run().then(({ violations }) => violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}`)))',
    );
    if (!Array.isArray(faults)) throw new TypeError('axe answered with something else');
    return faults.map(String);
  } finally {
    await context.close();
  }
};
