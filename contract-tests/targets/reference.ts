/** The reference server, over real HTTP. @module */

import type { ReferenceServer } from '../../mock-server/index.ts';
import type { Subjects, Target } from '../engine/behaviour.ts';

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
    lacks: { examples: 'the reference server knows its records and refuses those of the examples' },
    signIn: {
      agent: credentials.agent,
      supervisor: credentials.supervisor,
      administrator: credentials.administrator,
      application: credentials.application,
      agentWithMailedCode: credentials.agentWithMailedCode,
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
    accountBuyer,
    accountOrder,
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
    inactiveSiteId: fixtures.inactiveSite.id,
    organizationId: accountAdministrator.organizationId,
    inactiveOrganizationId: fixtures.inactiveOrganization.id,
    inactiveContactId: fixtures.inactiveContact.id,
    accountBuyer: {
      profileId: accountBuyer.id,
      productId: accountBuyer.productAboveLimit.id,
      skuId: accountBuyer.productAboveLimit.skuId,
    },
    fulfilledOrderId: fulfilledOrder.id,
    fulfilledCashOrderId: fixtures.fulfilledCashOrder.id,
    accountOrder: {
      orderId: accountOrder.id,
      profileId: accountOrder.profileId,
      organizationId: accountOrder.organizationId,
    },
    returnRequestId: fixtures.returnRequest.id,
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
