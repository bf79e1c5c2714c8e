/** The reference server, over real HTTP. @module */

import type { ReferenceServer } from '../../mock-server/index.ts';
import type { Subjects, Target } from '../behaviour.ts';

/** The target that a listening reference server is. */
export function referenceTarget(
  baseUrl: string,
  { credentials, fixtures }: Pick<ReferenceServer, 'credentials' | 'fixtures'>,
): Target {
  return {
    name: 'reference',
    baseUrl,
    capabilities: ['state', 'roles', 'control'],
    writable: true,
    lacks: {},
    signIn: {
      agent: credentials.agent,
      supervisor: credentials.supervisor,
      administrator: credentials.administrator,
      application: credentials.application,
    },
    subjects: subjectsOf(fixtures),
  };
}

/** The records of the seed that behaviours work on. */
export function subjectsOf(fixtures: ReferenceServer['fixtures']): Subjects {
  const {
    shopper,
    accountAdministrator,
    product,
    fulfilledOrder,
    heldOrder,
    processingOrder,
    orderWithNonreturnableItem,
  } = fixtures;
  return {
    shopperId: shopper.id,
    shopperLastName: shopper.lastName,
    accountAdministratorId: accountAdministrator.id,
    productId: product.id,
    skuId: product.skuId,
    nonreturnable: { productId: fixtures.nonreturnableProduct.id, skuId: fixtures.nonreturnableProduct.skuId },
    outOfStock: { productId: fixtures.outOfStockProduct.id, skuId: fixtures.outOfStockProduct.skuId },
    shippingAddress: fixtures.address,
    shippingMethodId: fixtures.shippingMethod.id,
    siteId: fixtures.site.id,
    fulfilledOrderId: fulfilledOrder.id,
    nonreturnableOrder: {
      orderId: orderWithNonreturnableItem.id,
      commerceItemId: orderWithNonreturnableItem.commerceItemId,
    },
    heldOrder: { orderId: heldOrder.id, profileId: heldOrder.profileId, siteId: heldOrder.siteId },
    processingOrder: {
      orderId: processingOrder.id,
      profileId: processingOrder.profileId,
      siteId: processingOrder.siteId,
    },
  };
}
