/** Whose orders a shopper may see. @module */

import type { Profile } from '../../people/records.ts';
import type { Order } from '../records.ts';

/** What visibility depends on. */
export type Owned = Pick<Order, 'profileId' | 'organizationId' | 'submittedAt'>;

/**
 * Whether a shopper may see an order: one's own, and as an approver those that were placed in the account. An anonymous
 * shopper sees what belongs to nobody.
 */
export function isVisibleTo({ profileId, organizationId, submittedAt }: Owned, shopper: Profile | undefined): boolean {
  if (profileId === shopper?.id) return true;
  if (shopper === undefined || organizationId === undefined || submittedAt === undefined) return false;
  return shopper.roles.some(role => role.function === 'approver' && role.organizationId === organizationId);
}
