import { expect, test } from 'vitest';
import { bytesOf, whole } from './whole.ts';

test('given a response that is whole, when it is asked for again before it is read, then it is that very response', async () => {
  const first = await whole(new Response('{"id":"é"}', { status: 201, headers: { 'x-a': 'b' } }));

  expect(await whole(first)).toBe(first);
  expect(new TextDecoder().decode(bytesOf(first))).toBe('{"id":"é"}');
  expect([first.status, first.headers.get('x-a'), await first.json()]).toEqual([201, 'b', { id: 'é' }]);
});

test('given a response that is whole, when its copy was read, then it can be read still', async () => {
  const first = await whole(new Response('text'));
  await first.clone().text();

  expect(await (await whole(first)).text()).toBe('text');
});

test('given a response without a body, when it is whole, then it has none', async () => {
  const { body, status } = await whole(new Response(null, { status: 204 }));

  expect([body, status]).toEqual([null, 204]);
});
