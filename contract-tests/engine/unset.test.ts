import { expect, it } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { createSchemaCheck } from '../../spec/schema-check.ts';
import { settled } from './unset.ts';

const document = readDocument();
const check = createSchemaCheck(document);
const schema = {
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'string' },
    name: { type: 'string' },
    total: { type: 'number' },
    items: { type: 'array', items: { type: 'object', properties: { site: { type: 'object' } } } },
  },
};

it('takes a null for an optional string or object for what is unset, in rows, too', () => {
  const { body, unset, broken } = settled(check, schema, { id: 'a', name: null, items: [{ site: null }, {}] });
  expect(body).toEqual({ id: 'a', items: [{}, {}] });
  expect(unset.map(({ at }) => at)).toEqual(['/name', '/items/0/site']);
  expect(broken).toEqual([]);
});

it.each([
  ['what must be there', { id: null }],
  ['a list', { id: 'a', items: null }],
  ['an amount', { id: 'a', total: null }],
  ['a row', { id: 'a', items: [null] }],
])('does not take a null for %s', (_, body) => {
  expect(settled(check, schema, body).broken).not.toEqual([]);
});

it('leaves a row that is the same as one with something unset as it is, where null is right', () => {
  const row = { name: null };
  const rows = (type: string | string[]) => ({
    type: 'array',
    items: { type: 'object', required: ['name'], properties: { name: { type } } },
  });
  const optional = { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } };
  const lists = { type: 'object', properties: { named: optional, unnamed: rows(['string', 'null']) } };
  const { body, broken } = settled(check, lists, { named: [row], unnamed: [row] });
  expect(body).toEqual({ named: [{}], unnamed: [row] });
  expect(broken).toEqual([]);
});

it('leaves the body as it is', () => {
  const body = { id: 'a', name: null };
  settled(check, schema, body);
  expect(body).toEqual({ id: 'a', name: null });
});
