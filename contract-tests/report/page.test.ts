/** The page of a report, as people look at it. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import type { Send } from '../engine/recorder.ts';
import { verify } from '../verify.ts';
import { writeReports } from './report.ts';
import type { VerificationReport } from './verification-report.ts';

const server = createReferenceServer();
const { baseUrl, credentials } = server;
const card = '4111 1111 1111 1111';
const unbroken = 'x'.repeat(300);

const wrong: Send = async request => {
  const response = await server.fetch(request);
  if (request.url.includes('orderCancelReasons'))
    return Response.json({
      items: `<img src="http://tracker.example/"> ${unbroken} ${card} ${credentials.agent.password}`,
    });
  return request.url.includes('orderReturnReasons') ? Response.json({ items: [{ key: 7 }] }) : response;
};

const folder = mkdtempSync(join(tmpdir(), 'occ-page-'));
let report: VerificationReport;
beforeAll(async () => {
  const options = { baseUrl, auth: credentials.agent, only: ['merchant'] };
  const before = await verify({ ...options, fetch: server.fetch });
  report = await verify({ ...options, fetch: wrong, before });
  const left = Array.from({ length: 30 }, (_, index) => `cancelled order o${30_000 + index}`);
  await writeReports({ ...report, left }, folder);
});

test('given a finding, when it is reported, then it shows what was said, without secrets', () => {
  const finding = report.findings.find(({ operationId, exchange }) => operationId === 'getReturnReasons' && exchange);
  expect(finding?.exchange?.request).toMatch(/^GET \/ccagent\/v1\/merchant\/orderReturnReasons/);
  expect(finding?.exchange?.response).toMatch(/^200 application\/json\n[\s\S]*"key": 7/);
  const told = JSON.stringify(report);
  for (const secret of [card, credentials.agent.password]) expect(told).not.toContain(secret);
  expect(told).not.toContain('authorization');
});

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const missing = !existsSync(executablePath);
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
if (missing) console.info(`Skipped: the page of a report, since there is no ${executablePath}`);

describe.skipIf(missing)(
  `given the page of a report in Chromium${missing ? ` (there is no ${executablePath})` : ''}`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: flags });
    }, 60_000);
    afterAll(() => browser?.close());

    test.each([1280, 390])(
      'when it is %i px wide, then it fits, asks nobody, and shows what was found',
      async width => {
        const page = await browser.newPage({ viewport: { width, height: 844 } });
        const asked: string[] = [];
        page.on('request', request => asked.push(request.url()));
        const url = pathToFileURL(join(folder, 'index.html')).href;
        await page.goto(url, { waitUntil: 'load' });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(asked).toEqual([url]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        );
        expect(await page.locator('article.violation').count()).toBeGreaterThan(0);
        expect(await page.locator('section.map i.failed').count()).toBeGreaterThan(0);
        const { OCC_PAGE_SHOTS: shots } = process.env;
        if (shots !== undefined) writeFileSync(join(shots, `${width}.png`), await page.screenshot({ fullPage: true }));
        await page.close();
      },
    );

    test('when much was left, then that is folded, and what failed is not', async () => {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      expect(await page.getByText('cancelled order o30007').isVisible()).toBe(false);
      await page.getByText('30 records').click();
      expect(await page.getByText('cancelled order o30007').isVisible()).toBe(true);
      expect(await page.locator('details[open] summary.failed').count()).toBe(1);
      await page.close();
    });
  },
);
