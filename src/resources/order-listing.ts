/** Finds orders. @module */

import type { CallOptions } from '../call/call.ts';
import { defined } from '../call/defined.ts';
import { listIn } from '../call/response-shape.ts';
import type { Listing } from '../listing/pagination.ts';
import { numberedListing, scimListing } from '../listing/wire-listings.ts';
import type { OrderProperties } from './dynamic-properties.ts';
import {
  type DatedCriteria,
  type OrderCriteria,
  orderFilter,
  orderTextCriteria,
  readCriteria,
} from './order-search.ts';
import type { Schema } from './schema.ts';
import type { Wire } from './wire.ts';
import { rowsWithId } from './with-id.ts';

/** An order in search results; text search omits some properties. */
export interface FoundOrder extends Schema<'OrderRecord'>, OrderProperties {
  readonly id: string;
}
/** Finds orders. @internal */
export function searchOrders(wire: Wire, criteria: OrderCriteria = {}, options?: CallOptions): Listing<FoundOrder> {
  const asked = readCriteria(criteria, wire.now);
  return asked.mode === 'text' ? searchByText(wire, asked, options) : searchByScim(wire, asked, options);
}

function searchByScim({ request }: Wire, criteria: DatedCriteria, options?: CallOptions): Listing<FoundOrder> {
  const query = {
    queryFormat: 'SCIM' as const,
    totalResults: true,
    q: orderFilter(criteria),
    sort: criteria.sort ?? 'submittedDate:desc',
  };
  return scimListing<FoundOrder>(
    (page, each) =>
      request('searchOrders', { query: { ...query, ...page } }, each, found => {
        const { items, ...totals } = found !== undefined && 'items' in found ? found : { items: undefined };
        return { ...totals, items: rowsWithId(listIn(items, 'items')) };
      }),
    criteria,
    options,
  );
}

function searchByText({ request }: Wire, criteria: DatedCriteria, options?: CallOptions): Listing<FoundOrder> {
  const textCriteria = orderTextCriteria(criteria);
  return numberedListing<FoundOrder>(
    (at, each) => {
      const q = JSON.stringify({ ...textCriteria, ...at, requireCount: true });
      return request('searchOrders', { query: { q } }, each, found => {
        const { ordersList, totalOrders }: Schema<'OrderTextResult'> = found ?? {};
        // a total of 0 may come without a list
        const rows = ordersList === undefined && Number(totalOrders) === 0 ? [] : listIn(ordersList, 'ordersList');
        return { items: rowsWithId(rows.map(foundByText)), total: totalOrders };
      });
    },
    criteria,
    options,
  );
}

function foundByText({ submittedDate, profile, priceInfo, ...more }: Schema<'OrderSummary'>): Schema<'OrderRecord'> {
  const { customerEmail, ...names } = profile ?? {};
  return {
    ...more,
    ...defined({ submittedDate }),
    ...(profile == null ? {} : { profile: { ...names, ...defined({ email: customerEmail }) } }),
    ...(priceInfo === undefined
      ? {}
      : { priceInfo: defined({ total: priceInfo.total, currencyCode: priceInfo.currencyCode ?? undefined }) }),
  };
}
