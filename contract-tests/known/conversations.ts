/** What is said in the known shop: every kind of record is read, and each operation that writes says all that it may, and the least. @module */

import { reported } from '../behaviours/fulfilling.ts';
import type { Conversation } from './said.ts';
import { home, office } from './shop.ts';

const [ann, bea, cal] = ['known-ann', 'known-bea', 'known-cal'];
const north = 'known-north';

/** Units of what the shop sells. */
function items(...units: readonly (readonly [sku: string, quantity: number, more?: object])[]) {
  const list = units.map(([name, quantity, more]) => ({
    productId: `known-${name.split('-')[0]}`,
    catRefId: name.includes('-') ? `known-${name}` : `known-${name}-sku`,
    quantity,
    ...more,
  }));
  return { shoppingCart: { items: list } };
}

const card = {
  type: 'card',
  nameOnCard: 'Ann Adler',
  cardType: 'visa',
  cardNumber: '4111111111111111',
  cardCVV: '123',
  expiryMonth: '11',
  expiryYear: '2032',
};

function totalOf({ priceInfo }: Readonly<Record<string, unknown>>): number {
  return (priceInfo as { readonly total: number }).total;
}

const query = (values: Readonly<Record<string, string>>) => new URLSearchParams(values).toString();

export const conversations: readonly Conversation[] = [
  {
    name: 'people',
    async hold(say) {
      const [anybody, forBea] = [say(), say(bea, north)];
      for (const id of [ann, bea, cal, 'known-dan']) await anybody('GET', `/profiles/${id}`);
      await say(undefined, north)(
        'GET',
        `/profiles/${bea}?${query({ includedRoles: 'organizationalRolesForCurrentOrganization' })}`,
      );
      await anybody('GET', `/profiles?${query({ q: 'email sw "ann.known"', queryFormat: 'SCIM' })}`);
      await anybody(
        'GET',
        `/profiles?${query({ q: JSON.stringify({ email: 'bea.known', limit: 5, requireCount: true }) })}`,
      );
      for (const what of ['addresses', 'creditCards', 'siteProperties'])
        await anybody('GET', `/profiles/${ann}/${what}`);
      await anybody('GET', `/profiles/${ann}/creditCards/known-old`);
      await forBea('GET', `/addresses?${query({ orgId: north })}`);
      for (const id of [bea, cal]) await forBea('GET', `/organizationMembers/${id}`);
      await forBea('GET', '/organizationMembers?limit=5');
      await forBea('GET', '/organizationAddresses');
      await forBea('GET', `/organizations/${north}`);
      await forBea('GET', `/organizations/${north}/siteOrganizationProperties`);
      await anybody('GET', `/organizations?${query({ q: 'name co "Known"' })}`);
      for (const id of ['known-wish', 'known-hope']) await anybody('GET', `/profileRequests/${id}`);
      await anybody('GET', '/organizationRequests/known-plan');
    },
  },
  {
    name: 'the catalog',
    async hold(say) {
      const [anybody, forAnn] = [say(), say(ann)];
      for (const id of ['vase', 'book', 'shirt', 'frame', 'card', 'bench'])
        await anybody('GET', `/products/known-${id}`);
      for (const id of ['vase-sku', 'book-sku', 'book-gone', 'shirt-red', 'shirt-blue', 'shirt-late'])
        await anybody('GET', `/skus/known-${id}`);
      for (const id of ['book', 'shirt', 'vase']) await anybody('GET', `/stockStatus/known-${id}`);
      for (const more of [{ skuId: 'known-shirt-late' }, { locationId: 'known-store' }, { actualStockStatus: 'true' }])
        await anybody('GET', `/stockStatus/known-shirt?${query(more)}`);
      for (const id of ['store', 'depot']) await anybody('GET', `/locations/known-${id}`);
      const methods = (more: object) =>
        forAnn('POST', '/shippingMethods', { profileId: ann, populateShippingMethods: true, ...more });
      await methods({ ...items(['vase', 2]), shippingAddress: home });
      await methods({ productIdForShippingSurcharge: [] });
      for (const [kind, id] of [
        ['shopperTypes', 'user'],
        ['orderTypes', 'order'],
        ['itemTypes', 'organization'],
        ['itemTypes', 'commerceItem'],
      ])
        await anybody('GET', `/${kind}/${id}`);
      for (const list of ['orderCancelReasons', 'orderReturnReasons', 'priceOverrideReasons'])
        await anybody('GET', `/merchant/${list}`);
      for (const process of ['Return', 'Exchange'])
        await anybody('GET', `/merchant/dispositionReasons?${query({ process })}`);
      for (const list of ['orderStates', 'returnStates', 'remorsePeriod', 'agentConfiguration'])
        await anybody('GET', `/merchant/${list}`);
      await anybody('GET', '/appeasementTypes');
      await anybody('GET', `/reasons?${query({ type: 'appeasementReason' })}`);
      for (const GiftWithPurchaseDetail of ['known-mug', 'known-shirt'])
        await anybody(
          'GET',
          `/orders/getGiftWithPurchaseChoices?${query({ GiftWithPurchaseType: 'product', GiftWithPurchaseDetail })}`,
        );
    },
  },
  {
    name: 'orders that were placed',
    async hold(say) {
      const anybody = say();
      for (const id of ['sent', 'invoiced', 'waiting', 'removed', 'unpaid', 'cart', 'replacement'])
        await anybody('GET', `/orders/known-${id}`);
      await anybody('GET', `/orders?${query({ q: 'id eq "known-sent"', queryFormat: 'SCIM' })}`);
      await anybody(
        'GET',
        `/orders?${query({ q: 'id eq "known-waiting" or id eq "known-cart"', queryFormat: 'SCIM' })}`,
      );
      for (const orderId of ['known-sent', 'known-invoiced', 'known-waiting'])
        await anybody('GET', `/orders?${query({ q: JSON.stringify({ orderId }) })}`);
      await anybody('GET', `/comments?${query({ orderId: 'known-sent', type: 'order' })}`);
      for (const id of ['gift', 'card', 'invoice', 'cash']) await anybody('GET', `/paymentGroups/known-pg-${id}`);
      await say(ann)('POST', '/orders/copyOrder', { orderId: 'known-sent' });
      await say(bea, north)('POST', '/orders/copyOrder', { orderId: 'known-invoiced' });
      await say(ann)('POST', '/orders/copyOrder', {
        orderId: 'known-sent',
        mergeShippingGroups: true,
        exclude: { order: ['x_knownMark'], commerceItem: ['x_knownText'] },
      });
      for (const op of ['validActions', 'validateOrder', 'validatePaymentAuthorization'])
        for (const id of ['sent', 'unpaid', 'waiting']) await anybody('POST', `/orders/known-${id}`, { op });
      await anybody('POST', '/orders/known-unpaid', { op: 'cancel', cancelReason: 'changeOfMind' });
    },
  },
  {
    name: 'a cart',
    async hold(say) {
      const forAnn = say(ann);
      const order = (body: object) => forAnn('POST', '/orders', body);
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
      await forAnn('GET', '/orders/getUpsellMessages');
      await order({ op: 'createNewCart', profileId: ann, cartName: 'Later' });
      await forAnn('POST', '/orders/reprice', { id });
      await say(undefined)('PUT', `/orders/${id}?profileId=known-dan`);
      await say()('DELETE', `/orders?profileId=${ann}`);
    },
  },
  {
    name: 'paying',
    async hold(say, { load }) {
      const forAnn = say(ann);
      const order = (body: object) => forAnn('POST', '/orders', body);
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
      await forAnn('POST', '/payment', {
        orderId: third.id,
        op: 'inquireBalance',
        payments: [{ paymentMethodType: 'physicalGiftCard', giftCardNumber: '70991001', giftCardPin: '4321' }],
      });
      const { type: _, ...details } = card;
      const { body } = await forAnn('POST', '/payment', {
        orderId: third.id,
        payments: [{ ...details, paymentMethodType: 'card', amount: '2.50', billingAddress: home }],
      });
      const [payment] = (body.paymentResponses ?? []) as { paymentGroupId?: string }[];
      const payments = [{ paymentGroupId: payment?.paymentGroupId ?? '', cancelReason: 'Other way' }];
      await forAnn('POST', '/payment/void', { orderId: third.id, payments });
      await forAnn('POST', '/payment/calculateRemainingBalance', {
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
      const site = { orderId: id, cancelReason: 'changeOfMind' };
      await forAnn('POST', '/orders/initiateCancelOrder', site);
      await forAnn('PUT', '/orders/submitCancelOrder', { id });
      const other = await placed();
      await forAnn('POST', `/orders/${other.id}`, { op: 'cancel', cancelReason: 'changeOfMind' });
      await forAnn('POST', `/orders/${other.id}`, { op: 'validActions' });
    },
  },
  {
    name: 'returns',
    async hold(say) {
      const anybody = say();
      for (const id of ['return', 'refunded', 'exchange']) await anybody('GET', `/returnRequests/known-${id}`);
      await anybody('GET', `/returnRequests?${query({ q: JSON.stringify({ orderId: 'known-sent' }) })}`);
      await anybody('GET', `/returnRequests?${query({ q: JSON.stringify({ returnRequestId: 'known-return' }) })}`);
      for (const id of ['sent', 'invoiced']) {
        await anybody('POST', '/returnRequests', { op: 'initiateReturn', orderId: `known-${id}` });
        await anybody('POST', '/exchanges', { op: 'initiateExchange', orderId: `known-${id}` });
      }
      const update = (id: string, op: string, more: object = {}) =>
        anybody('PUT', `/returnRequests/${id}`, { op, returnItems: [], ...more });
      const back = (line: string, quantityToReturn: number) => [
        { commerceItemId: `known-${line}`, quantityToReturn, returnReason: 'defective' },
      ];
      await anybody('POST', '/returnRequests', {
        op: 'calculateRefundAmounts',
        orderId: 'known-sent',
        returnItems: back('books', 1),
      });
      const { id, body } = await anybody('POST', '/returnRequests', {
        op: 'createReturnRequest',
        orderId: 'known-sent',
        returnItems: back('books', 2),
      });
      const [item] = (body.returnItems ?? []) as { returnItemId?: string }[];
      const returnItemId = item?.returnItemId ?? '';
      const received = (more: object) => [
        { returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund', ...more },
      ];
      await update(id, 'receiveReturns', { returnRequestId: id, returnItems: received({ comments: 'Box is open' }) });
      await anybody('PUT', `/returnRequests/${id}/receive`, { returnItems: received({}) });
      await update(id, 'adjustRefundAmounts', {
        returnItems: [{ returnItemId, adjustedItemRefund: 15 }],
        adjustedTaxRefund: 0,
        otherRefund: 2,
        returnFee: 1,
        comment: 'Goodwill',
      });
      await anybody('POST', `/returnRequests/${id}/calculateRemainingRefund`, {
        primaryCurrencyRefundAmount: 1,
        secondaryCurrencyRefundAmount: 0,
      });
      await update(id, 'initiateRefund');
      const invoiced = await anybody('POST', '/returnRequests', {
        op: 'createReturnRequest',
        orderId: 'known-invoiced',
        returnItems: back('books-north', 1),
      });
      const [north] = (invoiced.body.returnItems ?? []) as { returnItemId?: string }[];
      const all = [{ returnItemId: north?.returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' }];
      await anybody('PUT', `/returnRequests/${invoiced.id}/receive`, { returnItems: all });
      await update(invoiced.id, 'initiateRefund');
      await update(invoiced.id, 'markManualRefund', { manualRefundAmount: 10 });
      await update('known-return', 'markAsComplete', { comment: 'Settled by telephone' });
      await anybody('GET', '/orders/known-sent');
    },
  },
  {
    name: 'exchanges and appeasements',
    async hold(say) {
      const anybody = say();
      const exchange = (op: string, more: object) => anybody('POST', '/exchanges', { op, ...more });
      const wanted = [
        { commerceItemId: 'known-books', quantityToReturn: '1', returnReason: 'incorrectSize', x_knownText: 'Again' },
      ];
      const { id, body } = await exchange('createExchangeRequest', { orderId: 'known-sent', returnItems: wanted });
      await anybody('GET', `/orders/${String(body.replacementOrderId)}`);
      const [item] = (body.returnItems ?? []) as { returnItemId?: string }[];
      const returnItems = [
        { returnItemId: item?.returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' },
      ];
      await anybody('PUT', `/returnRequests/${id}/receive`, { returnItems });
      await exchange('processExchangeRequest', { returnRequestId: id });
      await exchange('submitExchangeOrder', { returnRequestId: id });
      await anybody('GET', `/orders/${String(body.replacementOrderId)}`);
      await anybody('POST', '/appeasements/initiate', { orderId: 'known-sent' });
      const money = (paymentGroupId: string, refundType: string, amount: number) => ({
        amount,
        currencyCode: 'USD',
        paymentGroupId,
        refundType,
      });
      const refunds = [money('known-pg-card', 'creditCard', 3), money('known-pg-gift', 'physicalGiftCard', 2)];
      const draft = await anybody('POST', '/appeasements', {
        orderId: 'known-sent',
        type: 'order',
        reason: 'itemArrivedDamaged',
        notes: 'The lid was cracked.',
        comments: [{ comment: 'Photo received.' }],
        appeasementRefunds: refunds,
        damagedLineItemId: 'known-vases',
      });
      await anybody('POST', '/appeasements', { orderId: 'known-invoiced' });
      await anybody('PUT', `/appeasements/${draft.id}`, {
        notes: 'Both lids.',
        comments: [{ comment: 'Called.' }],
        appeasementRefunds: [
          money('known-pg-gift', 'physicalGiftCard', 4),
          { amount: 1, refundType: 'externalRefund' },
        ],
      });
      await anybody('POST', '/appeasements/submit', { id: draft.id });
      await anybody('GET', `/appeasements?${query({ q: 'orderId eq "known-sent"' })}`);
      await anybody('POST', '/appeasements', {
        orderId: 'known-invoiced',
        reason: 'itemArrivedDamaged',
        appeasementRefunds: [{ amount: 1, refundType: 'externalRefund' }],
      });
    },
  },
  {
    name: 'changing people',
    async hold(say) {
      const [anybody, forBea] = [say(), say(bea, north)];
      const bare = { address1: '3 Pine St', city: 'Salem', postalCode: '97301', state: 'OR', country: 'US' };
      const least = { email: 'eve.known@example.com', firstName: 'Eve', lastName: 'Ek', receiveEmail: 'no' };
      const made = await anybody('POST', '/profiles', least);
      await anybody('GET', `/profiles/${made.id}`);
      const { id } = await anybody('POST', '/profiles', {
        ...least,
        email: 'fay.known@example.com',
        login: 'fay',
        gender: 'female',
        dateOfBirth: '1999-09-09',
        receiveEmail: 'yes',
        GDPRProfileP13nConsentGranted: true,
        shippingAddresses: [
          { ...office, alias: 'Work' },
          { ...home, alias: 'Home', selectedState: 'OR', selectedCountry: 'US', isDefaultAddress: true },
        ],
        x_knownSize: 40,
      });
      await anybody('GET', `/profiles/${id}`);
      const change = (body: object) => anybody('PUT', `/profiles/${id}`, body);
      await change({ dateOfBirth: 'null', daytimeTelephoneNumber: '5035550177', gender: 'male', locale: 'de' });
      await change({ email: 'fay.other@example.com', firstName: 'Faye', x_knownSize: null });
      await change({ shippingAddress: { ...home, alias: 'Home', address1: '2 Pine St' } });
      await change({
        shippingAddresses: [
          { ...office, alias: 'Work' },
          { ...office, alias: 'Work' },
        ],
      });
      await anybody('PUT', `/profiles/${made.id}`, { email: 'eve.other@example.com' });
      const address = await anybody('POST', `/profiles/${id}/addresses`, {
        addressType: 'Home',
        address: { ...home, address3: 'Bell 3', county: 'Marion', externalAddressId: 'E-1' },
      });
      await anybody('POST', `/profiles/${id}/addresses`, { address: bare });
      const { repositoryId } = (address.body.address ?? {}) as { repositoryId?: string };
      await anybody('PUT', `/profiles/${id}/addresses/${repositoryId}`, { address: { address2: null, city: 'Bend' } });
      await anybody('DELETE', `/profiles/${id}/addresses/${repositoryId}`);
      const stored = { cardNumber: '4111111111111111', cardType: 'visa', expiryMonth: '2', expiryYear: '2031' };
      const first = await anybody('POST', `/profiles/${id}/creditCards`, stored);
      await anybody('POST', `/profiles/${id}/creditCards`, {
        ...stored,
        nameOnCard: 'F. Ek',
        nickname: 'visa - 1111',
        cardCVV: '123',
        setAsDefault: true,
      });
      await anybody('PUT', `/profiles/${id}/creditCards/${first.id}`, {
        nickname: 'visa - 1111',
        additionalInfo: 'Old',
        setAsDefault: true,
      });
      await anybody('DELETE', `/profiles/${id}/creditCards/${first.id}`);
      await anybody('GET', `/profiles/${id}/creditCards`);
      await anybody('PUT', `/profiles/${id}/siteProperties`, {
        siteProperties: [{ site: { id: 'siteUS' }, properties: { receiveEmail: 'no' } }],
      });
      await anybody('POST', '/comments', { orderId: 'known-cart', comment: 'Called.' });
      const member = {
        email: 'gus.known@example.com',
        firstName: 'Gus',
        lastName: 'Gil',
        active: true,
        receiveEmail: 'yes',
      };
      await forBea('POST', '/organizationMembers', member);
      const contact = await forBea('POST', '/organizationMembers', {
        ...member,
        email: 'hal.known@example.com',
        active: false,
        roles: [{ function: 'buyer' }, { function: 'approver' }],
        x_knownSize: 41,
      });
      await forBea('PUT', `/organizationMembers/${contact.id}`, {
        firstName: 'Hal',
        lastName: 'Holm',
        email: 'hal.other@example.com',
        receiveEmail: 'no',
        daytimeTelephoneNumber: '5035550111',
        active: true,
        GDPRProfileP13nConsentGranted: true,
        roles: [{ function: 'admin', relativeTo: { id: north } }],
      });
      await forBea('POST', '/organizations/removeContacts', { members: [contact.id] });
      await anybody('GET', `/profiles/${contact.id}`);
      await forBea('PUT', `/organizations/${north}`, {
        approvalRequired: false,
        orderPriceLimit: 750,
        x_knownGrade: 'silver',
      });
      const dock = await forBea('POST', '/organizationAddresses', {
        addressType: 'Dock 4',
        address: { ...home, isDefaultShippingAddress: true },
      });
      const { repositoryId: dockId } = (dock.body.address ?? {}) as { repositoryId?: string };
      await forBea('PUT', `/organizationAddresses/${dockId}`, {
        addressType: 'Yard',
        address: { city: 'Bend', isDefaultBillingAddress: true },
      });
      await forBea('GET', `/organizations/${north}`);
      const request = (what: string, body: object) => forBea('POST', `/profileRequests/known-wish/${what}`, body);
      await forBea('PUT', '/profileRequests/known-wish', {
        status: 'moreInfoNeeded',
        requesterComments: 'Since May.',
        profile: { firstName: 'Daniel' },
      });
      await request('approve', { approverComments: 'Known to us.' });
      await say(bea, 'known-south')('POST', '/profileRequests/known-hope/reject', { approverComments: 'Unknown.' });
      await anybody('GET', '/profiles/known-dan');
      await anybody('POST', '/profiles/delete', { profileIds: [made.id] });
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
