/** What is somebody else's is not undone, whatever an instance says that a run has made. */
import { expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import { readDocument } from '../../spec/read-document.ts';
import { newShopper, placedOrder } from '../behaviours/placing.ts';
import type { Workbench } from '../engine/behaviour.ts';
import { createJudge } from '../engine/judge.ts';
import type { Send } from '../engine/recorder.ts';
import { createRunner } from '../engine/run-behaviour.ts';
import { asLive } from '../targets/reference.ts';
import { sweep } from './sweep.ts';

const server = createReferenceServer();
const { credentials, baseUrl } = server;
const before = server.snapshot();
const document = readDocument();
const judgeOf = createJudge(document, { knowsRecords: false });
const target = asLive(baseUrl, { agent: credentials.supervisor });
const [order] = [...before.orders.values()].filter(({ state }) => state === 'SUBMITTED');
const [shopper] = [...before.profiles.values()].filter(each => each.email.length > 0);

/** A run on an instance that responds to a request with the id of something that was there before. */
async function runWith(path: string, id: string, run: (bench: Workbench) => Promise<unknown>) {
  server.restore(before);
  let swapped = 0;
  const send: Send = async request => {
    const response = await server.fetch(request);
    if (request.method !== 'POST' || !new URL(request.url).pathname.endsWith(path) || !response.ok) return response;
    swapped += 1;
    const body: object = JSON.parse(await response.text());
    return Response.json({ ...body, id, ...('orderId' in body && { orderId: id }), repositoryId: id });
  };
  const runner = createRunner(document, target, { send, judgeOf });
  await runner.run({ name: 'a behaviour', writes: true, run: async bench => void (await run(bench)) });
  return { swapped, left: await runner.close() };
}

test.each([
  ['shopper', 'profiles', shopper?.id, newShopper],
  ['order', 'orders', order?.id, placedOrder],
] as const)(
  'given an instance that responds with the id of a %s that was there before, when one is made, then that one stays as it is, and that is told',
  async (kind, collection, given, make) => {
    const id = given ?? expect.unreachable();
    const { swapped, left } = await runWith(`/${collection}`, id, make);
    expect(swapped).toBeGreaterThan(0);
    expect(server.snapshot()[collection].get(id)).toEqual(before[collection].get(id));
    expect(left).toContain(`not known to be of this run: ${kind} ${id}`);
  },
);

test('given an instance that ignores a filter, when a run without journal is swept up after, then nobody is deleted', async () => {
  server.restore(before);
  const fetch: Send = request => {
    // everybody has such an address, and not only the shoppers of a run
    return server.fetch(new Request(request.url.replace('occv00000001', '.'), request));
  };
  const { undone } = await sweep({ baseUrl, auth: credentials.supervisor, fetch, runs: ['occv00000001'] });
  expect(undone).toBe(0);
  expect(server.snapshot().profiles).toEqual(before.profiles);
});
