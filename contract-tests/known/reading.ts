/** Every kind of record, read in each way. @module */

import { home } from './addresses.ts';
import { ann, bea, cal, items, north, query } from './parts.ts';
import type { Conversation } from './said.ts';

export const reading: readonly Conversation[] = [
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
];
