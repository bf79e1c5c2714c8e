import { expect, test } from 'vitest';
import { shareReads } from './shared-reads.ts';

const url = 'https://occ.test/orders';

/** Shares what an instance says that counts what it is asked. */
function counting(status = 200) {
  let asked = 0;
  const reads = shareReads(async () => {
    asked += 1;
    return Response.json(asked, { status });
  });
  const said = async (init?: RequestInit) => (await reads.send(new Request(url, init))).json();
  return { found: (init?: RequestInit) => reads.finding(() => said(init)), said };
}

test('given two kinds of records in one page, when each is found, then the page is read once', async () => {
  const { found } = counting();
  expect([await found(), await found()]).toEqual([1, 1]);
});

test('given a page by which something was found, when it is read for its own sake, then it is read again, and shown to no finder', async () => {
  const { found, said } = counting();
  expect([await found(), await said(), await said(), await found()]).toEqual([1, 2, 3, 1]);
});

test.each<[string, RequestInit]>([
  ['another session', { headers: { authorization: 'Bearer b' } }],
  ['another account', { headers: { 'x-ccorganization': 'b' } }],
  ['a POST', { method: 'POST' }],
])('given a page by which something was found, when it is read by %s, then it is another', async (_, init) => {
  const { found } = counting();
  expect([await found(), await found(init)]).toEqual([1, 2]);
});

test('given a read that was refused, when it is asked again, then it is sent again', async () => {
  const { found } = counting(503);
  expect([await found(), await found()]).toEqual([1, 2]);
});
