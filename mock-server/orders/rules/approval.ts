/** Which orders of an account need an approver. @module */

import type { Organization, Profile } from '../../people/records.ts';
import { type Money, zero } from '../../wire/money.ts';

/**
 * Whether an order of some total needs approval: above the limit; with limit 0 always, without a limit never. A total in
 * another currency than the limit's always does: nothing says that it is below (inferred).
 */
export function needsApproval(
  account: Pick<Organization, 'approvalRequired' | 'orderPriceLimit'>,
  total: Money,
): boolean {
  const { approvalRequired, orderPriceLimit } = account;
  if (!approvalRequired || orderPriceLimit === undefined) return false;
  if (orderPriceLimit.currencyCode !== total.currencyCode) return true;
  return orderPriceLimit.amount === zero || total.amount > orderPriceLimit.amount;
}

/** Ids of those who may approve an account's orders. */
export function approverIdsOf(organizationId: string, profiles: Iterable<Profile>): string[] {
  const ids: string[] = [];
  for (const { id, active, roles } of profiles) {
    const approves = roles.some(role => role.function === 'approver' && role.organizationId === organizationId);
    if (active && approves) ids.push(id);
  }
  return ids;
}
