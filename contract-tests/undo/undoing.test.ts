/** What puts a setting back. */
import { expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../../tests/exchange.ts';
import { createReader } from '../engine/reading.ts';
import { restoring } from './undoing.ts';

const read = createReader(readDocument());
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
