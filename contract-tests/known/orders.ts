/** The orders of the known shop, and what was returned and exchanged of them. @module */

import { home, office } from './addresses.ts';

const dates = { creationDate: '2026-02-03T09:30:00.000Z', submittedDate: '2026-02-03T09:40:00.000Z' };

const ofAccount = { profileId: 'known-bea', organizationId: 'known-north', shippingMethod: 'known-parcel' };

export const orders = {
  orders: [
    {
      ...dates,
      id: 'known-sent',
      state: 'NO_PENDING_ACTION',
      profileId: 'known-ann',
      items: [
        { id: 'known-vases', skuId: 'known-vase-sku', quantity: 3, x_knownText: 'For Ann' },
        { id: 'known-books', skuId: 'known-book-sku', quantity: 2 },
        { id: 'known-shirts', skuId: 'known-shirt-red' },
        { id: 'known-benches', skuId: 'known-bench-sku' },
      ],
      coupons: ['TENTH'],
      shippingGroups: [
        {
          id: 'known-to-office',
          shippingAddress: office,
          shippingMethod: 'known-parcel',
          trackingNumber: 'T-1',
          items: [{ skuId: 'known-vase-sku', quantity: 2 }, { skuId: 'known-bench-sku' }],
        },
        { id: 'known-in-store', locationId: 'known-store', items: [{ skuId: 'known-shirt-red' }] },
        { id: 'known-to-home', shippingAddress: home, shippingMethod: 'known-rider' },
      ],
      payments: [
        { id: 'known-pg-gift', type: 'physicalGiftCard', amount: 20 },
        {
          id: 'known-pg-card',
          type: 'card',
          cardType: 'visa',
          cardLast4: '1111',
          expiryMonth: '02',
          expiryYear: '2031',
          nameOnCard: 'Ann Adler',
        },
      ],
      actualShipDate: '2026-02-05T10:00:00.000Z',
      comments: ['Call first.', 'Called.'],
      x_knownMark: 'vip',
    },
    {
      ...dates,
      ...ofAccount,
      id: 'known-invoiced',
      state: 'NO_PENDING_ACTION',
      items: [{ id: 'known-books-north', skuId: 'known-book-sku', quantity: 4 }],
      payments: [{ id: 'known-pg-invoice', type: 'invoice', PONumber: 'PO-7' }],
      agentId: 'known-agent',
    },
    {
      ...dates,
      ...ofAccount,
      id: 'known-waiting',
      profileId: 'known-cal',
      state: 'PENDING_APPROVAL',
      items: [{ skuId: 'known-vase-sku', quantity: 3 }],
      payments: [{ id: 'known-pg-waiting', type: 'invoice', PONumber: 'PO-8' }],
      approverMessage: 'Who is it for?',
    },
    {
      ...dates,
      id: 'known-removed',
      state: 'REMOVED',
      profileId: 'known-ann',
      items: [{ skuId: 'known-vase-sku' }],
      cancelReason: 'changeOfMind',
    },
    {
      ...dates,
      id: 'known-unpaid',
      state: 'PENDING_PAYMENT',
      profileId: 'known-ann',
      items: [{ skuId: 'known-frame-sku', quantity: 2 }],
      shippingAddress: office,
      payments: [{ id: 'known-pg-cash', type: 'cash' }],
    },
    {
      id: 'known-cart',
      state: 'INCOMPLETE',
      profileId: 'known-ann',
      creationDate: dates.creationDate,
      cartName: 'Next time',
      items: [{ id: 'known-cart-line', skuId: 'known-shirt-blue', quantity: 2 }],
      coupons: ['PAPER'],
      shippingAddress: office,
      shippingMethod: 'known-parcel',
    },
  ],
  returns: [
    {
      id: 'known-return',
      orderId: 'known-sent',
      state: 'PARTIAL_RETURN',
      items: [{ skuId: 'known-vase-sku', quantity: 2, returnReason: 'defective', quantityReceived: 1 }],
      authorizationNumber: 'RMA-1',
      creationDate: '2026-02-10T10:00:00.000Z',
    },
    {
      id: 'known-refunded',
      orderId: 'known-invoiced',
      state: 'COMPLETE',
      items: [{ skuId: 'known-book-sku', quantity: 1 }],
      creationDate: '2026-02-11T10:00:00.000Z',
    },
    {
      id: 'known-exchange',
      orderId: 'known-sent',
      isExchangeRequest: true,
      replacementOrderId: 'known-replacement',
      items: [{ skuId: 'known-shirt-red', replacementSkuId: 'known-shirt-wide' }],
      creationDate: '2026-02-12T10:00:00.000Z',
    },
  ],
};
