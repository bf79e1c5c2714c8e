/** The reference server against Prism: how soon they answer, and how often. @module */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { createReferenceServer } from 'occ-agent-sdk/testing';
import { startPrism } from '../contract-tests/targets/prism.ts';
import { documentFile } from '../spec/read-document.ts';
import { startChild } from './child.ts';
import type { Section } from './figure.ts';
import { median } from './statistics.ts';

const atLeast = 10;
const connections = 10;
const rounds = 7;
const secondsPerRound = 1;
const inProcessCalls = 5_000;

interface Target {
  readonly url: string;
  readonly token: string;
  readonly readyMs: number;
  stop(): void | Promise<void>;
}

/** Measures `getOrder`, authenticated and validated, on both servers and in process. */
export async function measureServers(): Promise<Section> {
  const { fulfilledOrder, credentials } = seed();
  const path = `/ccagent/v1/orders/${fulfilledOrder.id}`;
  const prism = await prismTarget(path);
  const reference = await referenceTarget(path, credentials);
  try {
    const { prismPerSecond, referencePerSecond, ratio } = await alternating(prism, reference);
    const inProcess = await inProcessPerSecond(path);
    const start = reference.readyMs / prism.readyMs;
    return {
      title: `getOrder on a server, ${connections} connections`,
      baseline: 'Prism',
      figures: [
        { what: 'Prism, answers', value: prismPerSecond, unit: '/s', ratio: 1 },
        {
          what: 'reference server, answers',
          value: referencePerSecond,
          unit: '/s',
          ratio,
          bar: { on: 'ratio', atLeast },
        },
        {
          what: 'reference server in process, answers',
          value: inProcess,
          unit: '/s',
          ratio: inProcess / prismPerSecond,
        },
        { what: 'Prism, start until ready', value: prism.readyMs, unit: 'ms', ratio: 1 },
        { what: 'reference server, start until ready', value: reference.readyMs, unit: 'ms', ratio: start },
      ],
    };
  } finally {
    prism.stop();
    await reference.stop();
  }
}

/** Round by round in turn, so that what disturbs the machine disturbs both; the first round only warms up. */
async function alternating(prism: Target, reference: Target) {
  const measured: { prism: number; reference: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair = { prism: await answersPerSecond(prism), reference: await answersPerSecond(reference) };
    if (round > 0) measured.push(pair);
  }
  return {
    prismPerSecond: median(measured.map(pair => pair.prism)),
    referencePerSecond: median(measured.map(pair => pair.reference)),
    ratio: median(measured.map(pair => pair.reference / pair.prism)),
  };
}

function seed() {
  const { fixtures, credentials } = createReferenceServer();
  return { fulfilledOrder: fixtures.fulfilledOrder, credentials };
}

type Credentials = ReturnType<typeof seed>['credentials'];

async function prismTarget(path: string): Promise<Target> {
  const started = performance.now();
  const { url, stop } = await startPrism(fileURLToPath(documentFile()));
  return { url: url + path, token: 'any-token', readyMs: performance.now() - started, stop };
}

async function referenceTarget(path: string, credentials: Credentials): Promise<Target> {
  const cli = join(import.meta.dirname, '../bin/occ-agent.js');
  const { ready, readyMs, stop } = await startChild<{ url: string }>(cli, 'serve', '--port', '0', '--json');
  return { url: ready.url + path, token: await signIn(ready.url, credentials, fetch), readyMs, stop };
}

async function answersPerSecond({ url, token }: Target): Promise<number> {
  // a server that lets anybody in would be compared on less work
  if ((await fetch(url)).status !== 401) throw new Error(`${url} answers without a token`);
  const headers = { authorization: `Bearer ${token}` };
  const { requests, non2xx, errors } = await autocannon({ url, headers, connections, duration: secondsPerRound });
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
