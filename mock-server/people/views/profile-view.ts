/** Shoppers on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Order } from '../../orders/records.ts';
import type { PropertyDefinitions } from '../../properties/records.ts';
import { dynamicPropertiesView } from '../../properties/views.ts';
import { addressView, bookAddressView, namedAddressesView } from '../../wire/address-view.ts';
import { majorOf } from '../../wire/currency.ts';
import { isoDate } from '../../wire/instant.ts';
import type { Amount } from '../../wire/money.ts';
import type { Organization } from '../records.ts';
import { addressesOf } from '../rules/account-addresses.ts';
import { accountIdsOf } from '../rules/accounts.ts';
import { rolesIn } from '../rules/member-rules.ts';
import { purchaseHistory } from '../rules/purchase-history.ts';
import { consentsOn, type ShopperProfile } from '../rules/site-consents.ts';
import { organizationSummary, roleView, yesOrNo } from './person-view.ts';

/** What a view of a shopper depends on. */
export interface ProfileViewOptions {
  readonly findOrganization: (id: string) => Organization | undefined;
  readonly definitions: PropertyDefinitions;
  /** The account the call works in. */
  readonly account: Organization | undefined;
  /** Site whose consents are read; absent: the default site. */
  readonly siteId?: string | undefined;
  /** The shopper's orders; absent: nothing is said of them. */
  readonly orders?: readonly Order[] | undefined;
  /** Only the roles of the current account. */
  readonly rolesOfAccountOnly?: boolean;
}

// the reference server has no storefront: nobody visits, and consents carry no date
const unrecorded = {
  receiveEmailDate: null,
  GDPRProfileP13nConsentDate: null,
  firstVisitDate: null,
  previousVisitDate: null,
  lastVisitDate: null,
  numberOfVisits: 0,
} as const;

/** A shopper, bare. */
export function profileView(profile: ShopperProfile, options: ProfileViewOptions): Schemas['Profile'] {
  const { account, findOrganization } = options;
  const accounts = accountIdsOf(profile).flatMap(id => findOrganization(id) ?? []);
  const parent = accounts.find(({ id }) => id === profile.parentOrganizationId);
  const roles = options.rolesOfAccountOnly === true ? rolesIn(profile, account?.id ?? '') : profile.roles;
  const consents = consentsOn(profile, options.siteId);
  return {
    ...profile.properties,
    id: profile.id,
    repositoryId: profile.id,
    // as recorded: a shopper without an account has no type
    profileType: profile.type === 'b2b_user' ? profile.type : null,
    active: profile.active,
    login: profile.login,
    firstName: profile.firstName,
    lastName: profile.lastName,
    email: profile.email,
    gender: profile.gender ?? 'unspecified',
    dateOfBirth: profile.dateOfBirth ?? null,
    locale: profile.locale,
    daytimeTelephoneNumber: profile.daytimeTelephoneNumber ?? null,
    customerContactId: profile.customerContactId ?? null,
    receiveEmail: yesOrNo(consents.receiveEmail),
    GDPRProfileP13nConsentGranted: consents.consentGranted ?? false,
    ...unrecorded,
    ...addressesView(profile, account),
    parentOrganization: parent === undefined ? null : organizationSummary(parent),
    secondaryOrganizations: accounts.filter(other => other !== parent).map(organizationSummary),
    currentOrganization: account === undefined ? null : currentOrganizationView(account),
    roles: roles.map(roleView),
    approvalRequired: account?.approvalRequired ?? false,
    derivedApprovalRequired: account?.approvalRequired ?? false,
    derivedOrderPriceLimit: account?.orderPriceLimit === undefined ? null : majorOf(account.orderPriceLimit),
    registrationDate: isoDate(profile.registeredAt),
    ...(options.orders === undefined ? {} : historyView(options.orders)),
    loyaltyPrograms: [...(profile.loyaltyPrograms ?? [])],
    comments: commentsView(profile),
    dynamicProperties: dynamicPropertiesView('user', profile.properties, options.definitions),
  };
}

/** Agents' notes on a shopper. */
export function commentsView({ comments }: ShopperProfile): Schemas['ProfileComment'][] {
  return comments.map(({ id, comment, at }) => ({ repositoryId: id, comment, creationDate: isoDate(at) }));
}

function addressesView({ shippingAddresses }: ShopperProfile, account: Organization | undefined) {
  const [own] = shippingAddresses;
  const usual = own ?? account?.shippingAddress;
  return {
    shippingAddress: usual === undefined ? null : addressView(usual),
    shippingAddresses: shippingAddresses.map((address, index) => bookAddressView(address, index === 0)),
    secondaryAddresses: namedAddressesView(
      account === undefined ? [] : [...shippingAddresses, ...addressesOf(account)],
    ),
    contactShippingAddress: account === undefined ? {} : addressView(account.shippingAddress),
    contactBillingAddress: account === undefined ? null : addressView(account.billingAddress),
  };
}

function currentOrganizationView(account: Organization): Schemas['CurrentOrganization'] {
  const { description = '' } = account;
  return {
    ...organizationSummary(account),
    derivedDescription: description,
    derivedType: 'company',
    delegateApprovalManagement: account.delegateApprovalManagement ?? false,
  };
}

function historyView(orders: readonly Order[]) {
  const { numberOfOrders, first, latest, lifetimeSpend, lifetimeAOV } = purchaseHistory(orders);
  return {
    numberOfOrders,
    firstPurchaseDate: first?.submittedAt === undefined ? null : isoDate(first.submittedAt),
    lastPurchaseDate: latest?.submittedAt === undefined ? null : isoDate(latest.submittedAt),
    lastPurchaseAmount: majorIn(latest, latest?.priceInfo.total),
    lifetimeSpend: majorIn(latest, lifetimeSpend),
    lifetimeAOV: majorIn(latest, lifetimeAOV),
    lifetimeCurrencyCode: latest?.currencyCode ?? null,
  };
}

function majorIn(order: Order | undefined, amount: Amount | undefined): number {
  return order === undefined || amount === undefined ? 0 : majorOf({ currencyCode: order.currencyCode, amount });
}
