import { describe, expect, test } from 'vitest';
import type { Schema } from './document.ts';
import { createExpectedCheck } from './expected.ts';

const schemas: Record<string, Schema> = {
  Line: { type: 'object', 'x-occ-expected': ['price'], properties: { price: { type: 'number' } } },
  SiteLine: { $ref: '#/components/schemas/Line', 'x-occ-expected': ['site/id'] },
};
const missing = createExpectedCheck({ paths: {}, components: { schemas } });
const line = { $ref: '#/components/schemas/Line' };

describe('given what a schema expects', () => {
  test.each<[string, Schema, unknown, string[]]>([
    ['a property is there, though null', line, { price: null }, []],
    ['a property is absent', line, {}, ['/price']],
    ['a value is no object', line, 'x', []],
    ['an item lacks it', { type: 'array', items: line }, [{ price: 1 }, {}], ['/1/price']],
    ['a member lacks it', { properties: { first: line } }, { first: {} }, ['/first/price']],
    ['a value of a map lacks it', { additionalProperties: line }, { any: {} }, ['/any/price']],
    ['a part of an allOf expects it', { allOf: [line, { 'x-occ-expected': ['id'] }] }, {}, ['/price', '/id']],
    ['keywords stand beside references', { $ref: '#/components/schemas/SiteLine' }, {}, ['/price', '/site~1id']],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ['its condition is met', { if: { required: ['id'] }, then: line, else: {} }, { id: 1 }, ['/price']],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ['its condition is not met', { if: { required: ['id'] }, then: line }, {}, []],
    ['the property it depends on is there', { dependentSchemas: { id: line } }, { id: 1 }, ['/price']],
    ['the property it depends on is absent', { dependentSchemas: { id: line } }, {}, []],
  ])('when %s, then this is missing', (_, schema, value, expected) => {
    expect(missing(schema, value)).toEqual(expected);
  });

  test('when a value fits several variants, then it is held to the closest, and never to one it does not fit', () => {
    const far = { 'x-occ-expected': ['a', 'b'] };
    const near = { 'x-occ-expected': ['c'] };
    const alien = { required: ['z'], 'x-occ-expected': [] };

    expect(missing({ anyOf: [far, near, alien] }, {})).toEqual(['/c']);
  });
});
