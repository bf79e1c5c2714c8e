import { expect, test } from 'vitest';
import { type MaybeWrapped, unwrap } from './wrapped-list.ts';

test.each([
  ['a bare list', [1, 2], [1, 2]],
  ['a wrapped list', { items: [1, 2] }, [1, 2]],
])('%s is its items', (_, list, items) => {
  expect(unwrap(list)).toEqual(items);
});

test.each([[{}], [{ items: null }], [{ items: {} }]])('what is no list is refused: %j', list => {
  expect(() => unwrap(list as unknown as MaybeWrapped<number>)).toThrow(TypeError);
});
