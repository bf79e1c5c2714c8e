/** Which orders of an account need an approver. @module */

import type { Organization, Profile } from '../../people/records.ts';
import type { Cents } from '../../wire/money.ts';

/** Whether an order of some total needs approval: above the limit; with limit 0 always, without a limit never. */
export function needsApproval(
  account: Pick<Organization, 'approvalRequired' | 'orderPriceLimit'>,
  total: Cents,
): boolean {
  const { approvalRequired, orderPriceLimit } = account;
  if (!approvalRequired || orderPriceLimit === undefined) return false;
  return orderPriceLimit === 0 || total > orderPriceLimit;
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
