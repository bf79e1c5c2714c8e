/** The SDK in a web page: bundled, in headless Chromium, against the reference server on another origin. */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReferenceServer, type ListeningServer } from '../mock-server/index.ts';
import { OccAgent } from '../src/index.ts';
import type { Desk, journey } from './runtimes/page.ts';

/** What the page's module leaves for the test. */
interface Program {
  readonly journey: typeof journey;
}

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const missing = !existsSync(executablePath);
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (missing)
  console.info(`Skipped: the SDK in a browser, since there is no ${executablePath} (apt-get install chromium)`);

describe.skipIf(missing)(`a page in Chromium${missing ? ` (there is no ${executablePath})` : ''}`, () => {
  const reference = createReferenceServer();
  let listening: ListeningServer;
  let browser: Browser;
  let pages: Server;
  let port: number;
  const asked: string[] = [];

  beforeAll(async () => {
    const files = await bundle();
    pages = createServer(({ url = '/' }, response) => {
      asked.push(url);
      if (url.startsWith('/ccagent/')) return response.writeHead(307, { location: '/elsewhere' }).end();
      const code = files.get(url.slice(1));
      response.setHeader('content-type', code === undefined ? 'text/html' : 'text/javascript');
      response.end(code ?? '<!doctype html><title>Desk</title><script type="module" src="/page.js"></script>');
    });
    await new Promise<void>(resolve => pages.listen(0, '127.0.0.1', resolve));
    port = (pages.address() as AddressInfo).port;
    listening = await reference.listen();
    browser = await chromium.launch({ executablePath, args: flags });
    const merchant = new OccAgent({
      baseUrl: reference.baseUrl,
      fetch: reference.fetch,
      auth: reference.credentials.supervisor,
    }).merchant;
    await merchant.setAgentConfiguration({
      allowedOriginMethods: { [`http://127.0.0.1:${port}`]: 'GET,POST,OPTIONS' },
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await listening?.close();
    await new Promise(resolve => (pages === undefined ? resolve(undefined) : pages.close(resolve)));
  });

  test('given an allowed origin, when it signs in, then it searches, pages and reads failures', async () => {
    expect(await inPage(`http://127.0.0.1:${port}/`)).toEqual({
      distinct: 5,
      missing: ['OccNotFoundError', '210105'],
      // the configuration names no PUT for this origin
      refused: 'OccConnectionError',
    });
  }, 60_000);

  test('given an origin that is not allowed, when it signs in, then it is refused', async () => {
    expect(await inPage(`http://localhost:${port}/`)).toEqual({ failed: 'OccConnectionError' });
  }, 60_000);

  test('given a server that redirects, when it signs in, then it says so and follows nothing', async () => {
    const origin = `http://127.0.0.1:${port}`;
    expect(await inPage(`${origin}/`, origin)).toEqual({ failed: 'OccApiError' });
    expect(asked.filter(url => !url.endsWith('.js') && url !== '/favicon.ico')).toEqual(['/', '/ccagent/v1/login']);
  }, 60_000);

  async function inPage(address: string, baseUrl = listening.url): Promise<unknown> {
    asked.length = 0;
    const page = await browser.newPage();
    try {
      await page.goto(address);
      // a module script has run by the time the page is loaded
      return await page.evaluate(desk => (globalThis as unknown as Program).journey(desk), {
        baseUrl,
        auth: reference.credentials.agent,
      } satisfies Desk);
    } finally {
      await page.close();
    }
  }
});

/** A program with the SDK as a bundler makes it for a page, by file name. */
async function bundle(): Promise<Map<string, string>> {
  const build = await rolldown({
    input: join(import.meta.dirname, 'runtimes/page.ts'),
    platform: 'browser',
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'esm', entryFileNames: '[name].js' });
  await build.close();
  return new Map(output.flatMap(file => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])));
}
