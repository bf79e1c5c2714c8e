import { describe, expect, test } from 'vitest';
import { bytesOf } from '../mock-server/http/bytes.ts';
import { type Json, jsonList, jsonOf } from '../mock-server/wire/json.ts';
import { responseWhenRead } from './response-when-read.ts';

const value = { links: [1], items: ['Ng', 'Thảo', '𝔘', { lastName: 'Großmann' }], total: 4 };
const list: Json<object> = jsonList<{ items: object }>('items', value.items.map(jsonOf), { total: value.total });
const init = { status: 201, headers: { 'content-type': 'application/json' } };
const whenRead = () => responseWhenRead({ bytes: () => bytesOf(list.startingWith('links', value.links)) }, init);
const platforms = () => new Response(JSON.stringify(value), init);

// what can be done with a response, and what comes of it
const uses: Readonly<Record<string, (response: Response) => Promise<unknown>>> = {
  text: response => response.text(),
  json: response => response.json(),
  arrayBuffer: async response => [...new Uint8Array(await response.arrayBuffer())],
  blob: async response => (await response.blob()).text(),
  stream: async response => (await response.body?.getReader().read())?.value?.toString(),
  'its copy': async response => {
    const copy = response.clone();
    return [await copy.text(), await response.text(), copy.headers.get('content-type')];
  },
  'another response of its body': async response => new Response(response.body, response).json(),
  'what it is': async response => [response.status, response.ok, response.bodyUsed, response instanceof Response],
  'whether it has been read': async response => [await response.text(), response.bodyUsed],
  'its body, when it has been read': async response => [await response.json(), response.body?.locked],
  'two readings': async response => [await response.text(), await errorOf(response.text())],
  'two readings, differently': async response => [await response.arrayBuffer(), await errorOf(response.json())],
  'a copy when it has been read': async response => [
    await response.text(),
    await errorOf(Promise.resolve().then(() => response.clone())),
  ],
  'a reading while somebody reads the stream': async response => {
    response.body?.getReader();
    return [await errorOf(response.text()), await errorOf(response.arrayBuffer()), response.bodyUsed];
  },
};

describe('given a response that is written when it is read', () => {
  test.each(Object.entries(uses))('when %s is asked for, then it is as of a platform response', async (_, use) => {
    expect(await use(whenRead())).toEqual(await use(platforms()));
  });

  test('when its bytes are changed, then those of the next response are not', async () => {
    const body = { bytes: () => bytesOf(list.startingWith('links', value.links)) };
    new Uint8Array(await responseWhenRead(body, init).arrayBuffer()).fill(0);
    expect(await responseWhenRead(body, init).json()).toEqual(value);
  });
});

describe('given another class of responses, as a server on a port puts in the place of the usual one', () => {
  test.each(Object.entries(uses))('when %s is asked for, then it is as of one of that class', async (_, use) => {
    const { createReferenceServer } = await import('../mock-server/index.ts');
    await (await createReferenceServer({ seed: false }).listen()).close();
    expect(await use(whenRead())).toEqual(await use(platforms()));
  });
});

async function errorOf(reading: Promise<unknown>): Promise<unknown> {
  return reading.then(
    () => 'none',
    (error: unknown) => (error instanceof Error ? error.constructor.name : error),
  );
}
