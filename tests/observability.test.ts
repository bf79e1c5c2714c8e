/** Everything switched on, over a whole day at the desk: what is seen, and that no secret is. */
import { inspect } from 'node:util';
import * as opentelemetry from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createReferenceServer, type ReferenceServer } from '../mock-server/index.ts';
import { OccAgent, type OccAgentOptions, orderIdOf } from '../src/index.ts';
import { openTelemetry } from '../src/observability/telemetry.ts';
import { zodValidation } from '../src/validation.ts';

const cardNumber = '4111111111111111';
const cvv = 'cvv-98473';
const giftPin = 'pin-73519';

const exporter = new InMemorySpanExporter();
opentelemetry.trace.setGlobalTracerProvider(
  new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
);

let server: ReferenceServer;
beforeEach(() => {
  server = createReferenceServer();
});
afterEach(() => exporter.reset());

function agentWith(options: Partial<OccAgentOptions> = {}): OccAgent {
  return new OccAgent({
    baseUrl: server.baseUrl,
    fetch: server.fetch,
    auth: server.credentials.agent,
    retry: { backoffLimit: 1 },
    ...options,
  });
}

describe('given hooks', () => {
  test('when a call signs in, fails once and succeeds, then they are told in the order of things', async () => {
    const seen: string[] = [];
    const agent = agentWith({
      hooks: {
        onRequest: ({ operationId, attempt }) => void seen.push(`request ${operationId} ${attempt}`),
        onResponse: ({ operationId, status }) => void seen.push(`response ${operationId} ${status}`),
        onRetry: ({ operationId, previousFailure }) => void seen.push(`retry ${operationId} after ${previousFailure}`),
        onTokenRefresh: ({ operationId }) => void seen.push(`token by ${operationId}`),
      },
    });
    server.faults.add({ kind: 'status', status: 503, operationId: 'getOrderStates' });
    await agent.merchant.orderStates();
    expect(seen).toEqual([
      'request login 1',
      'response login 200',
      'token by login',
      'request getOrderStates 1',
      'response getOrderStates 503',
      'retry getOrderStates after 503',
      'request getOrderStates 2',
      'response getOrderStates 200',
    ]);
  });

  test('when onRequest adds a header, then the server gets it', async () => {
    const got: (string | null)[] = [];
    const agent = agentWith({
      hooks: { onRequest: ({ setHeader }) => setHeader('X-Correlation-Id', 'c-7') },
      fetch: request => {
        got.push(request.headers.get('x-correlation-id'));
        return server.fetch(request);
      },
    });
    await agent.merchant.orderStates();
    expect(got).toEqual(['c-7', 'c-7']);
  });
});

describe('given a limit', () => {
  test('when at most two calls may run, then never more are under way, and the sign-in does not stand in line', async () => {
    let [running, most] = [0, 0];
    const agent = agentWith({
      maxConcurrent: 2,
      fetch: async request => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(resolve => setImmediate(resolve));
        running -= 1;
        return server.fetch(request);
      },
    });
    await Promise.all(Array.from({ length: 20 }, () => agent.merchant.orderStates()));
    expect(most).toBe(2);
  });
});

describe('given response checking', () => {
  const drifting = async (request: Request): Promise<Response> => {
    const response = await server.fetch(request);
    if (!request.url.includes('/orders/')) return response;
    const order = (await response.json()) as { priceInfo: { total: unknown }; x_new?: unknown; state: unknown };
    order.priceInfo.total = 'a lot';
    order.x_new = { anything: true };
    order.state = 'A_STATE_OF_TOMORROW';
    return Response.json(order);
  };
  const finding = { operationId: 'getOrder', path: 'priceInfo.total', expected: 'number', got: 'string', count: 1 };

  test('when an answer drifts under warn, then onDrift is told, and the data is as it came', async () => {
    const onDrift = vi.fn();
    const agent = agentWith({ fetch: drifting, validate: zodValidation('warn'), onDrift });
    const order: Readonly<Record<string, unknown>> = { ...(await agent.orders.get(server.fixtures.fulfilledOrder.id)) };
    expect(onDrift.mock.calls).toEqual([[finding]]);
    expect(order).toMatchObject({
      state: 'A_STATE_OF_TOMORROW',
      x_new: { anything: true },
      priceInfo: { total: 'a lot' },
    });
  });

  test('when it drifts under throw, then the error carries the finding and is not repeated', async () => {
    const agent = agentWith({ fetch: drifting, validate: zodValidation('throw') });
    const error: unknown = await agent.orders.get(server.fixtures.fulfilledOrder.id).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'OccDriftError', findings: [finding], attempts: 1, operationId: 'getOrder' });
  });

  test('when the same thing drifts in every order, then the logger hears of it at the first and at every tenfold', async () => {
    const warn = vi.fn();
    const logger = { debug: () => undefined, info: () => undefined, warn };
    const agent = agentWith({ fetch: drifting, validate: zodValidation(), logger });
    for (let read = 1; read <= 25; read += 1) await agent.orders.get(server.fixtures.fulfilledOrder.id);
    const lines = warn.mock.calls.map(call => JSON.stringify(call));
    expect(lines.filter(line => line.includes('priceInfo.total'))).toHaveLength(2);
    expect(lines.join()).toContain('10 times so far');
  });

  test('when everything conforms, then nothing is told, for every resource', async () => {
    const onDrift = vi.fn();
    const agent = agentWith({ validate: zodValidation('throw'), onDrift });
    const { fulfilledOrder, product, shopper, accountAdministrator } = server.fixtures;
    await agent.orders.get(fulfilledOrder.id);
    await agent.orders.search().collect({ limit: 500 });
    await agent.profiles.search().collect({ limit: 500 });
    await agent.profiles.get(shopper.id);
    await agent.returns.search().collect({ limit: 500 });
    await agent.returns.initiate(fulfilledOrder.id);
    await agent.catalog.product(product.id);
    await agent.catalog.sku(product.skuId);
    await agent.merchant.cancelReasons();
    await agent.forShopper(accountAdministrator.id).members.list().collect({ limit: 100 });
    expect(onDrift).not.toHaveBeenCalled();
  });

  test('when onDrift throws, then the call goes on', async () => {
    const onDrift = () => {
      throw new Error('broken');
    };
    const agent = agentWith({ fetch: drifting, validate: zodValidation('warn'), onDrift });
    await expect(agent.orders.get(server.fixtures.fulfilledOrder.id)).resolves.toBeDefined();
  });
});

test('given everything switched on, when a day of calls succeeds and fails in every way, then no secret is seen anywhere', async () => {
  const output: string[] = [];
  const write = (...parts: unknown[]) =>
    void output.push(...parts.map(part => (typeof part === 'string' ? part : inspect(part, { depth: 10 }))));
  const consoleLike = { debug: write, info: write, warn: write };
  const pinoLogger = pino({ level: 'debug' }, { write });
  const tokens = new Set<string>();
  const errors: unknown[] = [];

  for (const logger of [consoleLike, pinoLogger]) {
    for (const auth of [
      server.credentials.agent,
      server.credentials.supervisor,
      server.credentials.application,
      { username: server.credentials.agent.username, password: 'Wrong-horse-9' },
    ]) {
      const agent = agentWith({
        auth,
        logger,
        telemetry: openTelemetry(opentelemetry),
        validate: zodValidation('warn'),
        timeout: 50,
        hooks: { onRequest: write, onResponse: write, onRetry: write, onTokenRefresh: write },
        fetch: async request => {
          const bearer = request.headers.get('authorization')?.replace('Bearer ', '');
          if (bearer !== undefined) tokens.add(bearer);
          return server.fetch(request);
        },
      });
      output.push(inspect(agent, { depth: 10, showHidden: true }), JSON.stringify(agent));
      for (const call of dayOfCalls(agent)) await call().catch((error: unknown) => errors.push(error));
      server.faults.clear();
    }
  }
  for (const error of errors) {
    output.push(inspect(error, { depth: 10 }), JSON.stringify(error), String(error), (error as Error).stack ?? '');
  }
  output.push(
    inspect(
      exporter.getFinishedSpans().map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
      { depth: 10 },
    ),
  );

  const secrets = [
    server.credentials.agent.password,
    server.credentials.supervisor.password,
    server.credentials.application.applicationKey,
    'Wrong-horse-9',
    cardNumber,
    cvv,
    giftPin,
    ...tokens,
  ];
  const text = output.join('\n');
  expect(errors.length).toBeGreaterThan(20);
  expect(tokens.size).toBeGreaterThan(3);
  expect(text.length).toBeGreaterThan(50_000);
  expect(secrets.filter(secret => text.includes(secret))).toEqual([]);
});

/** Calls of every kind, some of which fail. */
function dayOfCalls(agent: OccAgent): (() => PromiseLike<unknown> & { catch: Promise<unknown>['catch'] })[] {
  const { fixtures } = server;
  const desk = agent.forShopper(fixtures.shopper.id);
  const payments = [
    {
      type: 'card' as const,
      cardNumber,
      cardCVV: cvv,
      amount: 1,
      nameOnCard: 'Ana Lima',
      expiryMonth: '01',
      expiryYear: '2031',
    },
    { type: 'physicalGiftCard' as const, giftCardNumber: '6006491234567890', giftCardPin: giftPin, amount: 1 },
  ];
  const cart = () =>
    desk.orders.create({
      profileId: fixtures.shopper.id,
      shoppingCart: { items: [{ productId: fixtures.product.id, catRefId: fixtures.product.skuId, quantity: 1 }] },
    });
  const fail = (fault: Parameters<typeof server.faults.add>[0]) => async () => {
    server.faults.add({ times: 3, ...fault });
    return agent.orders.get(fixtures.fulfilledOrder.id);
  };
  return [
    () => agent.orders.get(fixtures.fulfilledOrder.id),
    () => agent.orders.get('no-such-order'),
    () => cart().then(order => desk.orders.submit({ id: orderIdOf(order), payments })),
    () => agent.profiles.search({ lastName: fixtures.shopper.lastName }),
    () => agent.returns.initiateRefund('no-such-return'),
    fail({ kind: 'status', status: 500 }),
    fail({ kind: 'status', status: 429, headers: { 'set-cookie': `session=${giftPin}` } }),
    fail({ kind: 'htmlPage' }),
    fail({ kind: 'truncatedBody' }),
    fail({ kind: 'resetBefore' }),
    fail({ kind: 'stalledHeaders' }),
    fail({ kind: 'wrongContentType' }),
    () => agent.signOut(),
  ];
}
