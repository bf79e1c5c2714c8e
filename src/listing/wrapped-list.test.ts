import { expect, test } from 'vitest';
import { unwrap } from './wrapped-list.ts';

test.each([
  ['a bare list', [1, 2], [1, 2]],
  ['a wrapped list', { items: [1, 2] }, [1, 2]],
  ['an empty answer', undefined, []],
])('%s is its items', (_, list, items) => {
  expect(unwrap(list)).toEqual(items);
});
