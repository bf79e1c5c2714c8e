import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderCollection } from '../orders/collection.ts';
import { returnCollection } from '../returns/collection.ts';
import type { CollectionKind } from '../store/collection.ts';
import { Planned, PlannedRecords } from '../store/planned.ts';
import { createStore, type State } from '../store/store.ts';
import { withoutLooking } from '../store/unseen.ts';
import { fixturesOf } from './fixtures.ts';
import { createSeedState } from './seed.ts';

const now = Date.UTC(2026, 0, 15, 9);
const seeds = fc.record({ seed: fc.nat(), scale: fc.constantFrom(0.4, 1), now: fc.constant(now) });

describe('a seed of which nothing has been made', () => {
  it('given questions in any order, when all is made in the end, then each record is the one that is made in turn', () => {
    const questions = fc.array(fc.record({ of: fc.constantFrom('orders', 'returns'), place: fc.nat() }));
    fc.assert(
      fc.property(seeds, questions, (options, asked) => {
        const inTurn = createSeedState(options);
        const store = createStore(createSeedState(options));
        for (const { of, place } of asked) {
          const ids = [...inTurn[of].keys()];
          const id = ids[place % ids.length] ?? '';
          expect(store[of].get(id)).toEqual(inTurn[of].get(id));
          expect(store[of].get(id)).toBe(store[of].get(id));
        }
        const { orders, returns } = store.snapshot();
        expect(orders).toEqual(inTurn.orders);
        expect(returns).toEqual(inTurn.returns);
      }),
      { numRuns: 15 },
    );
  });

  it('knows of every record what it is found by, before it is made and after', () => {
    fc.assert(
      fc.property(seeds, options => {
        const state = createSeedState(options);
        expectToBeKnown(orderCollection, plansIn(state, 'orders'));
        expectToBeKnown(returnCollection, plansIn(state, 'returns'));
      }),
      { numRuns: 10 },
    );
  });

  it('given a look at its fixtures and a search, when it is asked what it has made, then it is a small part', () => {
    const state = createSeedState({ seed: 1, now, scale: 20 });
    const plans = plansIn(state, 'orders');
    fixturesOf(state);
    const store = createStore(state);
    store.restore(store.snapshot());
    store.orders.slots.inOrder().slice();
    expect(store.orders.inOrder().slice(0, 20)).toHaveLength(20);
    expect(plans.filter(plan => plan.isMade).length).toBeLessThan(plans.length / 10);
  });
});

function plansIn(state: State, name: 'orders' | 'returns'): Planned<{ readonly id: string }>[] {
  const records = withoutLooking(state, name);
  if (!(records instanceof PlannedRecords)) throw new Error('nothing is planned');
  return [...records.slots.values()].filter(slot => slot instanceof Planned);
}

// biome-ignore lint/suspicious/noExplicitAny: kinds of any record
function expectToBeKnown(kind: CollectionKind<any, string, any>, plans: readonly Planned<unknown>[]): void {
  expect(plans.length).toBeGreaterThan(0);
  const known = Object.entries(kind.indexes).map(([name, keysOf]) => ({ name, keysOf, keys: plans.map(keysOf) }));
  const records = plans.map(plan => plan.record());
  for (const { name, keysOf, keys } of known) {
    expect(records.map(keysOf), name).toEqual(keys);
    // a plan forgets what its record says
    expect(plans.map(keysOf), name).toEqual(keys);
  }
  for (const plan of plans) expect(kind.order(plan, plan.record())).toBe(0);
}
