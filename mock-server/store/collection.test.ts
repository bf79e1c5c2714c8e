import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Listed } from '../wire/listed.ts';
import { collectionOf } from './collection.ts';
import { byId } from './order.ts';
import { Planned, PlannedRecords, recordsIn } from './planned.ts';
import { createCollections } from './transactions.ts';
import { copiedWhenSeen } from './unseen.ts';

interface Thing {
  readonly id: string;
  readonly rank: number;
  readonly name: string | undefined;
  readonly tags: readonly string[];
}

const things = collectionOf<Thing>()({
  order: (a, b) => b.rank - a.rank || byId(a, b),
  indexes: { name: ({ name }) => name, tag: ({ tags }) => tags, rank: ({ rank }) => rank },
});

// few values, so that they meet
const id = fc.constantFrom('t1', 't2', 't9', 't10', 't11');
const word = fc.constantFrom('', 'a', 'ab', 'abc', 'b', 'ba', 'zz');
const thing: fc.Arbitrary<Thing> = fc.record({
  id,
  rank: fc.integer({ min: 0, max: 3 }),
  name: fc.option(word, { nil: undefined }),
  tags: fc.array(word, { maxLength: 3 }),
});
const change = fc.oneof(
  thing.map(record => ({ kind: 'put', record }) as const),
  id.map(removed => ({ kind: 'remove', removed }) as const),
);
const step = fc.oneof(
  change,
  fc.record({ kind: fc.constant('transaction'), changes: fc.array(change), fails: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('snapshot', 'restore', 'share', 'reset') }),
);

type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

class PlannedThing extends Planned<Thing> {
  readonly id: string;
  readonly rank: number;
  readonly name: string | undefined;
  readonly tags: readonly string[];
  private readonly thing: Thing;

  constructor(planned: Thing) {
    super();
    this.id = planned.id;
    this.rank = planned.rank;
    this.name = planned.name;
    this.tags = planned.tags;
    this.thing = planned;
  }

  protected override make(): Thing {
    return this.thing;
  }
}

const start = fc.array(fc.record({ thing, isPlanned: fc.boolean() }), { maxLength: 4 });

type Start = typeof start extends fc.Arbitrary<infer S> ? S : never;

function made(given: Start) {
  const slots = new PlannedRecords(
    new Map(given.map(({ thing: of, isPlanned }) => [of.id, isPlanned ? new PlannedThing(of) : of])),
  );
  const state = copiedWhenSeen({ things: slots }) as { things: Map<string, Thing> };
  const { collections, ...whole } = createCollections({ things }, state);
  const apply = (wanted: Change) =>
    wanted.kind === 'put'
      ? collections.things.put(wanted.record.id, wanted.record)
      : collections.things.remove(wanted.removed);
  return { things: collections.things, apply, ...whole };
}

type Made = ReturnType<typeof made>;

/** Every question that an index is asked, answered by looking at each record. */
function expectAllIndexesToBeRight({ things: { by, slots, values, inOrder, size } }: Made, model: Map<string, Thing>) {
  const sorted = [...model.values()].sort(things.order);
  expect([...values()].sort(byId)).toEqual([...model.values()].sort(byId));
  expect(size).toBe(model.size);
  expectListed(inOrder(), sorted);
  for (const [name, keysOf] of Object.entries(things.indexes)) {
    const index = by[name as keyof typeof by];
    const entries = sorted
      .flatMap(record => [...new Set([keysOf(record) ?? []].flat())].map(key => ({ key, record })))
      .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1));
    const where = (fits: (key: string | number) => boolean) => {
      return entries.filter(({ key }) => fits(key)).map(({ record }) => record);
    };
    const downwards = [...entries].sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? 1 : -1));
    expectListed(
      index.between({ descending: true }),
      downwards.map(({ record }) => record),
    );
    for (const key of name === 'rank' ? [0, 2, 3] : ['', 'a', 'ab', 'b', 'c']) {
      expectListed(
        index.equal(key),
        where(other => other === key),
      );
      expectListed(
        recordsIn(slots.by[name as keyof typeof by].between({ from: key })),
        where(other => other >= key),
      );
      expectListed(
        index.between({ from: key }),
        where(other => other >= key),
      );
      expectListed(
        index.between({ to: key, open: true }),
        where(other => other < key),
      );
      expectListed(
        index.between({ from: key, open: true, descending: true }),
        downwards.filter(entry => entry.key > key).map(({ record }) => record),
      );
      expectListed(
        index.between({ to: key, descending: true }),
        downwards.filter(entry => entry.key <= key).map(({ record }) => record),
      );
      expectListed(index.between({ from: key, to: key }), index.equal(key).slice());
      const ofKey = slots.by[name as keyof typeof by].equal(key);
      const held = ofKey.slice();
      const isRight = slots
        .inOrder()
        .slice()
        .every(slot => ofKey.has?.(slot) === held.includes(slot));
      if (!isRight) expect.fail(`the list of ${key} does not know what it holds`);
      if (typeof key === 'number') continue;
      expectListed(
        index.startingWith(key),
        where(other => String(other).startsWith(key)),
      );
      expectListed(
        index.containing(key),
        where(other => String(other).includes(key)),
      );
    }
  }
}

function expectListed(listed: Listed<Thing>, wanted: readonly Thing[]) {
  const cuts: readonly (readonly number[])[] = [[], [1, 3], [2], [7, 9]];
  const isRight = cuts.every(cut => {
    const [found, right] = [listed.slice(...cut), wanted.slice(...cut)];
    return found.length === right.length && found.every((record, index) => record === right[index]);
  });
  // many thousand times: `expect` itself is asked only when something is wrong
  if (!isRight || listed.length !== wanted.length) expect(listed.slice()).toEqual(wanted);
}

describe('given records and plans, and any sequence of changes, transactions, snapshots and restores', () => {
  test('when indexes are asked after each, then they hold what a walk over all records finds', () => {
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 12 }), (given, steps) => {
        const store = made(given);
        let model = new Map(given.map(({ thing: of }) => [of.id, of]));
        let kept: { copy: ReturnType<Made['snapshot']>; shared: ReturnType<Made['share']>; model: Map<string, Thing> } =
          {
            copy: store.snapshot(),
            shared: store.share(),
            model: new Map(model),
          };
        const note = (wanted: Change) =>
          wanted.kind === 'put' ? model.set(wanted.record.id, wanted.record) : model.delete(wanted.removed);
        for (const each of steps) {
          if (each.kind === 'put' || each.kind === 'remove') {
            store.apply(each);
            note(each);
          } else if (each.kind === 'transaction') {
            const run = () =>
              store.transaction(() => {
                each.changes.forEach(store.apply);
                if (each.fails) throw new Error('undo');
              });
            if (each.fails) expect(run).toThrow('undo');
            else {
              run();
              each.changes.forEach(note);
            }
          } else if (each.kind === 'snapshot' || each.kind === 'share') {
            kept = { copy: store.snapshot(), shared: store.share(), model: new Map(model) };
          } else {
            if (each.kind === 'restore') store.restore(kept.copy);
            else store.reset(kept.shared);
            model = new Map(kept.model);
          }
          expectAllIndexesToBeRight(store, model);
        }
        expect(kept.copy.things).toEqual(kept.model);
        expect(new Map(kept.shared.things)).toEqual(kept.model);
      }),
    );
  });
});
