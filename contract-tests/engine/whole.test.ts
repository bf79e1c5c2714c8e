import { expect, test } from 'vitest';
import { copyOf, textOf, whole } from './whole.ts';

test('given a response that is whole, when it is asked for again before it is read, then it is that very response', async () => {
  const first = await whole(new Response('{"id":"é"}', { status: 201, headers: { 'x-a': 'b' } }));

  expect(await whole(first)).toBe(first);
  expect(textOf(first)).toBe('{"id":"é"}');
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

test('given a response that begins with a byte order mark, when it is read, then that is left out as by the platform, and it is in the text as it came', async () => {
  const first = await whole(new Response('\uFEFF{}'));

  expect([textOf(first), await copyOf(first).text(), await first.json()]).toEqual(['\uFEFF{}', '{}', {}]);
});

test('given a copy of a response that is whole, when the bytes of one are changed, then those of the other are not', async () => {
  const first = await whole(new Response('text', { status: 201 }));
  const copy = copyOf(first);
  new Uint8Array(await first.arrayBuffer()).fill(0);

  expect([copy.status, new TextDecoder().decode(await copy.arrayBuffer())]).toEqual([201, 'text']);
});
