/**
 * What a return gives back of what its lines cost. However the units of a line are spread over returns, what these give
 * back in sum is what the whole line cost.
 *
 * @module
 */

import type { Order, OrderLine } from '../../orders/records.ts';
import { type Amount, atLeastZero, minus, portion, share, sum, unitsOf, zero } from '../../wire/money.ts';
import type { RefundParts, ReturnItem, ReturnRequest } from '../records.ts';
import { awaitsGoods } from './return-lifecycle.ts';
import { unitsTaken } from './returnability.ts';

/** Units of a line that go back. */
export interface UnitsToReturn {
  readonly lineId: string;
  readonly quantity: number;
}

type LineParts = Omit<RefundParts, 'shipping'>;

/** No money. */
export const nothing: RefundParts = { item: zero, shipping: zero, surcharge: zero, tax: zero };

/** What is left of a line: its units, and the money that no return has claimed. */
interface Rest extends LineParts {
  readonly units: number;
}

/**
 * Suggests refunds, in the order of what is asked. Shipping is given back by the return that completes the order, for
 * everything at once: the goods a merchant keeps sold were shipped for the same money (inferred).
 *
 * @param others The other return requests of the order.
 */
export function suggestRefunds(
  order: Order,
  asked: readonly UnitsToReturn[],
  others: readonly ReturnRequest[],
): RefundParts[] {
  const rests = new Map(order.lines.map(line => [line.id, restOf(line, others)]));
  const parts = asked.map(({ lineId, quantity }) => {
    const rest = rests.get(lineId);
    if (rest === undefined) return nothing;
    const taken = partsOf(rest, quantity, rest.units);
    rests.set(lineId, { units: rest.units - quantity, ...partsLeft(rest, taken) });
    return taken;
  });
  const completesOrder = [...rests.values()].every(({ units }) => units === 0);
  const shipping = completesOrder ? share(shippingLeft(order, others), weights(order, asked)) : [];
  return parts.map((part, index) => ({ ...part, shipping: shipping[index] ?? zero }));
}

/** What some units of an item give back, counted from the first one to arrive; all of them give its whole suggestion. */
export function partsOfUnits({ suggested, quantityToReturn }: ReturnItem, from: number, to: number): RefundParts {
  const upTo = (amount: Amount, units: number) => portion(amount, units, quantityToReturn);
  const between = (amount: Amount) => minus(upTo(amount, to), upTo(amount, from));
  return {
    item: between(suggested.item),
    shipping: between(suggested.shipping),
    surcharge: between(suggested.surcharge),
    tax: between(suggested.tax),
  };
}

function restOf(line: OrderLine, others: readonly ReturnRequest[]): Rest {
  const claimed = others.flatMap(request =>
    request.items.filter(({ lineId }) => lineId === line.id).map(claimOf(request)),
  );
  const cost = { item: costOf(line), surcharge: line.surcharge, tax: line.taxShare };
  return { units: line.quantity - unitsTaken(line, others), ...claimed.reduce(partsLeft, cost) };
}

/** What the units of a line cost, without shipping and tax. */
export function costOf({ rawTotal, discountShare }: OrderLine): Amount {
  return minus(rawTotal, discountShare);
}

// units that never arrived are free again once nobody waits for them, and so is their money
function claimOf({ state }: ReturnRequest) {
  return (item: ReturnItem): LineParts =>
    awaitsGoods(state) ? item.suggested : partsOfUnits(item, 0, item.quantityReceived);
}

/** Both together. */
export function plus(a: RefundParts, b: RefundParts): RefundParts {
  return {
    item: sum([a.item, b.item]),
    shipping: sum([a.shipping, b.shipping]),
    surcharge: sum([a.surcharge, b.surcharge]),
    tax: sum([a.tax, b.tax]),
  };
}

function partsLeft(a: LineParts, b: LineParts): LineParts {
  return { item: minus(a.item, b.item), surcharge: minus(a.surcharge, b.surcharge), tax: minus(a.tax, b.tax) };
}

function partsOf({ item, surcharge, tax }: LineParts, units: number, of: number): LineParts {
  if (of === 0) return nothing;
  return { item: portion(item, units, of), surcharge: portion(surcharge, units, of), tax: portion(tax, units, of) };
}

function shippingLeft({ priceInfo }: Order, others: readonly ReturnRequest[]): Amount {
  const given = sum(
    others.map(({ state, actual, refundMethods }) => {
      const closedUnpaid = state === 'COMPLETE' && refundMethods.length === 0;
      return closedUnpaid ? zero : actual.shipping;
    }),
  );
  return atLeastZero(minus(priceInfo.shipping, given));
}

function weights({ lines }: Order, asked: readonly UnitsToReturn[]): number[] {
  const byPrice = asked.map(
    ({ lineId, quantity }) => unitsOf(lines.find(({ id }) => id === lineId)?.unitPrice ?? zero) * quantity,
  );
  return byPrice.some(weight => weight > 0) ? byPrice : asked.map(({ quantity }) => quantity);
}
