/** What a user writes, compiled with the packed declarations under old and new compilers, libraries checked. */
import {
  type CallOptions,
  isOccApiError,
  OccAgent,
  type OperationErrorCode,
  type Order,
  type OrderState,
  orderIdOf,
  scim,
} from 'occ-agent-sdk';
import { verify } from 'occ-agent-sdk/contract';
import { createReferenceServer } from 'occ-agent-sdk/testing';
import { zOrder } from 'occ-agent-sdk/validation';

declare module 'occ-agent-sdk' {
  interface MemberProperties {
    x_loyaltyTier?: 'silver' | 'gold';
  }
}

const server = createReferenceServer({ seed: 2 });
const agent = new OccAgent({ baseUrl: server.baseUrl, auth: { username: 'a', password: 'b' }, fetch: server.fetch });
const desk = agent.forShopper('110658', { site: 'siteUS' });

const words: Partial<Record<OperationErrorCode<'createOrder'>, string>> = { '28104': 'There is not enough in stock' };

export async function use(options: CallOptions & { state?: OrderState }): Promise<string> {
  const changed = await desk.members.update('110658', { active: true, x_loyaltyTier: 'gold' });
  // @ts-expect-error must not compile: a declared property is checked
  await desk.members.update('110658', { x_loyaltyTier: 'platinum' });
  const { data, response } = await agent.orders.get('o30412').withResponse();
  const known: boolean = data.state === 'SUBMITTED';
  const order: Order = { id: 'o30412', state: 'A_STATE_OF_TOMORROW' };
  for await (const shopper of agent.profiles.search({ filter: scim.eq('x_vip', true) })) void shopper.lastName;
  const { data: raw } = await agent.api.GET('/ccagent/v1/orders/{id}', { params: { path: { id: 'o30412' } } });
  // @ts-expect-error must not compile: the path needs its parameter
  await agent.api.GET('/ccagent/v1/orders/{id}', {});
  // @ts-expect-error must not compile: there is no such operation
  await agent.api.GET('/ccagent/v1/nothing');
  const { items } = await agent.orders.search({ state: options.state, sku: undefined }, { signal: options.signal });
  // what a test's own helper takes may be undefined
  const own = createReferenceServer({ seed: undefined, settings: { remorsePeriod: undefined } });
  own.clock.advance({ hours: options.timeout, days: undefined });
  own.faults.add({ kind: 'status', status: 503, times: options.timeout });
  own.orders.fulfil(own.seed.order({ state: undefined }).id, { trackingNumber: undefined });
  const report = await verify({ baseUrl: 'http://127.0.0.1', auth: { accessToken: 'x' } });
  return [
    changed.x_loyaltyTier,
    response.status,
    known,
    orderIdOf(order),
    raw.id,
    zOrder.parse(order).id,
    report.conforms,
    isOccApiError(order),
    items.length,
    words['28104'],
  ].join();
}
