import { afterEach, describe, expect, test } from 'vitest';
import { readWebhook } from '../../src/index.ts';
import { listening, secret } from '../../tests/support/webhook-receiver.ts';
import type { ListeningServer } from '../http/listening-server.ts';
import { createReferenceServer } from '../index.ts';

const hour = { hours: 1 };

let port: ListeningServer | undefined;
afterEach(async () => {
  await port?.close();
  port = undefined;
});

describe('given a signed webhook', () => {
  test.each([
    ['a secret in base64', secret, ['x-oracle-cc-webhook-signature', 'x-oracle-cc-webhook-signature-sha512']],
    ['another secret', 'no base64!', ['x-oracle-cc-webhook-signature']],
  ])('of %s, when the SDK reads it, then it is genuine, by each of its headers', async (_, key, headers) => {
    const server = createReferenceServer();
    const requests: Request[] = [];
    const to = (request: Request) => {
      requests.push(request);
      return new Response();
    };
    server.webhooks.add({ event: 'orderSubmit', to, secret: key });
    server.clock.advance({ hours: 24 });
    await server.webhooks.settled();

    const [request] = requests;
    const names = [...(request?.headers.keys() ?? [])].filter(name => name.includes('signature'));
    expect(names).toEqual(headers);
    const body = (await request?.text()) ?? '';
    for (const name of names) {
      const signature = request?.headers.get(name);
      expect((await readWebhook({ body, signature }, 'orderSubmit', { secret: key })).order.state).toBe('SUBMITTED');
    }
  });
});

describe('given a receiver that fails', () => {
  async function failing(answer: () => number) {
    const { server, agent, received } = listening(['orderCancel'], { answer });
    await agent.orders.cancel(server.fixtures.heldOrder.id, { reason: 'changeOfMind' });
    await server.webhooks.settled();
    const [delivery] = server.webhooks.deliveries;
    return { server, received, id: delivery?.id ?? '', delivery: () => server.webhooks.deliveries[0] };
  }

  test('when hours pass, then it is sent again five times, an hour apart, the same body, and is then kept as failed', async () => {
    const { server, received, delivery } = await failing(() => 500);
    const start = server.clock.now();
    expect(delivery()).toMatchObject({ state: 'pending', nextAttemptAt: new Date(start + 3_600_000).toISOString() });

    for (let passed = 0; passed < 8; passed += 1) {
      server.clock.advance(hour);
      await server.webhooks.settled();
    }

    expect(delivery()?.attempts).toEqual(
      [0, 1, 2, 3, 4, 5].map(hours => ({ at: new Date(start + hours * 3_600_000).toISOString(), status: 500 })),
    );
    expect(delivery()?.state).toBe('failed');
    expect(delivery()).not.toHaveProperty('nextAttemptAt');
    expect(new Set(received.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  test('when less than an hour passes, then it waits', async () => {
    const { server, received } = await failing(() => 500);
    server.clock.advance({ minutes: 59 });
    await server.webhooks.settled();

    expect(received).toHaveLength(1);
  });

  test('when the clock is moved far at once, then all that would have been sent by then is', async () => {
    const { server, received, delivery } = await failing(() => 500);
    server.clock.advance({ hours: 3 });
    await server.webhooks.settled();

    expect(received).toHaveLength(4);
    expect(delivery()?.state).toBe('pending');
  });

  test('when it recovers, then it is delivered and not sent any more', async () => {
    const statuses = [500, 302, 204];
    const { server, received, delivery } = await failing(() => statuses.shift() ?? 500);
    server.clock.advance({ hours: 9 });
    await server.webhooks.settled();

    expect(received).toHaveLength(3);
    expect(delivery()).toMatchObject({
      state: 'delivered',
      attempts: [{ status: 500 }, { status: 302 }, { status: 204 }],
    });
  });

  test('when one that has failed is resent, then it is delivered', async () => {
    let status = 500;
    const { server, id, delivery } = await failing(() => status);
    server.clock.advance({ hours: 9 });
    await server.webhooks.settled();
    status = 200;
    server.webhooks.resend(id);
    await server.webhooks.settled();

    expect(delivery()?.state).toBe('delivered');
    expect(delivery()?.attempts).toHaveLength(7);
    expect(() => server.webhooks.resend('wh9')).toThrow('did you mean wh1?');
  });

  test('when it throws, then the reason is kept', async () => {
    const { delivery } = await failing(() => {
      throw new Error('no room');
    });

    expect(delivery()?.attempts).toEqual([{ at: expect.any(String), error: 'no room' }]);
  });
});

test.each([
  [{ event: 'orderSubmitted', to: 'https://a.example', secret }, 'did you mean orderSubmit?'],
  [{ event: 'orderSubmit', url: 'https://a.example', secret }, 'there is no property of a webhook url'],
  [{ event: 'orderSubmit', to: 'ftp://a.example', secret }, 'to of a webhook must be'],
  [{ event: 'orderSubmit', to: 'https://a.example', secret: '' }, 'secret of a webhook must be'],
])('given %j, when it is added, then it is refused with the reason, over HTTP as in code', async (target, reason) => {
  const server = createReferenceServer();
  expect(() => server.webhooks.add(target as never)).toThrow(reason);

  const body = JSON.stringify(target);
  const response = await server.fetch(new Request(`${server.baseUrl}/__reference/webhooks`, { method: 'POST', body }));
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ message: expect.stringContaining(reason) });
});

test('given a receiver on a port, when it is added over HTTP, then it receives, and what became of it is listed and resent there', async () => {
  const receiver = createReferenceServer();
  port = await receiver.listen();
  const server = createReferenceServer();
  const control = (method: string, what: string, body?: object) =>
    server.fetch(
      new Request(`${server.baseUrl}/__reference/${what}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  // the receiver refuses what it does not know
  await control('POST', 'webhooks', { event: 'orderSubmit', to: `${port.url}/hooks`, secret });
  await control('POST', 'clock', { advanceMs: 86_400_000 });
  await server.webhooks.settled();

  const { deliveries } = (await (await control('GET', 'webhooks')).json()) as typeof server.webhooks;
  expect(deliveries[0]).toMatchObject({ event: 'orderSubmit', to: `${port.url}/hooks`, attempts: [{ status: 404 }] });
  expect((await control('POST', `webhooks/${deliveries[0]?.id}/resend`)).status).toBe(200);
  await server.webhooks.settled();
  expect(server.webhooks.deliveries[0]?.attempts).toHaveLength(2);
  expect((await control('POST', 'webhooks/none/resend')).status).toBe(400);
  await control('DELETE', 'webhooks');
  expect(server.webhooks.deliveries).toEqual([]);
});
