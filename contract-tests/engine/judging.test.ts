import { expect, onTestFinished, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../../tests/exchange.ts';
import { type VerifyOptions, verify } from '../verify.ts';
import { judgingInThread } from './judging.ts';
import type { Exchange } from './recorder.ts';

const document = readDocument();

function thread() {
  const judging = judgingInThread(document, { knowsRecords: true });
  onTestFinished(judging.close);
  return judging;
}

/** A verification of a server that shows no states of orders, and one of its orders without a total. */
async function verified(options: Partial<VerifyOptions>) {
  const { baseUrl, credentials, fetch } = createReferenceServer();
  const { results, findings, operations, coverage } = await verify({
    baseUrl,
    auth: credentials.supervisor,
    only: ['merchant', 'orders', 'order search'],
    async fetch(request) {
      const response = await fetch(request);
      if (!new URL(request.url).pathname.endsWith('/orders')) return response;
      const { status, headers } = response;
      return new Response((await response.text()).replace(/"state":"\w+",?/, ''), { status, headers });
    },
    ...options,
  });
  return { results: results.map(({ durationMs: _, ...result }) => result), findings, operations, coverage };
}

test('given an instance with defects, when a thread of its own judges it, then the same is found', async () => {
  const [here, apart] = [await verified({}), await verified({ ownThread: true })];
  expect(here.findings).not.toEqual([]);
  expect(apart).toEqual(here);
});

test('given what two behaviours have heard, when a thread judges it, then the second is judged by what the first has shown', async () => {
  const example = (name: string) => document.components.examples?.[name]?.value as object;
  const list = [exchange('GET /organizationMembers', example('memberList'))];
  const named = (lastName: string) => [
    exchange('GET /organizationMembers/bb-110002', { ...example('member'), lastName }),
  ];
  const { judged, forget } = thread();
  const isContradicted = async (exchanges: readonly Exchange[]) =>
    (await judged(exchanges)).some(({ verdict }) => verdict.findings.some(({ rule }) => rule === 'same record'));
  expect(await Promise.all([isContradicted(list), isContradicted(named('Vrees'))])).toEqual([false, true]);
  forget();
  expect(await isContradicted(named('Vrees'))).toBe(false);
});

test('given an exchange that cannot be judged, when a thread judges it, then that fails, and so does whatever comes after', async () => {
  const { judged } = thread();
  const broken = { ...exchange('GET /orders/o1', {}), url: 'nowhere' };
  await expect(judged([broken])).rejects.toThrow('Invalid URL');
  await expect(judged([])).rejects.toThrow('Invalid URL');
});
