/** What holds of an order and all that gives its money back, counted without the rules that are tested. */
import { strict as assert } from 'node:assert';
import type { Order } from '../orders/records.ts';
import { orderTransitions } from '../orders/rules/order-lifecycle.ts';
import { returnTransitions } from '../returns/rules/return-lifecycle.ts';
import { unitsOf } from '../wire/money.ts';
import { isSent, type Shop, stockAtFirst, submitted } from './money-back-steps.ts';

/** No more goes back than was paid, of the order and of each payment, and no more goods than there were. */
export function assertBalanced({ order, returns, appeasements }: Shop): void {
  const refunded = returns.filter(({ state }) => state === 'COMPLETE' || state === 'PENDING_REFUND');
  const paidBack: readonly { readonly paymentId?: string | undefined; readonly amount: Order['priceInfo']['total'] }[] =
    [...refunded.flatMap(({ refundMethods }) => refundMethods), ...submitted(appeasements)];
  const total = (parts: typeof paidBack) => parts.reduce((units, { amount }) => units + unitsOf(amount), 0);
  const paid = unitsOf(order.priceInfo.total);
  const kept = paid - total(paidBack);
  assert.ok(kept >= 0);
  assert.equal(total(paidBack) + kept, paid);
  for (const { id, amount } of order.payments)
    assert.ok(total(paidBack.filter(({ paymentId }) => paymentId === id)) <= unitsOf(amount));
  for (const { id, quantity, returnedQuantity } of order.lines) {
    const items = returns.flatMap(request => request.items.filter(({ lineId }) => lineId === id));
    const received = items.reduce((units, { quantityReceived }) => units + quantityReceived, 0);
    assert.equal(returnedQuantity, received);
    assert.ok(received <= quantity);
  }
}

/** What was accepted is in stock or was sent again, and what is sent costs what it was exchanged for. */
export function assertStock({ stock, accepted, replacements, returns }: Shop): void {
  const sent = replacements.filter(isSent);
  const units = sent.flatMap(({ lines }) => lines).reduce((all, { quantity }) => all + quantity, 0);
  const left = Object.values(stock);
  const total = (amounts: readonly Order['priceInfo']['total'][]) =>
    amounts.reduce((all, one) => all + unitsOf(one), 0);
  assert.ok(Math.min(...left) >= 0);
  assert.equal(left.reduce((all, each) => all + each, 0) + units, stockAtFirst.sku1 + stockAtFirst.sku2 + accepted);
  for (const { replaces, priceInfo, payments, lines } of sent) {
    const request = returns.find(({ id }) => id === replaces?.returnRequestId);
    const credit = (request?.refundMethods ?? []).map(({ amount }) => amount);
    assert.equal(unitsOf(priceInfo.total), total(credit));
    assert.equal(total(payments.map(({ amount }) => amount)), total(credit));
    const { rawTotal, discountShare, taxShare, shippingShare, surcharge } = sums(lines);
    assert.equal(rawTotal - discountShare + taxShare + shippingShare + surcharge, total(credit));
    assert.ok(discountShare >= 0);
  }
}

function sums(lines: Order['lines']) {
  const of = (part: 'rawTotal' | 'discountShare' | 'taxShare' | 'shippingShare' | 'surcharge') =>
    lines.reduce((all, line) => all + unitsOf(line[part]), 0);
  return {
    rawTotal: of('rawTotal'),
    discountShare: of('discountShare'),
    taxShare: of('taxShare'),
    shippingShare: of('shippingShare'),
    surcharge: of('surcharge'),
  };
}

/** States follow their lifecycle. */
export function assertMoves(before: Shop, now: Shop): void {
  for (const { id, state } of now.returns) {
    const from = before.returns.find(other => other.id === id)?.state ?? state;
    assert.ok(from === state || returnTransitions.some(move => move.from === from && move.to === state));
  }
  for (const { id, state } of now.replacements) {
    const from = before.replacements.find(other => other.id === id)?.state ?? state;
    assert.ok(from === state || orderTransitions.some(move => move.from === from && move.to === state));
  }
  for (const { id, state } of now.appeasements) {
    const from = before.appeasements.find(other => other.id === id)?.state ?? state;
    assert.ok(from === state || (from === 'INCOMPLETE' && state === 'SUBMITTED'));
  }
}
