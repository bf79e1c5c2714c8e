import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBodies } from './bodies.ts';

test('given any JSON, when it is read, whatever was read before, then it is what JSON.parse says', () => {
  const bodyIn = createBodies();
  fc.assert(
    fc.property(fc.json(), text => {
      expect(bodyIn(text)).toEqual(JSON.parse(text));
      expect(bodyIn(text)).toBe(bodyIn(text));
    }),
  );
});

test('given a row that comes on two pages, when they are read, then it is one value, and another is another', () => {
  const bodyIn = createBodies();
  const pages = ['{"items":[{"id":"1"},{"id":"2"}]}', '{"total":1,"items":[{"id":"2"},{"id":"3"}]}'];

  const [first, second] = pages.map(page => (bodyIn(page) as { readonly items: readonly object[] }).items);

  expect(first?.[1]).toBe(second?.[0]);
  expect(first?.[0]).not.toBe(second?.[1]);
});
