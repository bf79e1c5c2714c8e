/** Accounts on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Site } from '../../merchant/records.ts';
import { addressView, namedAddressesView } from '../../wire/address-view.ts';
import { majorOf } from '../../wire/currency.ts';
import type { Organization, Profile } from '../records.ts';
import { ownAddressesOf } from '../rules/account-addresses.ts';
import type { BookAddress } from '../rules/address-book.ts';
import { standardRole } from '../rules/member-rules.ts';
import { roleView } from './person-view.ts';

const functions = ['buyer', 'approver', 'admin', 'accountAddressManager', 'profileAddressManager'];

/** An account by itself. */
export function organizationView(account: Organization, contacts: readonly Profile[]): Schemas['Organization'] {
  return {
    ...account.properties,
    ...plainView(account),
    members: contacts.map(({ id }) => ({ repositoryId: id })),
    derivedShippingAddress: addressView(account.shippingAddress),
    derivedBillingAddress: addressView(account.billingAddress),
    ...defaultNames(account),
    secondaryAddresses: entriesOf(account),
  };
}

/** An account in a list. */
export function organizationRow(account: Organization): Schemas['Organization'] {
  return {
    ...account.properties,
    ...plainView(account),
    secondaryAddresses: namedAddressesView(ownAddressesOf(account)),
  };
}

/** Which account it is, and where it buys. */
function identityView(account: Organization) {
  const { id, name, description = null, active } = account;
  return {
    id,
    repositoryId: id,
    name,
    description,
    active,
    externalOrganizationId: null,
    shippingAddress: addressView(account.shippingAddress),
    billingAddress: addressView(account.billingAddress),
  };
}

function plainView(account: Organization) {
  const { id, approvalRequired, orderPriceLimit, ancestorIds = [] } = account;
  const ancestors = ancestorIds.map(ancestor => ({ id: ancestor, repositoryId: ancestor }));
  const [parent] = ancestors;
  return {
    ...identityView(account),
    type: 'company',
    customerType: 'Standard',
    source: null,
    dunsNumber: null,
    taxReferenceNumber: null,
    vatReferenceNumber: null,
    uniqueId: null,
    organizationLogo: null,
    organizationLogoURL: null,
    approvalRequired,
    orderPriceLimit: orderPriceLimit === undefined ? null : majorOf(orderPriceLimit),
    delegateApprovalManagement: account.delegateApprovalManagement ?? false,
    useExternalApprovalWebhook: false,
    parentOrganization: parent ?? null,
    ancestorOrganizations: ancestors,
    // accounts of the reference server buy as their site sells
    contract: null,
    derivedContract: null,
    relativeRoles: functions.map(duty => roleView(standardRole(duty, id))),
  };
}

/** An account's address book. */
export function addressBookView(account: Organization): Schemas['OrganizationAddressBook'] {
  return { ...identityView(account), ...defaultNames(account), secondaryAddresses: entriesOf(account) };
}

/** Nicknames of the default addresses. */
export function defaultNames({ shippingAddress, billingAddress }: Organization) {
  return { derivedShippingAddressType: shippingAddress.alias, derivedBillingAddressType: billingAddress.alias };
}

/** Addresses with their nicknames. */
export function entriesOf(account: Organization): Schemas['AddressEntry'][] {
  return ownAddressesOf(account).map(address => entryView(account, address));
}

/** One address with its nickname. */
export function entryView(
  { shippingAddress, billingAddress }: Organization,
  address: BookAddress,
): Schemas['AddressEntry'] {
  return {
    addressType: address.alias,
    address: {
      ...addressView(address),
      id: address.id,
      isDefaultShippingAddress: address.id === shippingAddress.id,
      isDefaultBillingAddress: address.id === billingAddress.id,
      isInherited: address.isInherited ?? false,
    },
  };
}

/** What an account has on a site: the same on all of them. */
export function sitePropertiesView(account: Organization, site: Site): Schemas['SiteOrganizationProperties'] {
  const { approvalRequired, delegateApprovalManagement, orderPriceLimit } = account;
  return {
    site: { id: site.id, siteId: site.id, name: site.name, enabled: site.active, productionURL: null },
    inherited: { approvalRequired: false, delegateApprovalManagement: false, orderPriceLimit: false },
    properties: {
      approvalRequired,
      delegateApprovalManagement: delegateApprovalManagement ?? false,
      useExternalApprovalWebhook: false,
      orderPriceLimit: orderPriceLimit === undefined ? null : majorOf(orderPriceLimit),
      contract: null,
    },
  };
}
