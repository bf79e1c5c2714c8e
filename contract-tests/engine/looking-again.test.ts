import { expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { lookingAgain } from './looking-again.ts';

const origin = 'https://shop.example.com/ccagent/v1';

/** What is sent when a write is, after some records were read, to a server that responds to writes with a status. */
async function sent(reads: readonly string[], method: string, path: string, body: object, status: number) {
  const calls: string[] = [];
  const send = lookingAgain(readDocument(), async request => {
    calls.push(`${request.method} ${request.url.slice(origin.length)} ${request.headers.get('x-ccsite')}`);
    return Response.json({}, { status: request.method === 'GET' ? 200 : status });
  });
  for (const read of reads) await send(new Request(origin + read, { headers: { 'x-ccsite': 'siteUS' } }));
  const headers = { 'content-type': 'application/json', 'x-ccsite': 'siteDE' };
  await send(new Request(origin + path, { method, headers, body: JSON.stringify(body) }));
  return calls.slice(reads.length + 1);
}

const several = { profileIds: ['1', 'nobody'] };

test('given a record that was read, when a write that names it is refused, then it is read again, as it was', async () => {
  expect(await sent(['/profiles/1', '/profiles/2'], 'POST', '/profiles/delete', several, 404)).toEqual([
    'GET /profiles/1 siteUS',
  ]);
  expect(await sent(['/orders/o1'], 'PUT', '/orders/o1', {}, 400)).toEqual(['GET /orders/o1 siteUS']);
});

test.each([
  ['the write is carried out', ['/profiles/1'], 'POST', '/profiles/delete', several, 200],
  ['the server fails', ['/profiles/1'], 'POST', '/profiles/delete', several, 503],
  ['nobody may come in', ['/profiles/1'], 'POST', '/profiles/delete', several, 401],
  ['nothing that it names was read', ['/profiles/2'], 'POST', '/profiles/delete', several, 404],
  ['nobody could change it', ['/products/1'], 'POST', '/profiles/delete', several, 404],
  ['it only asks', ['/orders/o1'], 'POST', '/returnRequests', { op: 'initiateReturn', orderId: 'o1' }, 400],
] as const)(
  'given a record that was read, when %s, then it is not read again',
  async (_, reads, method, path, body, status) => {
    expect(await sent(reads, method, path, body, status)).toEqual([]);
  },
);
