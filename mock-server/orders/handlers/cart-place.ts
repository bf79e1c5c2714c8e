/** Where a shopper's cart is looked for. @module */

import type { RequestContext } from '../../http/handler.ts';
import type { Order } from '../records.ts';

/** The site and the account the headers name; what they do not name does not matter. */
export function cartPlace({
  namedSite,
  namedAccount,
}: RequestContext): Partial<Pick<Order, 'siteId' | 'organizationId'>> {
  return {
    ...(namedSite === undefined ? {} : { siteId: namedSite.id }),
    ...(namedAccount === undefined ? {} : { organizationId: namedAccount.id }),
  };
}
