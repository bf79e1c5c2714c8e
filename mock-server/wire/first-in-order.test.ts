import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstAlong, firstInOrder } from './first-in-order.ts';

const ascending = (a: number, b: number) => a - b;
const numbers = fc.uniqueArray(fc.nat(400), { maxLength: 400, size: 'max' });
const limit = fc.option(fc.nat(40), { nil: undefined });

test('given any list, when a part of it is taken, then it is that part of the sorted list', () => {
  fc.assert(
    fc.property(numbers, limit, limit, (items, start, end) => {
      const sorted = items.toSorted(ascending);
      expect(firstInOrder([...items], ascending).slice(start, end)).toEqual(sorted.slice(start, end));
    }),
  );
});

test('given any part of everything, when its beginning is looked for along everything, then the same is found', () => {
  // few of the first and all of the last, so that the walk is given up, and the other way round
  const from = fc.nat(400);
  const kept = fc.constantFrom(
    (item: number, at: number) => item >= at,
    (item: number, at: number) => item < at,
    (item: number, at: number) => item % (at + 1) === 0,
  );
  fc.assert(
    fc.property(numbers, from, kept, limit, limit, fc.boolean(), (everything, at, isKept, start, end, knows) => {
      const items = everything.filter(item => isKept(item, at));
      const members = new Set<unknown>(items);
      const list = { length: items.length, slice: () => [...items] };
      const given = knows ? { ...list, has: (item: unknown) => members.has(item) } : list;
      const along = firstAlong(given, everything.toSorted(ascending), () => firstInOrder([...items], ascending));
      const sorted = items.toSorted(ascending);
      expect(along.length).toBe(sorted.length);
      expect(along.slice(start, end)).toEqual(sorted.slice(start, end));
      expect(along.slice()).toEqual(sorted);
      expect(everything.filter(item => along.has?.(item))).toEqual(items);
    }),
  );
});
