/** What the state of an order does not allow: each operation refuses it, and the order stays as it was. @module */

import { strict as assert } from 'node:assert';
import { isOccApiError } from '../../src/index.ts';
import { assumed } from '../engine/assumed.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { needs } from '../engine/subject.ts';
import { returnableOrder } from '../subjects/orders.ts';
import { product } from '../subjects/products.ts';
import { remorsePeriod } from '../subjects/remorse.ts';
import { paymentsOf } from './order-lines.ts';
import { cardOf } from './payments.ts';
import { card, placedOrder, pricedCart } from './placing.ts';

type State = 'cart' | 'waiting for its quote' | 'held' | 'cancelled' | 'fulfilled';

/** An order in a state, and whose it is. */
interface Subject {
  readonly id: string;
  readonly shopperId: string;
}

const makers: Readonly<Record<State, (bench: Workbench) => Promise<Subject>>> = {
  cart: bench => pricedCart(bench),
  async 'waiting for its quote'(bench) {
    const { id, shopperId, orders } = await pricedCart(bench);
    await orders.requestQuote({ id });
    return { id, shopperId };
  },
  async held(bench) {
    await bench.find(remorsePeriod);
    return placedOrder(bench);
  },
  async cancelled(bench) {
    await bench.find(remorsePeriod);
    const order = await placedOrder(bench);
    await bench.agent().orders.cancelDirectly(order.id, 'changeOfMind');
    return order;
  },
  async fulfilled(bench) {
    const { id } = await bench.find(returnableOrder);
    const { profileId } = await bench.agent().orders.get(id);
    needs(typeof profileId === 'string', 'a fulfilled order of a shopper');
    return { id, shopperId: profileId };
  },
};

/** Something that is done to an order; `call` gets its shopper, and one who is not. */
interface Action {
  readonly what: string;
  /** The states that do not allow it. */
  readonly never: readonly State[];
  /** No document says how it is refused, or whether. */
  readonly isAssumed?: true;
  call(bench: Workbench, order: Subject): PromiseLike<unknown>;
}

const placed = ['held', 'cancelled', 'fulfilled'] as const;
const unquoted = ['cart', ...placed] as const;
const over = ['cart', 'cancelled', 'fulfilled'] as const;
const unfulfilled = ['cart', 'held', 'cancelled'] as const;

async function oneOfEach(bench: Workbench, id: string) {
  const { shoppingCart } = await bench.agent().orders.get(id);
  return (shoppingCart?.items ?? []).map(({ id: own, commerceItemId = own ?? '' }) => ({
    commerceItemId,
    quantityToReturn: 1,
    returnReason: 'defective',
  }));
}

const states: readonly State[] = ['cart', 'waiting for its quote', 'held', 'cancelled', 'fulfilled'];

const actions: readonly Action[] = [
  {
    what: 'priced with more',
    never: [...placed, 'waiting for its quote'],
    async call(bench, { id, shopperId }) {
      const { productId, skuId } = await bench.find(product);
      const items = [{ productId, catRefId: skuId, quantity: 1 }];
      return bench.desk(shopperId).orders.price({ orderId: id, shoppingCart: { items } });
    },
  },
  {
    what: 'placed',
    never: [...placed, 'waiting for its quote'],
    async call(bench, { id, shopperId }) {
      const { priceInfo } = await bench.agent().orders.get(id);
      return bench.desk(shopperId).orders.submit({ id, payments: [card(priceInfo?.total ?? 0)] });
    },
  },
  {
    what: 'dropped',
    never: placed,
    call: (bench, { id, shopperId }) => bench.desk(shopperId).orders.removeCart(shopperId, id),
  },
  {
    what: 'quoted',
    never: placed,
    call: (bench, { id, shopperId }) => bench.desk(shopperId).orders.requestQuote({ id }),
  },
  {
    what: 'turned down as a quote',
    never: [...unquoted, 'waiting for its quote'],
    call: (bench, { id, shopperId }) => bench.desk(shopperId).orders.rejectQuote(id),
  },
  { what: 'approved', never: unquoted, call: (bench, { id }) => bench.agent().orders.approve(id) },
  { what: 'rejected', never: unquoted, call: (bench, { id }) => bench.agent().orders.reject(id) },
  {
    what: 'cancelled in one step',
    never: over,
    call: (bench, { id }) => bench.agent().orders.cancelDirectly(id, 'changeOfMind'),
  },
  {
    what: 'cancelled in two steps',
    never: over,
    call: (bench, { id }) => bench.agent().orders.cancel(id, { reason: 'changeOfMind' }),
  },
  { what: 'amended', never: over, call: (bench, { id }) => bench.agent().amendments.begin(id) },
  {
    what: 'given another amendment than it has',
    never: unquoted,
    call: (bench, { id }) => bench.agent().amendments.price(id, {}),
  },
  { what: 'replaced by no amendment', never: unquoted, call: (bench, { id }) => bench.agent().amendments.submit(id) },
  {
    what: 'paid again ahead of being placed',
    never: ['cancelled', 'fulfilled'],
    call: (bench, { id, shopperId }) => bench.desk(shopperId).orders.preAuthorize({ id, payments: [card(1)] }),
  },
  {
    // what is sent as a parcel never is, and what was picked up is no more
    what: 'picked up',
    never: states,
    isAssumed: true,
    async call(bench, { id }) {
      const { shippingGroups: [group] = [] } = await bench.agent().orders.get(id);
      return bench.agent().orders.pickUp(id, group?.shippingGroupId ?? 'none');
    },
  },
  { what: 'paid', never: placed, call: (bench, { id }) => bench.agent().payments.add(id, [cardOf(1)]) },
  {
    what: 'copied into',
    never: placed,
    call: (bench, { id, shopperId }) => bench.desk(shopperId).orders.copy(id, { incompleteOrderId: id }),
  },
  {
    what: 'returned',
    never: unfulfilled,
    call: async (bench, { id }) => bench.agent().returns.create(id, await oneOfEach(bench, id)),
  },
  {
    what: 'exchanged',
    never: unfulfilled,
    call: async (bench, { id }) => bench.agent().exchanges.create(id, await oneOfEach(bench, id)),
  },
];

export const wrongStates: BehaviourGroup = { resource: 'order states', behaviours: states.map(refusesIn) };

function refusesIn(state: State): Behaviour {
  return {
    name: `given an order that is ${state}, when what this does not allow is done, then each is refused, and it stays as it was`,
    needs: ['state'],
    writes: true,
    async run(bench) {
      const order = await makers[state](bench);
      const look = async () => {
        const read = await bench.agent().orders.get(order.id);
        const { profileId, priceInfo, shoppingCart } = read;
        const lines = (shoppingCart?.items ?? []).map(({ catRefId, quantity }) => `${quantity} ${catRefId}`);
        return { state: read.state, profileId, total: priceInfo?.total, lines, payments: paymentsOf(read) };
      };
      const before = await look();
      const done: Action[] = [];
      for (const action of actions) {
        const { what, never, call } = action;
        if (!never.includes(state)) continue;
        try {
          await call(bench, order);
          done.push(action);
        } catch (error) {
          if (!isOccApiError(error) || error.status >= 500) throw error;
        }
        assert.deepEqual(await look(), before, `when it is ${what}`);
      }
      const carriedOut = (isAssumed: boolean) =>
        done.filter(each => (each.isAssumed === true) === isAssumed).map(({ what }) => what);
      assert.deepEqual(carriedOut(false), [], 'what was carried out');
      await assumed(() => assert.deepEqual(carriedOut(true), [], 'what was carried out'));
    },
  };
}
