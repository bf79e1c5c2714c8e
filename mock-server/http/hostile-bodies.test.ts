import { beforeAll, describe, expect, test } from 'vitest';
import { type Response as DocumentedResponse, resolve } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { createSchemaCheck } from '../../spec/schema-check.ts';
import {
  agentOperations,
  exampleBodies,
  type Ids,
  type Located,
  specRequest,
} from '../../tests/support/spec-requests.ts';
import { createReferenceServer, type ReferenceServer, type State } from '../index.ts';

const document = readDocument();
const check = createSchemaCheck(document);
const withBody = agentOperations(document).filter(({ operation }) => operation.requestBody !== undefined);

/** What is put in every place: each JSON type, and texts that are long or not ASCII. */
const hostile: readonly unknown[] = [null, [], {}, 1, -1e300, 'x', '', true, 'x'.repeat(10_000), 'Ünïcödé 日本語 💡'];

let server: ReferenceServer;
let start: State;
let token: string;
let cartId: string;
let openReturnId: string;

beforeAll(async () => {
  server = createReferenceServer();
  const form = new URLSearchParams({ grant_type: 'password', ...server.credentials.supervisor });
  const signedIn = await server.fetch(
    new Request(`${server.baseUrl}/ccagent/v1/login`, { method: 'POST', body: form }),
  );
  token = ((await signedIn.json()) as { readonly access_token: string }).access_token;
  const { shopper, product, address, shippingMethod } = server.fixtures;
  const cart = await send(
    'post',
    '/ccagent/v1/orders',
    {},
    {
      op: 'createOrder',
      profileId: shopper.id,
      shoppingCart: { items: [{ productId: product.id, catRefId: product.skuId, quantity: 2 }] },
      shippingAddress: address,
      shippingMethod: { value: shippingMethod.id },
    },
  );
  cartId = String((cart.body as { readonly orderId?: string }).orderId);
  start = server.snapshot();
  openReturnId = [...start.returns.values()].find(({ state }) => state === 'PENDING_CUSTOMER_ACTION')?.id ?? '';
});

async function send(method: string, path: string, headers: Readonly<Record<string, string>>, body: unknown) {
  const request = new Request(new URL(path, server.baseUrl), {
    method: method.toUpperCase(),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify(body),
  });
  const response = await server.fetch(request);
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

/** Records that let a request come as far as it can. */
function idsFor({ operation }: Located): Ids {
  const { fulfilledOrder, heldOrder, shopper } = server.fixtures;
  const orders: Readonly<Record<string, string>> = { createOrder: cartId, initiateReturn: fulfilledOrder.id };
  const all = { shopper: shopper.id, order: orders[operation.operationId] ?? heldOrder.id, return: openReturnId };
  const kinds = operation['x-occ-subject'] ?? {};
  return Object.fromEntries(Object.entries(all).filter(([kind]) => kind in kinds));
}

/** A body of the examples with records of the seed in place of those that only the documents know. */
function atHome(value: unknown, located: Located): unknown {
  const { operation } = located;
  const { product, shippingMethod, fulfilledOrder } = server.fixtures;
  const item = start.returns.get(openReturnId)?.items[0];
  const order = start.orders.get(operation.operationId === 'createOrder' ? cartId : fulfilledOrder.id);
  const line = order?.lines[0];
  const known: Readonly<Record<string, unknown>> = {
    productId: operation.operationId === 'initiateReturn' ? line?.productId : product.id,
    catRefId: operation.operationId === 'initiateReturn' ? line?.skuId : product.skuId,
    commerceItemId: line?.id,
    shippingGroupId: order?.shippingGroups[0].id,
    returnItemId: item?.id,
    returnRequestId: openReturnId,
    value: shippingMethod.id,
  };
  if (Array.isArray(value)) return value.map(inner => atHome(inner, located));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      typeof inner === 'string' ? (known[name] ?? inner) : atHome(inner, located),
    ]),
  );
}

// what the reference merchant does not offer, or what depends on prices of the documents
const foreign = ['coupons', 'amountRemaining', 'schedule', 'childItems', 'shippingGroups'];

function withoutForeign(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutForeign);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !foreign.includes(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutForeign(inner)]));
}

function headersFor({ operation }: Located): Readonly<Record<string, string>> {
  const { accountAdministrator, heldOrder } = server.fixtures;
  const context = operation['x-occ-context'] ?? [];
  if (!context.includes('AgentContextRequired')) return {};
  const shopper = operation['x-occ-acts-as'] === 'contact' ? accountAdministrator.id : heldOrder.profileId;
  return { 'x-ccagentcontext': JSON.stringify({ shopperProfileId: shopper }), 'x-ccsite': heldOrder.siteId };
}

type Steps = readonly (string | number)[];

function* places(value: unknown, steps: Steps = []): Generator<Steps> {
  yield steps;
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value)
    ? value.slice(0, 1).map((item, index) => [index, item] as const)
    : Object.entries(value);
  for (const [step, inner] of entries) yield* places(inner, [...steps, step]);
}

function replaced(value: unknown, [step, ...rest]: Steps, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? replaced(item, rest, by) : item));
  const object: Readonly<Record<string, unknown>> = { ...(value as object) };
  return { ...object, [step]: replaced(object[step], rest, by) };
}

/** Every place of the examples once: in bodies as documented, and in bodies that the reference merchant takes. */
function* variants(located: Located) {
  const tried = new Set<string>();
  for (const [name] of exampleBodies(document, located.operation)) {
    const documented = atHome(specRequest(document, located, idsFor(located), name).body, located);
    for (const [kind, body] of Object.entries({ documented, taken: withoutForeign(documented) })) {
      const op = typeof body === 'object' && body !== null && 'op' in body ? String(body.op) : '';
      for (const steps of places(body)) {
        const place = `${kind} ${op}/${steps.join('/')}`;
        if (!tried.has(place)) yield { name, place, body, steps };
        tried.add(place);
      }
    }
  }
}

/** Names of collections in which a record differs; signing in and handing out ids are no change. */
function changedCollections(): string[] {
  const now = server.snapshot();
  const names = Object.keys(now).filter(
    name => !['sessions', 'firstStages', 'failedSignIns', 'counters'].includes(name),
  );
  return names.filter(name => {
    const [before, after] = [start, now].map(state => state[name as 'orders'] as ReadonlyMap<string, unknown>);
    if (before === undefined || after === undefined || before.size !== after.size) return true;
    return [...after].some(([id, record]) => before.get(id) !== record);
  });
}

function problemsOf(
  { operation }: Located,
  { status, body }: { readonly status: number; readonly body: unknown },
): string[] {
  const documented = operation.responses[status] ?? operation.responses.default;
  const schema = documented && resolve<DocumentedResponse>(document, documented).content?.['application/json']?.schema;
  const violations = schema === undefined ? [] : check(schema, body).map(({ at, message }) => `${at} ${message}`);
  if (status < 300) return violations;
  // a refusal with a documented code and its status, which is a 5xx where one was recorded; never a crash
  const codes = [...(operation['x-occ-errors'] ?? []), ...(document['x-occ-errors'] ?? [])]
    .filter(error => error.status === status)
    .map(({ code }) => code);
  const { errorCode = '', errors = [{ errorCode }] } = body as {
    readonly errorCode?: string;
    readonly errors?: readonly { readonly errorCode: string }[];
  };
  const unknown = errors
    .filter(error => !codes.includes(error.errorCode))
    .map(error => `${status} with code ${error.errorCode}`);
  return [...violations, ...unknown, ...changedCollections().map(name => `changed ${name}`)];
}

describe('given every body of every operation', () => {
  test('then there are some', () => {
    expect(withBody.length).toBeGreaterThan(5);
  });

  test.each(withBody.map(located => [located.operation.operationId, located] as const))(
    'when each JSON type stands at each place of a body of %s, then it is carried out or refused with a documented code, and nothing half-way',
    async (_, located) => {
      const found: string[] = [];
      const { method, url, headers } = specRequest(document, located, idsFor(located));
      const member = server.fixtures.accountAdministrator.id;
      const address = url.replace('/organizationMembers/x', `/organizationMembers/${member}`);
      for (const { name, place, body, steps } of variants(located)) {
        for (const value of hostile) {
          const sent = replaced(body, steps, value);
          const answer = await send(method, address, { ...headers, ...headersFor(located) }, sent);
          const shown = JSON.stringify(value).slice(0, 20);
          found.push(...problemsOf(located, answer).map(problem => `${name}: ${place} = ${shown}: ${problem}`));
          if (answer.status < 300) server.restore(start);
        }
      }
      expect(found).toEqual([]);
    },
    120_000,
  );
});
