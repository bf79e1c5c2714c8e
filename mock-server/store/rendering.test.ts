import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectionOf } from './collection.ts';
import { byId } from './order.ts';
import { createRendering } from './rendering.ts';
import { createCollections, type ReadingOf } from './transactions.ts';

interface Thing {
  readonly id: string;
  readonly owner: string;
  readonly size: number;
}

const kinds = {
  things: collectionOf<Thing>()({ order: byId, indexes: { owner: ({ owner }) => owner, size: ({ size }) => size } }),
  owners: collectionOf<{ id: string; name: string }>()({ order: byId, indexes: {} }),
};

type Reading = ReadingOf<typeof kinds>;

// views that read in every way there is
const views = [
  ({ owner }: Thing, { owners }: Reading) => ({ name: owners.get(owner)?.name, known: owners.has(owner) }),
  ({ owner }: Thing, { things }: Reading) => ({ theirs: things.by.owner.equal(owner).slice() }),
  ({ size }: Thing, { things }: Reading) => ({
    larger: things.by.size.between({ from: size, open: true }).slice(),
    alike: things.by.owner.startingWith('a').length,
    like: things.by.owner.containing('b').slice(),
    downwards: things.by.size.between({ descending: true }).slice(),
  }),
  (_: Thing, { things, owners }: Reading) => ({
    count: things.size,
    all: [...owners.values()].map(({ name }) => name).sort(),
    inOrder: things.inOrder().slice(),
  }),
];
const withOptions = ({ id }: Thing, { owners }: Reading, { owner }: { owner: string }) => ({
  id,
  other: owners.get(owner) ?? null,
});

const id = fc.constantFrom('a', 'b', 'ab');
const step = fc.oneof(
  fc.record({ kind: fc.constant('thing' as const), id, owner: id, size: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ kind: fc.constant('owner' as const), id, name: fc.constantFrom('Ann', 'Bob') }),
  fc.record({ kind: fc.constant('removeThing' as const), id }),
  fc.record({ kind: fc.constant('removeOwner' as const), id }),
  fc.record({ kind: fc.constant('share' as const) }),
  fc.record({ kind: fc.constant('reset' as const) }),
  fc.record({ kind: fc.constant('undone' as const), id, name: fc.constantFrom('Ann', 'Bob') }),
);

describe('given JSON that is kept', () => {
  test('when anything changes between two readings, then it is what the view makes now', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), steps => {
        const { collections, share, reset, transaction, version } = createCollections(kinds, {
          things: new Map(),
          owners: new Map(),
        });
        const reading: Reading = collections;
        const render = createRendering(reading, all => all, version);
        let kept = share();
        for (const each of steps) {
          if (each.kind === 'thing')
            collections.things.put(each.id, { id: each.id, owner: each.owner, size: each.size });
          else if (each.kind === 'owner') collections.owners.put(each.id, { id: each.id, name: each.name });
          else if (each.kind === 'removeThing') collections.things.remove(each.id);
          else if (each.kind === 'removeOwner') collections.owners.remove(each.id);
          else if (each.kind === 'share') kept = share();
          else if (each.kind === 'reset') reset(kept);
          else {
            expect(() =>
              transaction(() => {
                collections.owners.put(each.id, { id: each.id, name: each.name });
                for (const thing of collections.things.values()) render(thing, views[0] as (typeof views)[0]);
                throw new Error('undo');
              }),
            ).toThrow('undo');
          }
          for (const thing of collections.things.values()) {
            for (const view of views) expect(render(thing, view)).toBe(JSON.stringify(view(thing, reading)));
            for (const owner of ['a', 'b']) {
              const options = { owner };
              expect(render(thing, withOptions, options)).toBe(JSON.stringify(withOptions(thing, reading, options)));
            }
          }
        }
      }),
    );
  });

  test('when nothing it was made of changes, then the view is not asked again', () => {
    const { collections, version } = createCollections(kinds, { things: new Map(), owners: new Map() });
    const thing = { id: 'a', owner: 'o1', size: 1 };
    collections.things.put('a', thing);
    const render = createRendering<Reading, Reading>(collections, all => all, version);
    let asked = 0;
    const view = ({ owner }: Thing, { owners }: Reading) => {
      asked += 1;
      return { name: owners.get(owner)?.name ?? null };
    };
    render(thing, view);
    collections.owners.put('o2', { id: 'o2', name: 'Somebody else' });
    collections.things.put('b', { id: 'b', owner: 'o1', size: 2 });
    expect(render(thing, view)).toBe('{"name":null}');
    expect(asked).toBe(1);
    collections.owners.put('o1', { id: 'o1', name: 'Ann' });
    expect(render(thing, view)).toBe('{"name":"Ann"}');
    expect(asked).toBe(2);
  });
});
