// What cost an integrator hours, in plain JavaScript, against the reference server of the package.
import assert from 'node:assert/strict';
import { OccAgent, OccConfigError, readWebhook } from 'occ-agent-sdk';
import { createReferenceServer } from 'occ-agent-sdk/testing';

const secret = 'dGhlIHNlY3JldCBvZiB0aGUgd2ViaG9vaw==';
const server = createReferenceServer({
  data: {
    products: [{ id: 'mug', listPrice: 12.5, skus: [{ id: 'mug-red' }] }],
    profiles: [{ id: 'ada', email: 'ada@example.com', firstName: 'Ada', lastName: 'Byron' }],
    orders: [{ id: 'own-1', profileId: 'ada', items: [{ skuId: 'mug-red', quantity: 2 }], state: 'SUBMITTED' }],
  },
});
const options = { baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.supervisor };
const agent = new OccAgent(options);

// the machine's clock and the server's are of one day
const recent = await agent.orders.search({ submittedWithinDays: 60 });
assert.ok(recent.totalResults > 0);

// nothing is accepted in silence
const isNamed = name => error => error instanceof OccConfigError && error.message.includes(`did you mean ${name}?`);
assert.throws(() => new OccAgent({ ...options, retries: 5 }), isNamed('retry'));
assert.throws(() => new OccAgent({ ...options, timeOut: 5 }), isNamed('timeout'));
assert.throws(() => createReferenceServer({ sed: 1 }), /did you mean seed\?/);
assert.throws(() => server.faults.add({ kind: 'boom' }), /there is no fault kind boom/);
await assert.rejects(agent.orders.get('own-1', { timeOut: 5 }), /did you mean timeout\?/);
await assert.rejects(agent.orders.get('own-1', 5), /options must be an object/);
await assert.rejects(agent.orders.search().collect(), /limit must be/);
assert.throws(() => server.clock.advance({ hour: 1 }), /did you mean hours\?/);
assert.throws(() => server.restore({}), /this is not a snapshot/);
const control = async (what, body) => {
  const request = new Request(`${server.baseUrl}/__reference/${what}`, { method: 'POST', body });
  return (await server.fetch(request)).json();
};
for (const [what, body, words] of [
  ['faults', '{ "kind": "boom" }', 'there is no fault kind boom'],
  ['orders/own-1/fulfil', '{ broken', 'the body must be a JSON object'],
  ['orders/own-1/fulfil', '{ "itmes": [] }', 'did you mean items?'],
  ['fault', '{}', 'did you mean POST /__reference/faults?'],
])
  assert.match((await control(what, body)).message, new RegExp(words.replaceAll('?', '\\?')));

// other defaults, and more of a single call, without another sign-in
const other = agent.withOptions({ retry: false, site: server.fixtures.site.id });
await other.orders.get('own-1', { query: { expand: 'all' }, retry: { limit: 1 } });

// an order of one's own is shipped and comes back; who asked to be told is told
const told = [];
server.webhooks.add({
  event: 'returnRequestUpdate',
  secret,
  async to(request) {
    const body = await readWebhook(request, 'returnRequestUpdate', { secret });
    told.push([body.op, body.return.originatingOrderId]);
    return new Response(null, { status: 204 });
  },
});
server.orders.fulfil('own-1');
const { returnItems } = await agent.returns.initiate('own-1');
const [{ commerceItemId, productId, catRefId, shippingGroup }] = returnItems;
await agent.returns.create('own-1', [
  {
    commerceItemId,
    productId,
    catRefId,
    shippingGroupId: shippingGroup.shippingGroupId,
    quantityToReturn: 1,
    returnReason: 'defective',
  },
]);
await server.webhooks.settled();
assert.deepEqual(told, [['createReturnRequest', 'own-1']]);
