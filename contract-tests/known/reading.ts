/** Every kind of record, read in each way. @module */

import { home } from './addresses.ts';
import { ann, bea, cal, items, north } from './parts.ts';
import type { Conversation } from './said.ts';

export const reading: readonly Conversation[] = [
  {
    name: 'people',
    async hold(say) {
      const [anybody, forBea] = [say(), say(bea, north)];
      for (const id of [ann, bea, cal, 'known-dan']) await anybody('getProfile', id);
      await say(undefined, north)('getProfile', bea, { includedRoles: 'organizationalRolesForCurrentOrganization' });
      await anybody('searchProfiles', { q: 'email sw "ann.known"', queryFormat: 'SCIM' });
      await anybody('searchProfiles', { q: JSON.stringify({ email: 'bea.known', limit: 5, requireCount: true }) });
      for (const list of ['listProfileAddresses', 'listCreditCards', 'listSiteProperties'] as const)
        await anybody(list, ann);
      await anybody('getCreditCard', ann, 'known-old');
      await forBea('listAddresses', { orgId: north });
      for (const id of [bea, cal]) await forBea('getMember', id);
      await forBea('listMembers', { limit: '5' });
      await forBea('getAddresses');
      await forBea('getOrganization', north);
      await forBea('siteOrganizationProperties', north);
      await anybody('listOrganizations', { q: 'name co "Known"' });
      for (const id of ['known-wish', 'known-hope']) await anybody('getProfileRequest', id);
      await anybody('getOrganizationRequest', 'known-plan');
    },
  },
  {
    name: 'the catalog',
    async hold(say) {
      const [anybody, forAnn] = [say(), say(ann)];
      for (const id of ['vase', 'book', 'shirt', 'frame', 'card', 'bench']) await anybody('getProduct', `known-${id}`);
      for (const id of ['vase-sku', 'book-sku', 'book-gone', 'shirt-red', 'shirt-blue', 'shirt-late'])
        await anybody('getSku', `known-${id}`);
      for (const id of ['book', 'shirt', 'vase']) await anybody('getStockStatus', `known-${id}`);
      for (const more of [{ skuId: 'known-shirt-late' }, { locationId: 'known-store' }, { actualStockStatus: 'true' }])
        await anybody('getStockStatus', 'known-shirt', more);
      for (const id of ['store', 'depot']) await anybody('getLocation', `known-${id}`);
      const methods = (more: object) =>
        forAnn('listShippingMethods', { profileId: ann, populateShippingMethods: true, ...more });
      await methods({ ...items(['vase', 2]), shippingAddress: home });
      await methods({ productIdForShippingSurcharge: [] });
      await anybody('getShopperType', 'user');
      await anybody('getOrderType', 'order');
      for (const id of ['organization', 'commerceItem']) await anybody('getItemType', id);
      for (const list of ['listCancelReasons', 'getReturnReasons', 'getPriceOverrideReasons'] as const)
        await anybody(list);
      for (const process of ['Return', 'Exchange']) await anybody('getDispositionReasons', { process });
      for (const list of ['getOrderStates', 'getReturnStates', 'getRemorsePeriod', 'getAgentConfiguration'] as const)
        await anybody(list);
      await anybody('listTypes');
      await anybody('listReasons', { type: 'appeasementReason' });
      for (const GiftWithPurchaseDetail of ['known-mug', 'known-shirt'])
        await anybody('getGiftWithPurchaseChoices', { GiftWithPurchaseType: 'product', GiftWithPurchaseDetail });
    },
  },
  {
    name: 'orders that were placed',
    async hold(say) {
      const anybody = say();
      for (const id of ['sent', 'invoiced', 'waiting', 'removed', 'unpaid', 'cart', 'replacement'])
        await anybody('getOrder', `known-${id}`);
      await anybody('searchOrders', { q: 'id eq "known-sent"', queryFormat: 'SCIM' });
      await anybody('searchOrders', { q: 'id eq "known-waiting" or id eq "known-cart"', queryFormat: 'SCIM' });
      for (const orderId of ['known-sent', 'known-invoiced', 'known-waiting'])
        await anybody('searchOrders', { q: JSON.stringify({ orderId }) });
      await anybody('getComments', { orderId: 'known-sent', type: 'order' });
      for (const id of ['gift', 'card', 'invoice', 'cash']) await anybody('getPaymentGroup', `known-pg-${id}`);
      await say(ann)('copyOrder', { orderId: 'known-sent' });
      await say(bea, north)('copyOrder', { orderId: 'known-invoiced' });
      await say(ann)('copyOrder', {
        orderId: 'known-sent',
        mergeShippingGroups: true,
        exclude: { order: ['x_knownMark'], commerceItem: ['x_knownText'] },
      });
      for (const op of ['validActions', 'validateOrder', 'validatePaymentAuthorization'])
        for (const id of ['sent', 'unpaid', 'waiting']) await anybody('handleOrderActions', `known-${id}`, { op });
      await anybody('handleOrderActions', 'known-unpaid', { op: 'cancel', cancelReason: 'changeOfMind' });
    },
  },
];
