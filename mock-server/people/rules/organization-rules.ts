/** Accounts, as their delegated administrators change them. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { PropertyDefinitions } from '../../properties/records.ts';
import { propertiesSet } from '../../properties/rules/property-values.ts';
import { sentAmount } from '../../wire/currency.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Organization, Profile } from '../records.ts';
import { accountIdsOf, requireAdministrator } from './accounts.ts';
import { isActiveIn, requireMembership } from './member-rules.ts';

/** What a change of an account depends on. */
export interface OrganizationChange {
  readonly administrator: Profile;
  readonly contacts: readonly Profile[];
  /** Currency of the account's limit. */
  readonly currencyCode: string;
  /** What the merchant defined. */
  readonly definitions: PropertyDefinitions;
}

/**
 * An account after a change.
 *
 * @throws {Refusal} 89101: the contact does not administer it, or the merchant keeps its approvals; 100020: approvals lack a
 * limit or an approver, or a property of the merchant's is not valid.
 */
export function changedOrganization(
  account: Organization,
  input: Schemas['OrganizationUpdate'],
  { administrator, contacts, currencyCode, definitions }: OrganizationChange,
): Organization {
  requireAdministrator(administrator, account.id);
  const changesApprovals = input.approvalRequired !== undefined || input.orderPriceLimit !== undefined;
  if (changesApprovals && account.delegateApprovalManagement !== true) {
    refuse('89101', { message: "The merchant keeps the approvals of this account's orders." });
  }
  const approvalRequired = input.approvalRequired ?? account.approvalRequired;
  const orderPriceLimit =
    input.orderPriceLimit === undefined
      ? account.orderPriceLimit
      : { currencyCode, amount: sentAmount(input.orderPriceLimit, 'orderPriceLimit', currencyCode) };
  if (approvalRequired && changesApprovals) {
    if (orderPriceLimit === undefined)
      refuse('100020', { path: 'orderPriceLimit', message: 'Approvals need a limit.' });
    const hasApprover = contacts.some(contact => isActiveIn(contact, account.id, 'approver'));
    if (!hasApprover) refuse('100020', { path: 'approvalRequired', message: 'The account has no active approver.' });
  }
  return {
    ...account,
    approvalRequired,
    ...(orderPriceLimit === undefined ? {} : { orderPriceLimit }),
    properties: { ...account.properties, ...propertiesSet('organization', input, definitions) },
  };
}

/**
 * A contact after it has left an account; the first of its other accounts takes the place of a parent account it left.
 *
 * @throws {Refusal} 23042: the administrator would remove itself; 1002019: the shopper has no account; 22010: it is not in this one.
 */
export function withoutAccount(contact: Profile, account: Organization, administrator: Profile): Profile {
  if (contact.id === administrator.id) refuse('23042', { path: 'members' });
  if (contact.type !== 'b2b_user') refuse('1002019', { path: 'members' });
  requireMembership(contact, account);
  const { parentOrganizationId: _, ...rest } = contact;
  const [parent, ...others] = accountIdsOf(contact).filter(id => id !== account.id);
  return {
    ...rest,
    ...(parent === undefined ? {} : { parentOrganizationId: parent }),
    secondaryOrganizationIds: others,
    roles: contact.roles.filter(role => role.organizationId !== account.id),
  };
}
