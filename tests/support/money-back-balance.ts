/** What holds of an order and all that gives its money back, counted without the rules that are tested. */
import { strict as assert } from 'node:assert';
import type { Order } from '../../mock-server/orders/records.ts';
import { orderTransitions } from '../../mock-server/orders/rules/order-lifecycle.ts';
import type { PaidBack } from '../../mock-server/returns/rules/money-back.ts';
import { returnTransitions } from '../../mock-server/returns/rules/return-lifecycle.ts';
import { unitsOf, zero } from '../../mock-server/wire/money.ts';
import { isSent, type Shop, stockAtFirst, submitted } from './money-back-steps.ts';

/** No more goes back than was paid, of the order and of each payment, and no more goods than there were. */
export function assertBalanced({ order, returns, appeasements }: Shop): void {
  const refunded = returns.filter(({ state }) => state === 'COMPLETE' || state === 'PENDING_REFUND');
  const paidBack: readonly PaidBack[] = [
    ...refunded.flatMap(({ refundMethods }) => refundMethods),
    ...submitted(appeasements),
  ];
  const total = (parts: typeof paidBack) => parts.reduce((units, { amount }) => units + unitsOf(amount), 0);
  assert.equal(total(paidBack) + kept(order, refunded, appeasements), unitsOf(order.priceInfo.total));
  assert.ok(total(paidBack) <= unitsOf(order.priceInfo.total));
  for (const { id, amount, points } of order.payments) {
    const back = paidBack.filter(({ paymentId }) => paymentId === id);
    assert.ok(total(back) <= unitsOf(amount));
    if (points === undefined) continue;
    const inPoints = back.reduce((all, one) => all + unitsOf(one.points ?? zero), 0);
    assert.ok(inPoints <= unitsOf(points.amount));
    // however it was shared out: all of the amount is all of the points
    if (total(back) === unitsOf(amount)) assert.equal(inPoints, unitsOf(points.amount));
  }
  const byPoints = order.payments.filter(({ points }) => points !== undefined);
  const inMoney = total(paidBack.filter(({ points }) => points === undefined));
  assert.ok(inMoney <= unitsOf(order.priceInfo.total) - byPoints.reduce((all, one) => all + unitsOf(one.amount), 0));
  for (const { id, quantity, returnedQuantity } of order.lines) {
    const items = returns.flatMap(request => request.items.filter(({ lineId }) => lineId === id));
    const received = items.reduce((units, { quantityReceived }) => units + quantityReceived, 0);
    assert.equal(returnedQuantity, received);
    assert.ok(received <= quantity);
  }
}

/** What the shop keeps, part by part: what was paid for it less what was given back for it, and what it deducts. */
function kept(order: Order, returns: Shop['returns'], appeasements: Shop['appeasements']): number {
  // closed without a refund, a return gives nothing back
  const paid = returns.filter(({ refundMethods }) => refundMethods.length > 0);
  const of = (amounts: readonly Order['priceInfo']['total'][]) => amounts.reduce((all, one) => all + unitsOf(one), 0);
  const { amount, shipping, surcharge, tax } = order.priceInfo;
  const parts = [
    unitsOf(amount) - of(paid.flatMap(({ items }) => items.map(({ actualItemRefund }) => actualItemRefund))),
    unitsOf(shipping) - of(paid.map(({ actual }) => actual.shipping)),
    unitsOf(surcharge) - of(paid.map(({ actual }) => actual.surcharge)),
    unitsOf(tax) - of(paid.map(({ actual }) => actual.tax)),
  ];
  assert.ok(parts.every(part => part >= 0));
  const deducted = of(paid.flatMap(({ returnFee, appeasementAdjustment }) => [returnFee, appeasementAdjustment]));
  const otherwise = of([
    ...paid.map(({ otherRefund }) => otherRefund),
    ...submitted(appeasements).map(one => one.amount),
  ]);
  return parts.reduce((all, part) => all + part, 0) + deducted - otherwise;
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
