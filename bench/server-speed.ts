/** The reference server against Prism: how soon they answer, and how often. @module */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { createReferenceServer } from 'occ-agent-sdk/testing';
import { startPrism } from '../contract-tests/targets/prism.ts';
import { documentFile } from '../spec/read-document.ts';
import { startChild } from './child.ts';
import type { Section } from './figure.ts';

const atLeast = 10;
const connections = 10;
const warmUpSeconds = 2;
const measuredSeconds = 5;
const inProcessCalls = 5_000;

interface Speed {
  readonly perSecond: number;
  readonly readyMs: number;
}

/** Measures `getOrder`, authenticated and validated, on both servers and in process. */
export async function measureServers(): Promise<Section> {
  const { fulfilledOrder, credentials } = seed();
  const path = `/ccagent/v1/orders/${fulfilledOrder.id}`;
  const prism = await prismSpeed(path);
  const reference = await referenceSpeed(path, credentials);
  const inProcess = await inProcessPerSecond(path);
  return {
    title: `getOrder on a server, ${connections} connections`,
    baseline: 'Prism',
    figures: [
      { what: 'Prism, answers', value: prism.perSecond, unit: '/s', ratio: 1 },
      {
        what: 'reference server, answers',
        value: reference.perSecond,
        unit: '/s',
        ratio: reference.perSecond / prism.perSecond,
        bar: { on: 'ratio', atLeast },
      },
      {
        what: 'reference server in process, answers',
        value: inProcess,
        unit: '/s',
        ratio: inProcess / prism.perSecond,
      },
      { what: 'Prism, start until ready', value: prism.readyMs, unit: 'ms', ratio: 1 },
      {
        what: 'reference server, start until ready',
        value: reference.readyMs,
        unit: 'ms',
        ratio: reference.readyMs / prism.readyMs,
      },
    ],
  };
}

function seed() {
  const { fixtures, credentials } = createReferenceServer();
  return { fulfilledOrder: fixtures.fulfilledOrder, credentials };
}

type Credentials = ReturnType<typeof seed>['credentials'];

async function prismSpeed(path: string): Promise<Speed> {
  const started = performance.now();
  const prism = await startPrism(fileURLToPath(documentFile()));
  const readyMs = performance.now() - started;
  try {
    return { perSecond: await answersPerSecond(prism.url + path, 'any-token'), readyMs };
  } finally {
    prism.stop();
  }
}

async function referenceSpeed(path: string, credentials: Credentials): Promise<Speed> {
  const cli = join(import.meta.dirname, '../bin/occ-agent.js');
  const server = await startChild<{ url: string }>(cli, 'serve', '--port', '0', '--json');
  try {
    const token = await signIn(server.ready.url, credentials, fetch);
    return { perSecond: await answersPerSecond(server.ready.url + path, token), readyMs: server.readyMs };
  } finally {
    await server.stop();
  }
}

async function answersPerSecond(url: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  // a server that lets anybody in, or anything, would be compared on less work
  if ((await fetch(url)).status !== 401) throw new Error(`${url} answers without a token`);
  await autocannon({ url, headers, connections, duration: warmUpSeconds });
  const { requests, non2xx, errors } = await autocannon({ url, headers, connections, duration: measuredSeconds });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refusals and ${errors} errors under load`);
  return requests.average;
}

async function inProcessPerSecond(path: string): Promise<number> {
  const { fetch: send, baseUrl, credentials } = createReferenceServer();
  const headers = { authorization: `Bearer ${await signIn(baseUrl, credentials, send)}` };
  const calls = async () => {
    for (let call = 0; call < inProcessCalls; call += 1) {
      const response = await send(new Request(baseUrl + path, { headers }));
      if (!response.ok) throw new Error(`in process: ${response.status}`);
      await response.text();
    }
  };
  await calls();
  const started = performance.now();
  await calls();
  return inProcessCalls / ((performance.now() - started) / 1000);
}

async function signIn(
  url: string,
  { agent: { username, password } }: Credentials,
  send: (request: Request) => Promise<Response>,
): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'password', username, password });
  const response = await send(new Request(`${url}/ccagent/v1/login`, { method: 'POST', body }));
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`the sign-in at ${url} answers ${response.status}`);
  return token;
}
