/**
 * What a reference server of some size takes to start, to keep and to copy. Run as a program of its own, with `--expose-gc`;
 * prints what it measured.
 *
 * @module
 */

import { createReferenceServer } from 'occ-agent-sdk/testing';
import { type Spent, spent, spentAwaiting } from './stopwatch.ts';

/** What the program prints. */
export interface StartedShop {
  /** The first server of the process, with the default options, and one of those after it. */
  readonly small: { readonly first: Spent; readonly next: Spent };
  readonly start: Spent;
  /** Until it has then responded to a sign-in, a search and a page: what a start leaves for later. */
  readonly first: Spent;
  /** Bytes, as it was started, and once every record is made. */
  readonly heapPerOrder: { readonly started: number; readonly made: number };
  /** Making the records of all orders. */
  readonly making: Spent;
  /** Taking a copy and reading all its orders, once every record is made. */
  readonly snapshot: Spent;
}

const small = spent(() => createReferenceServer());
const more = 50;
const next = spent(() => {
  for (let index = 0; index < more; index += 1) createReferenceServer();
});

const before = heap();
let server = createReferenceServer({ seed: 2 });
const start = spent(() => {
  server = createReferenceServer({ scale: Number(process.argv[2]) });
});
const started = heap() - before;
const first = await spentAwaiting(async () => {
  const { baseUrl, credentials } = server;
  const body = new URLSearchParams({ grant_type: 'password', ...credentials.supervisor });
  const signedIn = await server.fetch(new Request(`${baseUrl}/ccagent/v1/login`, { method: 'POST', body }));
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  for (const filter of ['profile.email eq "nobody@example.com"', 'id pr']) {
    const query = new URLSearchParams({ queryFormat: 'SCIM', q: filter, limit: '20' });
    const headers = { authorization: `Bearer ${token}` };
    const found = await server.fetch(new Request(`${baseUrl}/ccagent/v1/orders?${query}`, { headers }));
    if (!found.ok) throw new Error(`${filter}: ${found.status}`);
    await found.arrayBuffer();
  }
});
// reading a copy makes every record
let everyOrder: readonly object[] = [];
const readCopy = () => {
  everyOrder = [...server.snapshot().orders.values()];
};
const making = spent(readCopy);
const made = heap() - before;
const snapshot = spent(readCopy);

const orders = everyOrder.length;
const measured: StartedShop = {
  small: { first: small, next: { ms: next.ms / more, cpuMs: next.cpuMs / more } },
  start,
  first,
  heapPerOrder: { started: started / orders, made: made / orders },
  making,
  snapshot,
};
console.log(JSON.stringify(measured));

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
