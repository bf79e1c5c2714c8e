import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { collectionOf } from './collection.ts';
import { type ChangesOf, createCollections } from './transactions.ts';

interface Thing {
  readonly id: string;
  readonly value: number;
}
const kinds = { things: collectionOf<Thing>()({ order: (a, b) => (a.id < b.id ? -1 : 1), indexes: {} }) };
const ids = ['a', 'b', 'c'];

const steps = fc.array(fc.tuple(fc.constantFrom(...ids), fc.option(fc.integer())), { minLength: 1 });

test('given any puts and removals, when they are committed, then each record that was touched is told once, as it was and as it is', () => {
  fc.assert(
    fc.property(steps, changes => {
      const start = new Map([['a', { id: 'a', value: 0 }]]);
      const { collections, transaction } = createCollections(kinds, { things: start });
      let told: ChangesOf<typeof kinds> | undefined;

      transaction(
        () => {
          for (const [id, value] of changes) {
            if (value === null) collections.things.remove(id);
            else collections.things.put(id, { id, value });
          }
        },
        all => {
          told = all();
        },
      );

      const touched = [...new Set(changes.map(([id]) => id))];
      expect([...(told?.things ?? [])]).toEqual(
        touched.map(id => [id, { before: start.get(id), after: collections.things.get(id) }]),
      );
    }),
  );
});

test('given a change that fails, or one that changes nothing, when it ends, then nobody is told', () => {
  const { collections, transaction } = createCollections(kinds, { things: new Map() });
  const told = vi.fn();

  expect(() =>
    transaction(() => {
      collections.things.put('a', { id: 'a', value: 1 });
      throw new Error('refused');
    }, told),
  ).toThrow('refused');
  transaction(() => collections.things.get('a'), told);

  expect(told).not.toHaveBeenCalled();
  expect(collections.things.size).toBe(0);
});
