// The built package under whatever Node runs this: signs in, searches, iterates, cancels, verifies a webhook. Prints one line of JSON.
import assert from 'node:assert/strict';
import { isOccApiError, OccAgent, readWebhook } from 'occ-agent-sdk';
import { createReferenceServer, signWebhook } from 'occ-agent-sdk/testing';
import { zOrder } from 'occ-agent-sdk/validation';

const server = createReferenceServer();
const listening = await server.listen();
try {
  for (const [baseUrl, fetch] of [
    [server.baseUrl, server.fetch],
    [listening.url, undefined],
  ]) {
    const agent = new OccAgent({ baseUrl, ...(fetch && { fetch }), auth: server.credentials.agent });
    const found = await agent.orders.search({ pageSize: 2, prefetch: 2 }).collect({ limit: 7 });
    assert.equal(new Set(found.map(({ id }) => id)).size, 7);
    zOrder.parse(await agent.orders.get(found[0].id));
    const missing = await agent.orders.get('no-such-order').catch(error => error);
    assert.ok(isOccApiError(missing, '210105'));
    await agent.signOut();
  }
  const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
  await agent.orders.cancel(server.fixtures.heldOrder.id, { reason: 'changeOfMind' });
  const [body, secret] = ['{"order":{"id":"o1"}}', 'secret'];
  const { order } = await readWebhook({ body, signature: signWebhook({ body, secret }) }, 'orderSubmit', { secret });
  assert.equal(order.id, 'o1');
} finally {
  await listening.close();
}
console.log(JSON.stringify({ node: process.versions.node, ok: true }));
