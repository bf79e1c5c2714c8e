/** What becomes of orders: they are approved, quoted, amended, cancelled and placed again and again. @module */

import { reported } from '../behaviours/fulfilling.ts';
import { home, office } from './addresses.ts';
import { ann, bea, cal, card, items, north, totalOf } from './parts.ts';
import type { Conversation } from './said.ts';

export const afterPlacing: readonly Conversation[] = [
  {
    name: 'approvals and quotes',
    async hold(say, bench) {
      const [forCal, forBea] = [say(cal, north), say(bea, north)];
      const order = (body: object) => forCal('createOrder', body);
      const cart = (quantity: number) =>
        order({
          op: 'createOrder',
          profileId: cal,
          ...items(['vase', quantity]),
          shippingAddress: office,
          shippingMethod: { value: 'known-parcel' },
        });
      const big = await cart(4);
      await forCal('checkRequiresApproval', { orderId: big.id });
      await order({ op: 'submitOrder', id: big.id, profileId: cal, payments: [{ type: 'invoice', PONumber: 'PO-1' }] });
      await forBea('approveOrder', {
        orderId: big.id,
        approverMessage: 'Fine.',
        ignorePriceWarnings: false,
      });
      await forBea('rejectOrder', { orderId: 'known-waiting', approverMessage: 'Too much.' });
      const small = await cart(1);
      await forCal('checkRequiresApproval', { orderId: small.id });
      const asked = await cart(5);
      await forCal('requestQuote', { orderId: asked.id, note: 'For five?' });
      await reported(bench, asked.id, 'provideQuote', {
        note: 'Four of five',
        expirationDate: '2032-01-01T00:00:00.000Z',
      });
      await forCal('getOrder', asked.id);
      await forCal('rejectQuote', { id: asked.id, note: 'Bought elsewhere.' });
    },
  },
  {
    name: 'amending and cancelling',
    async hold(say) {
      const forAnn = say(ann);
      const order = (body: object) => forAnn('createOrder', body);
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
      const amend = (what: object) => forAnn('handleOrderAmendment', id, what);
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
      await forAnn('submitOrderAmendment', id);
      const amountRemaining = totalOf(amended.body) - totalOf(body);
      await amend({
        op: 'preAuthorizeAmendOrder',
        orderId: id,
        amountRemaining: amountRemaining.toFixed(2),
        payments: [card],
      });
      await forAnn('submitOrderAmendment', id);
      await amend({ op: 'initiateAmendment', continueWithInProgressEdit: false });
      await forAnn('removeOrderAmendment', id);
      const onSite = say(ann, undefined, 'siteUS');
      const prepared = await onSite('initiateCancelOrder', {
        orderId: id,
        cancelReason: 'changeOfMind',
      });
      const { id: cancelling } = (prepared.body.cancelOrder ?? {}) as { readonly id?: string };
      await onSite('submitCancelOrder', { id: cancelling });
      const other = await placed();
      await forAnn('handleOrderActions', other.id, { op: 'cancel', cancelReason: 'changeOfMind' });
      await forAnn('handleOrderActions', other.id, { op: 'validActions' });
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
      await forAnn('createOrder', {
        op: 'createOrder',
        profileId: ann,
        ...items(['vase', 1]),
        ...delivery,
        payments: [{ type: 'invoice', PONumber: 'PO-3' }],
        schedule,
      });
      const { body } = await forAnn('listScheduledOrdersByProfile', { profileId: ann });
      const [first] = (body.items ?? []) as { id?: string }[];
      const id = first?.id ?? '';
      await forAnn('getScheduledOrder', id);
      await forAnn('listScheduledOrdersByProfile', {
        profileId: ann,
        requireProfileDetail: 'true',
        siteScope: 'siteOnly',
      });
      await forAnn('updateScheduledOrder', id, {
        ...schedule,
        name: 'Twice',
        state: 'inactive',
        endDate: '2031-06-03',
        schedule: { occurrenceInDay: 2, daysInMonth: [1, 15] },
      });
      await forAnn('updateScheduledOrder', id, {
        name: 'Weekly',
        startDate: '2030-06-03',
        scheduleType: 'periodic',
        schedule: { period: 604_800_000 },
      });
      await forAnn('listExecutionStatusForScheduledOrderById', id);
      await forAnn('deleteScheduledOrder', id);
    },
  },
];
