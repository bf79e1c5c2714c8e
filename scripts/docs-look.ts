/** Builds the documentation site and looks at it in headless Chromium, as a reader would: on a phone, offline, searching. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const root = join(import.meta.dirname, '..');
const site = pathToFileURL(join(root, 'docs/site/')).href;
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

const { status } = spawnSync(process.execPath, [join(root, 'scripts/docs.ts')], { stdio: 'inherit' });
if (status !== 0) process.exit(1);
if (existsSync(executablePath)) await look();
else console.log(`The site was built and not looked at: there is no ${executablePath}`);

async function look(): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: flags });
  const problems: string[] = [];
  try {
    for (const page of ['index.html', 'documents/Returns,_refunds_and_exchanges.html', 'rest/index.html']) {
      problems.push(...(await lookAt(browser, page)));
    }
    for (const [word, guide] of [
      ['webhook', 'Webhooks'],
      ['remorse', 'Cancelling in the remorse period'],
    ] as const) {
      const [first] = await search(browser, word);
      if (first !== guide) problems.push(`searching "${word}" finds ${first ?? 'nothing'} first, not ${guide}`);
    }
  } finally {
    await browser.close();
  }
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

async function lookAt(browser: Browser, path: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const outside: string[] = [];
  page.on('request', request => {
    if (/^https?:/.test(request.url())) outside.push(request.url());
  });
  await page.goto(site + path, { waitUntil: 'networkidle' });
  const { wide, headings } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth > window.innerWidth,
    headings: [...document.querySelectorAll('h1')].map(heading => heading.textContent?.trim() ?? ''),
  }));
  await page.close();
  // the REST reference is laid out by its maker; what is asked of it is that it needs no network
  const isOurs = !path.startsWith('rest/');
  return [
    ...outside.map(url => `${path} asks ${url}`),
    ...(isOurs && wide ? [`${path} scrolls sideways at 390 px`] : []),
    ...(isOurs && new Set(headings).size !== headings.length ? [`${path} says a heading twice: ${headings}`] : []),
  ];
}

async function search(browser: Browser, word: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(`${site}index.html`);
  await page.click('#tsd-search-trigger');
  await page.fill('#tsd-search-input', word);
  await page.waitForFunction(() => document.querySelector('#tsd-search-results li') !== null);
  const found = await page.locator('#tsd-search-results li').allInnerTexts();
  await page.close();
  return found;
}
