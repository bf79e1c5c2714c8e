/** What is at the edge: records that lack what others have, and requests that are refused. @module */

import { reported } from '../behaviours/fulfilling.ts';
import { home, office } from './addresses.ts';
import { ann, bea, card, items, north, type Units } from './parts.ts';
import type { Conversation } from './said.ts';

const delivery = { shippingAddress: office, shippingMethod: { value: 'known-parcel' } };
const dates = { creationDate: '2026-03-03T09:30:00.000Z', submittedDate: '2026-03-03T09:40:00.000Z' };

export const atTheEdge: readonly Conversation[] = [
  {
    name: 'what others lack',
    async hold(say, bench) {
      const [anybody, forAnn] = [say(), say(ann)];
      await bench.load({
        settings: {
          stateNames: { order: { SUBMITTED: 'Known to be on its way' } },
          extendedRemorsePeriod: { enabled: true, days: 10_000 },
        },
        sites: [{ id: 'known-site', name: 'Known' }],
        shippingMethods: [{ id: 'known-post', priceListGroup: 'euroPriceGroup', ranges: [{ amount: 3 }] }],
        products: [
          { id: 'known-ghost', listPrice: 1, skus: [{ id: 'known-ghost-sku', active: false }] },
          { id: 'known-dear', listPrices: { euroPriceGroup: 9 } },
        ],
        profiles: [
          {
            id: 'known-guy',
            email: 'guy.known@example.com',
            shippingAddresses: [],
            registrationDate: dates.creationDate,
          },
        ],
        orders: [
          {
            ...dates,
            id: 'known-by-guest',
            state: 'SUBMITTED',
            items: [{ skuId: 'known-vase-sku' }],
            shippingAddress: { ...office, email: 'guest@example.com' },
          },
          {
            ...dates,
            id: 'known-guest-sent',
            state: 'NO_PENDING_ACTION',
            items: [{ id: 'known-guest-line', skuId: 'known-book-sku' }],
            shippingAddress: office,
          },
          {
            ...dates,
            id: 'known-euros',
            profileId: ann,
            siteId: 'known-site',
            priceListGroup: 'euroPriceGroup',
            shippingMethod: 'known-post',
            items: [{ skuId: 'known-dear-sku', quantity: 2 }],
            shippingAddress: office,
          },
        ],
      });
      for (const id of ['ghost', 'dear']) await anybody('getProduct', `known-${id}`);
      await anybody('getProfile', 'known-guy');
      for (const id of ['known-by-guest', 'known-guest-sent', 'known-euros']) await anybody('getOrder', id);
      await anybody('searchOrders', {
        q: 'profileId eq "known-ann" and commerceItems[productId eq "known-dear"]',
        queryFormat: 'SCIM',
      });
      await anybody('handleOrderActions', 'known-by-guest', { op: 'validActions' });
      await anybody('handleOrderActions', 'known-by-guest', { op: 'cancel', cancelReason: 'changeOfMind' });
      await anybody('initiateReturn', { op: 'initiateReturn', orderId: 'known-guest-sent' });
      await anybody('initiateAppeasement', { orderId: 'known-guest-sent' });
      await anybody('listSiteProperties', 'known-ann');
      for (const [order, what] of [
        ['known-invoiced', 'one'],
        ['known-sent', 'two'],
      ] as const)
        await say(order === 'known-sent' ? ann : bea, order === 'known-sent' ? undefined : north)('copyOrder', {
          orderId: order,
          exclude: { order: [`x_${what}`] },
        });
      await forAnn('createOrder', { op: 'createOrder', profileId: ann, ...items(['vase', 1]), ...delivery });
    },
  },
  {
    name: 'shipping, settling and cancelling bit by bit',
    async hold(say, bench) {
      const anybody = say();
      const lines = [
        { id: 'known-l1', skuId: 'known-vase-sku', quantity: 3 },
        { id: 'known-l2', skuId: 'known-book-sku', quantity: 2 },
      ];
      const groups = [
        { id: 'known-g1', shippingAddress: home, items: [{ skuId: 'known-vase-sku', quantity: 2 }] },
        { id: 'known-g2' },
      ];
      const order = (id: string, more: object = {}) => ({
        ...dates,
        id,
        profileId: ann,
        items: lines,
        shippingAddress: office,
        ...more,
      });
      await bench.load({
        orders: [
          order('known-o1', { shippingGroups: groups }),
          order('known-o2', {
            state: 'PENDING_PAYMENT',
            payments: [
              { id: 'known-p1', type: 'cash', amount: 50 },
              { id: 'known-p2', type: 'invoice', PONumber: 'PO-2' },
            ],
          }),
        ],
      });
      const read = (id: string) => anybody('getOrder', id);
      await reported(bench, 'known-o1', 'process', { shippingGroupId: 'known-g1' });
      await read('known-o1');
      await reported(bench, 'known-o1', 'fulfil', {
        shippingGroupId: 'known-g1',
        items: [{ commerceItemId: 'known-l1', quantity: 1 }],
        trackingNumber: 'T-9',
      });
      await read('known-o1');
      await reported(bench, 'known-o1', 'failFulfilment', { shippingGroupId: 'known-g2' });
      await read('known-o1');
      await reported(bench, 'known-o1', 'fulfil');
      await read('known-o1');
      await reported(bench, 'known-o2', 'settlePayment', { paymentGroupId: 'known-p1' });
      await read('known-o2');
      await reported(bench, 'known-o2', 'settlePayment');
      await read('known-o2');
      await reported(bench, 'known-o2', 'requireApproval');
      await read('known-o2');
    },
  },
  {
    name: 'own prices and discounts',
    async hold(say) {
      const forAnn = say(ann);
      const { id } = await forAnn('createOrder', {
        op: 'createOrder',
        profileId: ann,
        ...items(['vase', 3]),
        ...delivery,
      });
      const price = (body: object) => forAnn('createOrder', { op: 'priceOrder', orderId: id, profileId: ann, ...body });
      const own = (externalPrice: number, externalPriceQuantity: number) => ({ externalPrice, externalPriceQuantity });
      for (const part of [1, 2, 3, 4, -1]) await price(items(['book', 3, own(8, part)], ['vase', 1]));
      await price({
        shoppingCart: {
          ...items(['book', 3, own(8, 2)], ['vase', 2, own(40, -1)]).shoppingCart,
          coupons: [{ code: 'PAPER' }],
        },
      });
      await price({
        shoppingCart: { ...items(['book', 4, own(8, 1)]).shoppingCart, coupons: [{ code: 'TENTH' }] },
        cartName: 'Renamed',
      });
      const twoPlaces = (name: string, skuId: string) =>
        [1, 3].map(quantity => ({
          type: 'hardgoodShippingGroup',
          shippingMethod: { value: 'known-parcel' },
          shippingAddress: quantity === 1 ? home : office,
          items: [{ productId: name, catRefId: skuId, quantity }],
        }));
      await price({ ...items(['book', 4, own(8, 2)]), shippingGroups: twoPlaces('known-book', 'known-book-sku') });
      await price({ ...items(['shirt-late', 4]), shippingGroups: twoPlaces('known-shirt', 'known-shirt-late') });
      await price(items(['vase', 1, { priceOverride: 30 }]));
      await forAnn('copyOrder', { orderId: id, mergeShippingGroups: true });
    },
  },
  {
    name: 'what is refused',
    sendsInvalid: true,
    async hold(say) {
      const [anybody, forAnn, forBea] = [say(), say(ann), say(bea, north)];
      const draft = (more: object) => anybody('createAppeasement', { orderId: 'known-sent', ...more });
      const refund = (more: object) =>
        draft({
          appeasementRefunds: [{ amount: 1, refundType: 'creditCard', paymentGroupId: 'known-pg-card', ...more }],
        });
      for (const more of [
        { amount: 0 },
        { amount: 9999 },
        { id: 'none' },
        { paymentGroupId: undefined },
        { paymentGroupId: 'known-pg-gift' },
        { refundType: 'cash' },
        { currencyCode: 'EUR' },
      ])
        await refund(more);
      for (const more of [{ type: 'none' }, { reason: 'none' }, { profileId: 'known-dan' }, { orderId: 'known-cart' }])
        await draft(more);
      await anybody('submitAppeasement', {
        orderId: 'known-sent',
        appeasementRefunds: [{ amount: 1, refundType: 'externalRefund' }],
      });
      await anybody('submitAppeasement', { orderId: 'known-sent', reason: 'itemArrivedDamaged' });
      const order = (body: object) => forAnn('createOrder', { profileId: ann, ...body });
      const created = (unit: Units) => order({ op: 'createOrder', ...items(unit), ...delivery });
      await created(['vase', 1000]);
      await created(['book', 6]);
      await created(['book-gone', 1]);
      await created(['card', 1]);
      await created(['nothing', 1]);
      await created(['vase', 0]);
      const cart = await created(['vase', 2]);
      const price = (body: object) => order({ op: 'priceOrder', orderId: cart.id, ...body });
      for (const externalPrice of [0.01, 9999, -1])
        await price(items(['vase', 1, { externalPrice, externalPriceQuantity: 1 }]));
      await price({ shippingMethod: { value: 'none' } });
      await price({ shippingAddress: { ...office, country: 'XX' } });
      await price({ shippingAddress: { ...office, state: 'ZZ' } });
      await price({ shoppingCart: { items: [], coupons: [{ code: 'NONE' }] } });
      await price({
        shippingGroups: [
          { type: 'inStorePickupShippingGroup', locationId: 'none', items: items(['vase', 2]).shoppingCart.items },
        ],
      });
      await price({ x_knownMark: 'much too long' });
      const pay = (...payments: object[]) => order({ op: 'submitOrder', id: cart.id, payments });
      for (const more of [
        { cardNumber: '4111' },
        { expiryYear: '2001' },
        { expiryMonth: '13' },
        { amount: 1 },
        { amount: 9999 },
        { amount: -1 },
        { cardNumber: undefined },
      ])
        await pay({ ...card, ...more });
      await pay({ type: 'physicalGiftCard', giftCardNumber: '70991001', giftCardPin: '0' });
      await pay({ type: 'physicalGiftCard', giftCardNumber: 'none' });
      await pay({ type: 'none' });
      await pay({ type: 'loyaltyPoints', amount: 1_000_000 });
      await pay({ type: 'invoice' });
      await pay();
      await pay({ ...card, expiryYear: '30' });
      const back = (item: object) =>
        anybody('initiateReturn', {
          op: 'createReturnRequest',
          orderId: 'known-sent',
          returnItems: [{ commerceItemId: 'known-books', quantityToReturn: 1, returnReason: 'defective', ...item }],
        });
      for (const item of [
        { quantityToReturn: 9 },
        { quantityToReturn: 0 },
        { commerceItemId: 'none' },
        { commerceItemId: 'known-benches' },
        { returnReason: 'none' },
        { productId: 'known-vase' },
        { shippingGroupId: 'known-in-store' },
      ])
        await back(item);
      const { body, id } = await back({});
      const [{ returnItemId = '' } = {}] = (body.returnItems ?? []) as { returnItemId?: string }[];
      const receive = (item: object) =>
        anybody('receiveReturnRequest', id, {
          returnItems: [{ returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund', ...item }],
        });
      for (const item of [
        { quantityReceived: 9 },
        { quantityReceived: 0 },
        { quantityReceived: -1 },
        { dispositionReason: 'none' },
        { returnItemId: 'none' },
      ])
        await receive(item);
      const update = (op: string, more: object = {}) =>
        anybody('updateReturnRequest', id, { op, returnItems: [], ...more });
      await update('initiateRefund');
      await update('markManualRefund', { manualRefundAmount: 1 });
      await receive({});
      for (const more of [
        { returnItems: [{ returnItemId, adjustedItemRefund: 9999 }] },
        { adjustedShippingRefund: 9999 },
        { adjustedTaxRefund: 9999 },
        { otherRefund: -1 },
        { returnFee: 9999 },
      ])
        await update('adjustRefundAmounts', more);
      for (const way of [
        { refundType: 'creditCard', amount: 9999 },
        { refundType: 'none', amount: 1 },
        { refundType: 'manualRefund', amount: 1, currencyCode: 'EUR' },
      ])
        await update('initiateRefund', { paymentReversalInfo: [way] });
      const person = (more: object) =>
        anybody('createProfile', {
          email: 'ida.known@example.com',
          firstName: 'Ida',
          lastName: 'Ik',
          receiveEmail: 'no',
          ...more,
        });
      for (const more of [
        { email: 'ann.known@example.com' },
        { login: 'ann.known@example.com' },
        { roles: [{ function: 'buyer' }] },
        { x_knownSize: 'large' },
        { x_none: 1 },
        { shippingAddresses: [{ ...home, state: 'ZZ' }] },
        { dateOfBirth: 'soon' },
      ])
        await person(more);
      const member = (more: object) =>
        forBea('createMember', {
          email: 'jon.known@example.com',
          firstName: 'Jon',
          lastName: 'Jug',
          active: true,
          receiveEmail: 'no',
          ...more,
        });
      for (const more of [
        { email: 'ann.known@example.com' },
        { roles: [{ function: 'none' }] },
        { roles: [{ function: 'custom', repositoryId: 'none' }] },
      ])
        await member(more);
      await forBea('updateAddress', 'none', { address: { city: 'Bend' } });
      await forBea('updateOrganization', north, { orderPriceLimit: -1 });
      await forBea('updateOrganization', north, { x_knownGrade: 'lead' });
      for (const hours of ['-1', '1.5', 'x'])
        await say()('saveRemorsePeriod', {
          isRemorsePeriod: true,
          remorsePeriodHours: hours,
          remorsePeriodMinutes: '0',
        });
      for (const more of [
        { GiftWithPurchaseType: 'product' },
        { GiftWithPurchaseType: 'product', GiftWithPurchaseDetail: 'none' },
      ])
        await anybody('getGiftWithPurchaseChoices', more);
      await anybody('searchOrders', { q: 'id eq "a" and (', queryFormat: 'SCIM' });
      await anybody('searchOrders', { q: 'planet eq "a"', queryFormat: 'SCIM' });
    },
  },
];
