import { describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { readingBack } from './read-back.ts';

const origin = 'https://shop.example.com';

/** What is sent when a request is, to a server that responds with a body. */
async function sent(method: string, path: string, body: object, status = 200): Promise<string[]> {
  const calls: string[] = [];
  const send = readingBack(readDocument(), async request => {
    calls.push(`${request.method} ${new URL(request.url).pathname} ${request.headers.get('x-ccsite')}`);
    return Response.json(body, { status });
  });
  const headers = { 'x-ccsite': 'siteUS', 'content-type': 'application/json' };
  const init = method === 'GET' ? { method, headers } : { method, headers, body: '{"a":1}' };
  await send(new Request(`${origin}/ccagent/v1${path}`, init));
  return calls.map(call => call.replace('/ccagent/v1', ''));
}

describe('given a write that succeeds, then the record is read right after it, in the same context', () => {
  test.each([
    ['at its own address', 'PUT', '/profiles/110658', {}, 'GET /profiles/110658 siteUS'],
    ['of which there is one', 'PUT', '/merchant/remorsePeriod', {}, 'GET /merchant/remorsePeriod siteUS'],
    ['of a list', 'POST', '/profiles', { id: '110700' }, 'GET /profiles/110700 siteUS'],
    ['by another step of it', 'POST', '/orders/approve', { orderId: 'o1' }, 'GET /orders/o1 siteUS'],
    ['at the address of another resource', 'PUT', '/orderAmendments/o1', {}, 'GET /orders/o1 siteUS'],
    ['that only the response names', 'POST', '/exchanges', { returnRequestId: 'r1' }, 'GET /returnRequests/r1 siteUS'],
  ])('%s', async (_, method, path, body, read) => {
    expect((await sent(method, path, body)).slice(1)).toEqual([read]);
  });
});

test('given something added to what belongs to a record, then its list is read before and after, and both records after', async () => {
  const address = '/profiles/1/addresses';
  expect(await sent('POST', address, { id: 'a2' })).toEqual(
    [`GET ${address}`, `POST ${address}`, `GET ${address}/a2`, 'GET /profiles/1', `GET ${address}`].map(
      call => `${call} siteUS`,
    ),
  );
});

test.each([
  ['it is a read', 'GET', '/profiles/110658', { id: '110658' }, 200],
  ['it is refused', 'PUT', '/profiles/110658', { id: '110658' }, 400],
  ['its response names no record', 'POST', '/orders/approve', {}, 200],
  ['no operation reads such a record', 'POST', '/orders/reprice', {}, 200],
])('given a request, when %s, then nothing else is sent', async (_, method, path, body, status) => {
  expect(await sent(method, path, body, status)).toHaveLength(1);
});
