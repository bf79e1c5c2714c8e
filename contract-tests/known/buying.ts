/** Carts, and what pays for them. @module */

import { home, office } from './addresses.ts';
import { ann, card, items } from './parts.ts';
import type { Conversation } from './said.ts';

export const buying: readonly Conversation[] = [
  {
    name: 'a cart',
    async hold(say) {
      const forAnn = say(ann);
      const order = (body: object) => forAnn('createOrder', body);
      await order({ op: 'createOrder', profileId: ann, ...items(['vase', 1]) });
      const { id } = await order({
        op: 'createOrder',
        profileId: ann,
        shoppingCart: {
          ...items(['vase', 2, { x_knownText: 'Mine' }], ['book', 1]).shoppingCart,
          coupons: [{ code: 'TENTH', level: '', status: 'unclaimed' }],
        },
        combineLineItems: 'yes',
        shippingAddress: { ...office, isDefaultShippingAddress: true, state_ISOCode: 'US-WA' },
        shippingMethod: { value: 'known-parcel' },
        requestChannel: 'agent',
        x_knownMark: 'mine',
      });
      const price = (body: object) => order({ op: 'priceOrder', orderId: id, profileId: ann, ...body });
      await price({ ...items(['book', 3, { externalPrice: 9.5, externalPriceQuantity: 2 }], ['vase', 1]) });
      await price({ ...items(['book', 2, { externalPrice: 9.5, externalPriceQuantity: -1 }]) });
      await price({
        ...items([
          'frame',
          2,
          { childItems: [{ productId: 'known-card', catRefId: 'known-card-sku', quantity: '1', addOnItem: true }] },
        ]),
      });
      await price({
        ...items(['vase', 2], ['shirt-red', 2]),
        shippingGroups: [
          {
            type: 'hardgoodShippingGroup',
            shippingMethod: { value: 'known-rider' },
            shippingAddress: home,
            items: [{ productId: 'known-vase', catRefId: 'known-vase-sku', quantity: 2 }],
          },
          {
            type: 'inStorePickupShippingGroup',
            locationId: 'known-store',
            firstName: 'Carl',
            lastName: 'Adler',
            email: 'carl@example.com',
            phoneNumber: '5035550109',
            items: [{ productId: 'known-shirt', catRefId: 'known-shirt-red', quantity: 2 }],
          },
        ],
      });
      await price({
        ...items(['shirt-late', 1], ['bench', 1]),
        shippingAddress: home,
        shippingMethod: { value: 'known-parcel' },
      });
      await price({
        shoppingCart: { ...items(['vase', 2]).shoppingCart, coupons: [{ code: 'PAPER' }, { code: 'PRESENT' }] },
      });
      await forAnn('getUpsellMessages');
      await order({ op: 'createNewCart', profileId: ann, cartName: 'Later' });
      await forAnn('repriceOrder', { id });
      await say(undefined)('updateOrder', id, { profileId: 'known-dan' });
      await say()('removeIncompleteOrderForProfile', { profileId: ann });
    },
  },
  {
    name: 'paying',
    async hold(say, { load }) {
      const forAnn = say(ann);
      const order = (body: object) => forAnn('createOrder', body);
      const cart = async (more: object = {}) => {
        const delivery = { shippingAddress: office, shippingMethod: { value: 'known-parcel' } };
        return order({ op: 'createOrder', profileId: ann, ...items(['vase', 1]), ...delivery, ...more });
      };
      const first = await cart();
      await order({
        op: 'preAuthorizeOrder',
        id: first.id,
        profileId: ann,
        payments: [{ ...card, cardTypeName: 'Visa', billingAddress: home }],
      });
      await order({ op: 'submitOrder', id: first.id, profileId: ann });
      const second = await cart();
      await order({
        op: 'submitOrder',
        id: second.id,
        profileId: ann,
        payments: [
          { type: 'physicalGiftCard', giftCardNumber: '70991001', giftCardPin: '4321', amount: 5 },
          { type: 'card', savedCardId: 'known-visa', cardCVV: '123' },
        ],
      });
      await load({ settings: { payments: { allowPartialPayment: true } } });
      const third = await cart();
      await order({ op: 'submitOrder', id: third.id, profileId: ann, payments: [{ ...card, amount: 1 }] });
      await forAnn('addPayments', {
        orderId: third.id,
        op: 'inquireBalance',
        payments: [{ paymentMethodType: 'physicalGiftCard', giftCardNumber: '70991001', giftCardPin: '4321' }],
      });
      const { type: _, ...details } = card;
      const { body } = await forAnn('addPayments', {
        orderId: third.id,
        payments: [{ ...details, paymentMethodType: 'card', amount: '2.50', billingAddress: home }],
      });
      const [payment] = (body.paymentResponses ?? []) as { paymentGroupId?: string }[];
      const payments = [{ paymentGroupId: payment?.paymentGroupId ?? '', cancelReason: 'Other way' }];
      await forAnn('voidPayments', { orderId: third.id, payments });
      await forAnn('calculateRemainingBalance', {
        orderId: third.id,
        amount: 10,
        alternateCurrencyAmount: 100,
        alternateCurrencyCode: 'PTS',
        profileId: ann,
      });
      for (const paid of [
        { type: 'cash' },
        { type: 'invoice', PONumber: 'PO-9' },
        { type: 'storeCredit', storeCreditNumber: 'known-credit' },
      ]) {
        const other = await cart();
        await order({ op: 'submitOrder', id: other.id, profileId: ann, payments: [paid] });
      }
      const mixed = await cart();
      await order({
        op: 'submitOrder',
        id: mixed.id,
        profileId: ann,
        payments: [{ type: 'loyaltyPoints', amount: 500 }, card],
      });
    },
  },
];
