/** Who has a say when an order is placed. @module */

import { contactsOf } from '../../people/contacts-of.ts';
import type { Store } from '../../store/store.ts';
import type { Order } from '../records.ts';
import { approverIdsOf } from '../rules/approval.ts';
import type { PlacementContext } from '../rules/placement.ts';

/** The account of an order, and who may approve its orders. */
export function placersOf(
  { organizationId }: Pick<Order, 'organizationId'>,
  store: Pick<Store, 'organizations' | 'profiles'>,
): Pick<PlacementContext, 'organization' | 'approverIds'> {
  if (organizationId === undefined) return { organization: undefined, approverIds: [] };
  return {
    organization: store.organizations.get(organizationId),
    approverIds: approverIdsOf(organizationId, contactsOf(store, organizationId)),
  };
}
