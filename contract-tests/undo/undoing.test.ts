/** What puts a setting back. */
import { expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../../tests/exchange.ts';
import { createReader } from '../engine/reading.ts';
import { createJournal } from './journal.ts';
import { restoring } from './undoing.ts';

const document = readDocument();
const read = createReader(document);
const path = 'PUT /merchant/agentConfiguration';
const origins = { 'https://desk.example.com': 'GET,OPTIONS' };

test.each([
  ['was not shown', {}, { allowedOriginMethods: {} }],
  ['was null', { allowedOriginMethods: null }, { allowedOriginMethods: {} }],
  [
    'had others',
    { allowedOriginMethods: { 'https://a.example': 'GET' } },
    { allowedOriginMethods: { 'https://a.example': 'GET' } },
  ],
])(
  'given a setting that is a map, when it %s before it was written, then it is put back to what it was',
  (_, was, body) => {
    const undoing = restoring(read(exchange(path, {}, { sent: { allowedOriginMethods: origins } })), was);
    expect(undoing?.by).toMatchObject({ body });
  },
);

test('given a setting that is written in several steps, when it is undone, then the map that was sent last is put back as well', async () => {
  const baseUrl = 'https://shop.example.com';
  let setting: Readonly<Record<string, unknown>> = { delegatedAdminAllowedThroughAgent: true };
  const { send, undo } = createJournal(document, {
    run: 'occv00000001',
    baseUrl,
    renew: () => Promise.resolve(''),
    async send(request) {
      if (request.method === 'PUT') setting = { ...setting, ...(await request.json()) };
      return Response.json(setting);
    },
  });
  for (const sent of [{ delegatedAdminAllowedThroughAgent: false }, { allowedOriginMethods: origins }]) {
    const init = { method: 'PUT', body: JSON.stringify(sent), headers: { 'content-type': 'application/json' } };
    await send(new Request(`${baseUrl}/ccagent/v1/merchant/agentConfiguration`, init));
  }
  expect(await undo()).toEqual([]);
  expect(setting).toEqual({ delegatedAdminAllowedThroughAgent: true, allowedOriginMethods: {} });
});
