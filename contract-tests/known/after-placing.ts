/** What becomes of orders: they are approved, quoted, amended, cancelled and placed again and again. @module */

import { reported } from '../behaviours/fulfilling.ts';
import { home, office } from './addresses.ts';
import { ann, bea, cal, card, items, north, query, totalOf } from './parts.ts';
import type { Conversation } from './said.ts';

export const afterPlacing: readonly Conversation[] = [
  {
    name: 'approvals and quotes',
    async hold(say, bench) {
      const [forCal, forBea] = [say(cal, north), say(bea, north)];
      const order = (body: object) => forCal('POST', '/orders', body);
      const cart = (quantity: number) =>
        order({
          op: 'createOrder',
          profileId: cal,
          ...items(['vase', quantity]),
          shippingAddress: office,
          shippingMethod: { value: 'known-parcel' },
        });
      const big = await cart(4);
      await forCal('POST', '/orders/checkRequiresApproval', { orderId: big.id });
      await order({ op: 'submitOrder', id: big.id, profileId: cal, payments: [{ type: 'invoice', PONumber: 'PO-1' }] });
      await forBea('POST', '/orders/approve', {
        orderId: big.id,
        approverMessage: 'Fine.',
        ignorePriceWarnings: false,
      });
      await forBea('POST', '/orders/reject', { orderId: 'known-waiting', approverMessage: 'Too much.' });
      const small = await cart(1);
      await forCal('POST', '/orders/checkRequiresApproval', { orderId: small.id });
      const asked = await cart(5);
      await forCal('POST', '/orders/quote', { orderId: asked.id, note: 'For five?' });
      await reported(bench, asked.id, 'provideQuote', {
        note: 'Four of five',
        expirationDate: '2032-01-01T00:00:00.000Z',
      });
      await forCal('GET', `/orders/${asked.id}`);
      await forCal('POST', '/orders/quote/reject', { id: asked.id, note: 'Bought elsewhere.' });
    },
  },
  {
    name: 'amending and cancelling',
    async hold(say) {
      const forAnn = say(ann);
      const order = (body: object) => forAnn('POST', '/orders', body);
      const placed = async () => {
        const { id } = await order({
          op: 'createOrder',
          profileId: ann,
          ...items(['vase', 1], ['book', 2]),
          shippingAddress: office,
          shippingMethod: { value: 'known-parcel' },
        });
        return order({ op: 'submitOrder', id, profileId: ann, payments: [card] });
      };
      const { id, body } = await placed();
      const [vase, book] = ((body.shoppingCart ?? {}) as { items?: { id: string }[] }).items ?? [];
      const amend = (what: object) => forAnn('POST', `/orderAmendments/${id}`, what);
      await amend({ op: 'checkAmendmentInProgress' });
      await amend({ op: 'initiateAmendment', continueWithInProgressEdit: true });
      const wanted = {
        shoppingCart: {
          items: [
            { commerceItemId: vase?.id, productId: 'known-vase', catRefId: 'known-vase-sku', quantity: 2 },
            { commerceItemId: book?.id, productId: 'known-book', catRefId: 'known-book-sku', quantity: 1 },
            ...items(['shirt-red', 1]).shoppingCart.items,
          ],
        },
        shippingMethod: { value: 'known-rider' },
        shippingAddress: home,
      };
      const amended = await amend({ op: 'priceOrderAmendment', orderId: id, ...wanted });
      await amend({ op: 'checkAmendmentInProgress' });
      await forAnn('PUT', `/orderAmendments/${id}`);
      const amountRemaining = totalOf(amended.body) - totalOf(body);
      await amend({
        op: 'preAuthorizeAmendOrder',
        orderId: id,
        amountRemaining: amountRemaining.toFixed(2),
        payments: [card],
      });
      await forAnn('PUT', `/orderAmendments/${id}`);
      await amend({ op: 'initiateAmendment', continueWithInProgressEdit: false });
      await forAnn('DELETE', `/orderAmendments/${id}`);
      const onSite = say(ann, undefined, 'siteUS');
      const prepared = await onSite('POST', '/orders/initiateCancelOrder', {
        orderId: id,
        cancelReason: 'changeOfMind',
      });
      const { id: cancelling } = (prepared.body.cancelOrder ?? {}) as { readonly id?: string };
      await onSite('PUT', '/orders/submitCancelOrder', { id: cancelling });
      const other = await placed();
      await forAnn('POST', `/orders/${other.id}`, { op: 'cancel', cancelReason: 'changeOfMind' });
      await forAnn('POST', `/orders/${other.id}`, { op: 'validActions' });
    },
  },
  {
    name: 'scheduled orders',
    async hold(say) {
      const forAnn = say(ann);
      const delivery = { shippingAddress: office, shippingMethod: { value: 'known-parcel' } };
      const schedule = {
        name: 'Every Monday',
        startDate: '2030-06-03',
        scheduleType: 'calendar',
        schedule: { daysOfWeek: [2], weeksInMonth: [1, 2, 3, 4, 5], monthsInYear: ['0', '6'] },
      };
      await forAnn('POST', '/orders', {
        op: 'createOrder',
        profileId: ann,
        ...items(['vase', 1]),
        ...delivery,
        payments: [{ type: 'invoice', PONumber: 'PO-3' }],
        schedule,
      });
      const { body } = await forAnn('GET', `/scheduledOrders?${query({ profileId: ann })}`);
      const [first] = (body.items ?? []) as { id?: string }[];
      const at = `/scheduledOrders/${first?.id}`;
      await forAnn('GET', at);
      await forAnn(
        'GET',
        `/scheduledOrders?${query({ profileId: ann, requireProfileDetail: 'true', siteScope: 'siteOnly' })}`,
      );
      await forAnn('PUT', at, {
        ...schedule,
        name: 'Twice',
        state: 'inactive',
        endDate: '2031-06-03',
        schedule: { occurrenceInDay: 2, daysInMonth: [1, 15] },
      });
      await forAnn('PUT', at, {
        name: 'Weekly',
        startDate: '2030-06-03',
        scheduleType: 'periodic',
        schedule: { period: 604_800_000 },
      });
      await forAnn('GET', `/scheduledOrders/status/${first?.id}`);
      await forAnn('DELETE', at);
    },
  },
];
