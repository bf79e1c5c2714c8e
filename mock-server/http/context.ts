/** The headers that say whom a call works for. @module */

import { requestedPriceListGroup } from '../merchant/rules/price-list-groups.ts';
import type { Store } from '../store/store.ts';
import { refuse } from '../wire/refusal.ts';
import type { RequestContext } from './handler.ts';

/**
 * Reads the context headers; their form has been validated.
 *
 * @throws {Refusal} 30014, 30015: the site does not exist or is not active; 13001: there is no such price list group.
 */
export function requestContext(store: Store, header: (name: string) => string | undefined): RequestContext {
  const agentContext = header('x-ccagentcontext');
  const siteId = header('x-ccsite');
  if (siteId !== undefined) {
    const site = store.sites.get(siteId);
    if (site === undefined) return refuse('30014', { path: 'header:X-CCSite' });
    if (!site.active) return refuse('30015', { path: 'header:X-CCSite' });
  }
  const groupId = header('x-ccpricelistgroup');
  return {
    shopperProfileId: agentContext === undefined ? undefined : shopperOf(agentContext),
    organizationId: header('x-ccorganization'),
    siteId,
    priceListGroup: groupId === undefined ? undefined : requestedPriceListGroup(groupId),
  };
}

// operations that do not declare the header do not validate it either; rubbish then means nobody
function shopperOf(agentContext: string): string | undefined {
  try {
    const { shopperProfileId } = JSON.parse(agentContext) as { shopperProfileId?: unknown };
    return typeof shopperProfileId === 'string' ? shopperProfileId : undefined;
  } catch {
    return undefined;
  }
}
