/** Recipes of the guides that need something real beside them: run as they stand there, with other addresses. */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createReferenceServer, type ListeningServer } from '../mock-server/index.ts';
import type { OccAgent, TokenStore } from '../src/index.ts';
import { startRedis } from './support/redis.ts';

const root = join(import.meta.dirname, '..');
const server = createReferenceServer();
let listening: ListeningServer;
let folder: string;

beforeAll(async () => {
  listening = await server.listen();
  folder = mkdtempSync(join(import.meta.dirname, '.recipes-'));
});
afterAll(async () => {
  await listening.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a recipe exports: the one block of a guide that has a word, with some of its words replaced. */
async function recipe<Exports>(
  guide: string,
  word: string,
  others: Readonly<Record<string, string>>,
): Promise<Exports> {
  const text = readFileSync(join(root, 'docs/guide', guide), 'utf8');
  const blocks = [...text.matchAll(/^```ts[^\n]*\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
  const [block, ...more] = blocks.filter(one => one.includes(word));
  if (block === undefined || more.length > 0) throw new Error(`${guide} has not one block with ${word}`);
  let code = block.replaceAll("'occ-agent-sdk'", `'${pathToFileURL(join(root, 'src/index.ts'))}'`);
  for (const [from, to] of Object.entries(others)) {
    if (!code.includes(from)) throw new Error(`the recipe has no ${from}`);
    code = code.replaceAll(from, to);
  }
  const file = join(folder, `${guide.replace('.md', '')}-${Object.keys(others).length}-${code.length}.ts`);
  writeFileSync(file, code);
  return import(pathToFileURL(file).href);
}

const signedIn = {
  "'https://tenant-admin.occa.ocs.oraclecloud.com'": 'globalThis.recipe.baseUrl',
  "{ applicationKey: process.env.OCC_APP_KEY ?? '' }": 'globalThis.recipe.auth',
};

/** A forward proxy: tunnels (CONNECT), and requests that name the whole address. */
async function startProxy() {
  const hosts: string[] = [];
  const proxy = createServer((incoming, outgoing) => {
    const target = new URL(incoming.url ?? '');
    hosts.push(target.host);
    const { method = 'GET', headers } = incoming;
    const forwarded = request(target, { method, headers }, answer => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  proxy.on('connect', ({ url = '' }, client, head) => {
    hosts.push(url);
    const { hostname, port } = new URL(`http://${url}`);
    const upstream = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    hosts,
    close() {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}

function forRecipe(): void {
  Reflect.set(globalThis, 'recipe', { baseUrl: listening.url, auth: server.credentials.agent });
}

describe('given the recipe for a proxy', () => {
  test('when calls are made, failures and retries among them, then all go through the proxy', async () => {
    const { url: proxy, hosts, close } = await startProxy();
    forRecipe();
    const { agent } = await recipe<{ agent: OccAgent }>('operating.md', 'ProxyAgent(', {
      ...signedIn,
      'http://proxy.example.com:3128': proxy,
    });

    expect(await agent.merchant.orderStates()).not.toEqual([]);
    expect((await agent.orders.search({ pageSize: 2 })).items).toHaveLength(2);
    await expect(agent.orders.get('no-such-order')).rejects.toMatchObject({ name: 'OccNotFoundError' });
    server.faults.add({ kind: 'status', status: 503, operationId: 'getOrderStates', times: 1 });
    expect(await agent.merchant.orderStates()).not.toEqual([]);

    // a sign-in and five attempts, over a tunnel or not
    expect(new Set(hosts)).toEqual(new Set([new URL(listening.url).host]));
    close();
  });
});

describe('given the recipe for a pool of connections', () => {
  test('when calls follow each other, then they share its connections', async () => {
    forRecipe();
    const { agent } = await recipe<{ agent: OccAgent }>('operating.md', 'ProxyAgent(', {
      ...signedIn,
      "new ProxyAgent('http://proxy.example.com:3128')": 'new Agent({ connections: 1, keepAliveTimeout: 30_000 })',
      'fetch, ProxyAgent }': 'fetch, Agent }',
    });

    const states = await Promise.all(Array.from({ length: 20 }, () => agent.merchant.orderStates()));

    expect(states).toHaveLength(20);
  });
});

const redis = startRedis();
describe('given the recipe for tokens in Redis', () => {
  test.skipIf(redis === undefined)(
    'when two processes would start at once, then one of them has the claim',
    async () => {
      const { url, stop } = await (redis ?? expect.unreachable)();
      onTestFinished(stop);
      vi.spyOn(console, 'warn').mockReturnValue();
      const { tokenStore } = await recipe<{ tokenStore: Required<TokenStore> }>('signing-in.md', "condition: 'NX'", {
        'redis://cache.example.com': url,
      });

      const claims = await Promise.all([tokenStore.claim('k', 5_000), tokenStore.claim('k', 5_000)]);
      expect(claims.filter(claim => typeof claim === 'function')).toHaveLength(1);
      await tokenStore.set('token', { key: 'token', token: 't', expiresAt: 2, obtainedAt: 1, tookMs: 0 }, 5_000);
      expect(await tokenStore.get('token')).toMatchObject({ token: 't' });

      await stop();
    },
  );
});
