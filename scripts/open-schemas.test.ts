import { expect, test } from 'vitest';
import type { Schema } from '../spec/document.ts';
import { readDocument } from '../spec/read-document.ts';
import { openSchemas } from './open-schemas.ts';

const document = readDocument();
const problemsOf = (schema: Schema) =>
  openSchemas({ ...document, components: { ...document.components, schemas: { Some: schema } } });

test.each<[string, Schema]>([
  ['Some takes anything', { description: 'Whatever.' }],
  ['Some/what takes any object', { properties: { what: { type: ['object', 'null'] } } }],
  ['Some/what takes any list', { properties: { what: { type: 'array' } } }],
  ['Some/what/items takes anything', { properties: { what: { type: 'array', items: {} } } }],
  ['Some/submittedDate takes an instant in any form', { properties: { submittedDate: { type: 'string' } } }],
  ['Some/what takes any object', { allOf: [{ properties: { what: { oneOf: [{ type: 'object' }] } } }] }],
])('given a schema that %s, when it is looked at, then that is told', (problem, schema) => {
  expect(problemsOf(schema)).toEqual([`schema ${problem}: x-occ-open must say why`]);
});

test('given a shape or a reason, when it is looked at, then nothing is told', () => {
  const properties = {
    any: { 'x-occ-open': 'no page shows its shape' },
    map: { type: 'object', additionalProperties: { type: 'number' } },
    list: { type: 'array', items: { type: 'string' } },
    submittedDate: { type: ['string', 'null'], format: 'date-time' },
  };
  expect(problemsOf({ type: 'object', properties })).toEqual([]);
});
