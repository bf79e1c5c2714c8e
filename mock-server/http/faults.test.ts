import { request as plainRequest } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createReferenceServer, type Fault, type ReferenceServer } from '../index.ts';
import { faultProblem } from './fault-input.ts';
import { createFaults } from './faults.ts';
import type { ListeningServer } from './listening-server.ts';

const operationIds = ['getOrder', 'createOrder', 'searchOrders', 'login'];

interface Wire {
  readonly server: ReferenceServer;
  send(path: string, init?: RequestInit): Promise<Response>;
}

let listening: ListeningServer | undefined;
afterEach(async () => {
  await listening?.close();
  listening = undefined;
});

async function wireOf(transport: 'in process' | 'on a port'): Promise<Wire> {
  const server = createReferenceServer();
  if (transport === 'on a port') listening = await server.listen();
  const base = listening?.url ?? server.baseUrl;
  const send = (path: string, init?: RequestInit) => {
    const request = new Request(`${base}${path}`, init);
    return listening === undefined ? server.fetch(request) : fetch(request);
  };
  const body = new URLSearchParams({ grant_type: 'password', ...server.credentials.agent });
  const signedIn = await send('/ccagent/v1/login', { method: 'POST', body });
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  const authorization = `Bearer ${token}`;
  return { server, send: (path, init) => send(path, { ...init, headers: { ...init?.headers, authorization } }) };
}

const states = '/ccagent/v1/merchant/orderStates';

function newShopper({ send }: Wire, signal?: AbortSignal): Promise<Response> {
  const shopper = { email: 'june.osei@example.com', firstName: 'June', lastName: 'Osei', receiveEmail: 'no' };
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(shopper);
  return send('/ccagent/v1/profiles', { method: 'POST', headers, body, ...(signal === undefined ? {} : { signal }) });
}

const profilesOf = ({ server }: Wire) => server.snapshot().profiles.size;

describe.each(['in process', 'on a port'] as const)('given a fault, when a request is sent %s', transport => {
  test('then resetBefore breaks the connection and carries nothing out', async () => {
    const wire = await wireOf(transport);
    const before = profilesOf(wire);
    wire.server.faults.add({ kind: 'resetBefore', operationId: 'createProfile' });
    await expect(newShopper(wire)).rejects.toThrow(TypeError);
    expect(profilesOf(wire)).toBe(before);
    expect((await newShopper(wire)).ok, 'one fault hits one request').toBe(true);
  });

  test('then resetAfter carries it out and breaks the connection', async () => {
    const wire = await wireOf(transport);
    const before = profilesOf(wire);
    wire.server.faults.add({ kind: 'resetAfter', operationId: 'createProfile' });
    await expect(newShopper(wire)).rejects.toThrow(TypeError);
    expect(profilesOf(wire)).toBe(before + 1);
  });

  test('then latency answers rightly, later', async () => {
    const wire = await wireOf(transport);
    wire.server.faults.add({ kind: 'latency', ms: 5 });
    const response = await wire.send(states);
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty('items');
  });

  test('then latency and stalled headers end with the patience of the client, and the request has been carried out', async () => {
    const wire = await wireOf(transport);
    const before = profilesOf(wire);
    wire.server.faults.add({ kind: 'latency', ms: 60_000, operationId: 'createProfile' });
    const patience = new AbortController();
    const answer = expect(newShopper(wire, patience.signal)).rejects.toThrow('no patience left');
    await vi.waitFor(() => expect(profilesOf(wire)).toBe(before + 1));
    patience.abort(new Error('no patience left'));
    await answer;
    wire.server.faults.add({ kind: 'stalledHeaders' });
    await expect(wire.send(states, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });

  test('then a stalled body has its headers and half of its bytes, and no end', async () => {
    const wire = await wireOf(transport);
    const whole = await (await wire.send(states)).text();
    wire.server.faults.add({ kind: 'stalledBody' });
    const { status, body } = await wire.send(states);
    expect(status).toBe(200);
    const reader = body?.getReader();
    const half = await reader?.read();
    expect(half?.value?.length).toBe(Math.floor(new TextEncoder().encode(whole).length / 2));
    const more = reader?.read().then(() => 'more');
    expect(await Promise.race([more, new Promise(resolve => setTimeout(resolve, 20, 'nothing yet'))])).toBe(
      'nothing yet',
    );
    await reader?.cancel();
  });

  test('then a truncated body ends half-way', async () => {
    const wire = await wireOf(transport);
    const whole = await (await wire.send(states)).text();
    wire.server.faults.add({ kind: 'truncatedBody' });
    const half = await (await wire.send(states)).text();
    expect(whole.startsWith(half)).toBe(true);
    expect(half.length).toBeLessThan(whole.length);
    expect(() => JSON.parse(half)).toThrow(SyntaxError);
  });

  test('then a page, another content type or a status takes the place of the answer', async () => {
    const wire = await wireOf(transport);
    const before = profilesOf(wire);
    wire.server.faults.add({ kind: 'htmlPage', status: 503 });
    const page = await wire.send(states);
    expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);

    wire.server.faults.add({ kind: 'wrongContentType', contentType: 'text/csv' });
    const renamed = await wire.send(states);
    expect(renamed.headers.get('content-type')).toBe('text/csv');
    expect(await renamed.json()).toHaveProperty('items');

    wire.server.faults.add({ kind: 'status', status: 429, errorCode: '60012', headers: { 'retry-after': '7' } });
    const refused = await newShopper(wire);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await refused.json()).toMatchObject({ errorCode: '60012', status: '429' });
    expect(profilesOf(wire)).toBe(before);
  });
});

test('given resetBefore on a port, when the socket is watched, then it really breaks without a byte of an answer', async () => {
  const server = createReferenceServer();
  listening = await server.listen();
  server.faults.add({ kind: 'resetBefore' });
  const error = await new Promise<NodeJS.ErrnoException>((resolve, reject) => {
    plainRequest(`${listening?.url}${states}`, response => reject(new Error(`answered ${response.statusCode}`)))
      .on('error', resolve)
      .end();
  });
  expect(error.code).toBe('ECONNRESET');
});

test('given faults with a target, when requests come, then they hit what they name, after and as often as they say', () => {
  const faults = createFaults(operationIds);
  const fault: Fault = { kind: 'resetBefore', operationId: 'getOrder', method: 'GET', after: 1, times: 2 };
  faults.add(fault);
  const take = (operationId: string, method = 'GET') => faults.take({ operationId, method }) === fault;
  expect([take('getSku'), take('getOrder', 'HEAD')]).toEqual([false, false]);
  expect([take('getOrder'), take('getOrder'), take('getOrder'), take('getOrder')]).toEqual([false, true, true, false]);
  faults.add({ kind: 'resetBefore' });
  faults.clear();
  expect(take('getOrder')).toBe(false);
});

describe('given a fault that arrives over HTTP', () => {
  test.each<Fault>([
    { kind: 'resetBefore' },
    { kind: 'resetAfter', operationId: 'createOrder', method: 'POST', times: 3, after: 1 },
    { kind: 'latency', ms: 5 },
    { kind: 'stalledHeaders' },
    { kind: 'stalledBody' },
    { kind: 'truncatedBody' },
    { kind: 'htmlPage', status: 502 },
    { kind: 'wrongContentType', contentType: 'text/csv' },
    { kind: 'status', status: 503, errorCode: '22004', headers: { 'retry-after': '1' } },
  ])('when it is $kind, then it may be armed', fault => {
    expect(faultProblem(fault, operationIds)).toBeUndefined();
  });

  test.each([
    ['a fault needs a kind: resetBefore', {}],
    ['there is no fault kind toString', { kind: 'toString' }],
    ['a fault of kind latency needs ms', { kind: 'latency' }],
    ['ms of a fault is invalid', { kind: 'latency', ms: '5' }],
    ['a fault of kind status needs status', { kind: 'status' }],
    ['status of a fault is invalid', { kind: 'status', status: 99 }],
    ['headers of a fault is invalid', { kind: 'status', status: 503, headers: ['retry-after'] }],
    ['times of a fault is invalid', { kind: 'resetBefore', times: 0 }],
    [
      'there is no property of a resetBefore fault operation; did you mean operationId?',
      { kind: 'resetBefore', operation: 'getOrder' },
    ],
  ])('when it is not one (%s), then it says why', (problem, fault) => {
    expect(faultProblem(fault, operationIds)).toContain(problem);
  });
});
