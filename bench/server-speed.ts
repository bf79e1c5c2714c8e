/** CPU time that a request costs the reference server and Prism. No URL is asked for twice. @module */

import { fileURLToPath } from 'node:url';
import autocannon, { type AutocannonRequest } from 'autocannon';
import { freePort, installedPrism } from '../contract-tests/targets/prism.ts';
import { documentFile } from '../spec/read-document.ts';
import { type Child, startChild, startUntil } from './child.ts';
import type { Figure, Section } from './figure.ts';
import type { ReadyShop } from './shop-server.ts';
import { median } from './statistics.ts';

// 2,000 orders
const scale = 17.3;
const connections = 10;
const rounds = 3;
const amounts = { prism: 200, reference: 2_000 };

interface Work {
  readonly name: string;
  readonly atLeast?: number;
  readonly request: (index: number) => AutocannonRequest;
}

/** Measures both, round by round in turn. */
export async function measureServers(): Promise<Section> {
  const reference = await startChild<ReadyShop>(`${import.meta.dirname}/shop-server.ts`, String(scale));
  const prism = await startPrism();
  try {
    const figures: Figure[] = [];
    for (const work of worksOf(reference.ready)) figures.push(...(await compared(work, prism, reference)));
    return { title: `CPU of a request, ${connections} connections, every URL different`, baseline: 'Prism', figures };
  } finally {
    await prism.stop();
    await reference.stop();
  }
}

async function compared(work: Work, prism: Child<{ url: string }>, reference: Child<ReadyShop>): Promise<Figure[]> {
  const measured: { prism: number; reference: number }[] = [];
  // the first round only warms up
  for (let round = 0; round <= rounds; round += 1) {
    const pair = {
      prism: await cpuOfRequest(work, prism, amounts.prism),
      reference: await cpuOfRequest(work, reference, amounts.reference),
    };
    if (round > 0) measured.push(pair);
  }
  const { name, atLeast } = work;
  return [
    { what: `Prism, ${name}`, value: median(measured.map(pair => pair.prism)), unit: 'µs', ratio: 1 },
    {
      what: `reference server, ${name}; Prism's by its own`,
      value: median(measured.map(pair => pair.reference)),
      unit: 'µs',
      ratio: median(measured.map(pair => pair.prism / pair.reference)),
      ...(atLeast === undefined ? {} : { bar: { on: 'ratio', atLeast } }),
    },
  ];
}

let asked = 0;

/** Microseconds. */
async function cpuOfRequest({ request }: Work, server: Child<{ readonly url: string }>, amount: number) {
  const before = await server.cpuMs();
  const { non2xx, errors } = await autocannon({
    url: server.ready.url,
    connections,
    // a busy machine is slow, and that is no error
    timeout: 120,
    amount,
    requests: [
      {
        setupRequest(usual) {
          asked += 1;
          const { path, headers, ...rest } = request(asked);
          const sent = { ...headers, ...(rest.body === undefined ? {} : { 'content-type': 'application/json' }) };
          return { ...usual, ...rest, path: `${path}${path.includes('?') ? '&' : '?'}n=${asked}`, headers: sent };
        },
      },
    ],
  });
  if (non2xx + errors > 0) throw new Error(`${server.ready.url}: ${non2xx} refusals and ${errors} errors under load`);
  return ((await server.cpuMs()) - before) * (1000 / amount);
}

function worksOf({ token, orderIds, emails, administratorIds, carts, item }: ReadyShop): Work[] {
  const headers = { authorization: `Bearer ${token}` };
  const served = (shopperProfileId: string) => ({
    ...headers,
    'x-ccagentcontext': JSON.stringify({ shopperProfileId }),
  });
  const scim = (resource: string, filter: string) =>
    `/ccagent/v1/${resource}?queryFormat=SCIM&limit=50&q=${encodeURIComponent(filter)}`;
  const getOrder = (index: number) => ({ path: `/ccagent/v1/orders/${nth(orderIds, index)}`, headers });
  const price = (index: number) => {
    const { id, profileId } = nth(carts, index);
    const items = [{ ...item, quantity: 1 + (index % 3) }];
    const body = JSON.stringify({ op: 'priceOrder', id, profileId, shoppingCart: { items } });
    return { method: 'POST', path: '/ccagent/v1/orders', headers: served(profileId), body };
  };
  return [
    { name: 'getOrder', atLeast: 8, request: getOrder },
    {
      name: 'orders by e-mail',
      atLeast: 8,
      request: index => ({ path: scim('orders', `profile.email eq "${nth(emails, index)}"`), headers }),
    },
    {
      name: 'profiles by e-mail',
      atLeast: 8,
      request: index => ({ path: scim('profiles', `email eq "${nth(emails, index)}"`), headers }),
    },
    {
      name: 'members',
      atLeast: 8,
      request: index => ({
        path: '/ccagent/v1/organizationMembers',
        headers: served(nth(administratorIds, index)),
      }),
    },
    { name: 'price', atLeast: 6, request: price },
    {
      name: 'getOrder among 1 % writes',
      atLeast: 8,
      request: index => (index % 100 === 0 ? price(index) : getOrder(index)),
    },
  ];
}

async function startPrism(): Promise<Child<{ url: string }>> {
  const port = await freePort();
  const args = [installedPrism(), 'mock', fileURLToPath(documentFile()), '--port', String(port), '--errors'];
  return startUntil(args, line =>
    line.includes('Prism is listening') ? { url: `http://127.0.0.1:${port}` } : undefined,
  );
}

function nth<T>(things: readonly T[], index: number): T {
  const thing = things[index % things.length];
  if (thing === undefined) throw new Error('there is nothing to ask for');
  return thing;
}
