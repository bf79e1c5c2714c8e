/** Where a shopper's cart is looked for. @module */

import type { Order } from '../store/model.ts';
import type { RequestContext } from './handler.ts';

/** The site and the account the headers name; what they do not name does not matter. */
export function cartPlace({
  siteId,
  organizationId,
}: RequestContext): Partial<Pick<Order, 'siteId' | 'organizationId'>> {
  return {
    ...(siteId === undefined ? {} : { siteId }),
    ...(organizationId === undefined ? {} : { organizationId }),
  };
}
