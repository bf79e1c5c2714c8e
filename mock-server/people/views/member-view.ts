/** Contacts of an account on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { PropertyDefinitions } from '../../properties/records.ts';
import { dynamicPropertiesView } from '../../properties/views.ts';
import { addressView, namedAddressesView } from '../../wire/address-view.ts';
import { majorOf } from '../../wire/currency.ts';
import type { MemberRole, Organization, Profile } from '../records.ts';
import { addressesOf } from '../rules/account-addresses.ts';
import { rolesIn } from '../rules/member-rules.ts';
import { organizationSummary, roleView, wordsOf, yesOrNo } from './person-view.ts';

/** What a view of a contact depends on. */
export interface MemberViewOptions {
  /** The account the call works in. */
  readonly account: Organization;
  readonly findOrganization: (id: string) => Organization | undefined;
  readonly definitions: PropertyDefinitions;
  readonly accessRights?: boolean;
  /** Adds `secondaryOrganizationsCount` (no document names the property: inferred). */
  readonly secondaryOrganizationsCount?: boolean;
}

/** A contact, with the count that lists add on request. */
export type MemberItem = Schemas['Member'] & { readonly secondaryOrganizationsCount?: number };

/**
 * A contact as seen in an account, with its roles there. Every role this server knows counts in an account, so both values
 * of `includedRoles` ask for the same ones.
 */
export function memberView(member: Profile, options: MemberViewOptions): MemberItem {
  const { account, findOrganization } = options;
  const { id, email, firstName, lastName, active, locale, daytimeTelephoneNumber, customerContactId } = member;
  const roles = rolesIn(member, account.id);
  const parent = member.parentOrganizationId === undefined ? undefined : findOrganization(member.parentOrganizationId);
  const addresses = [...member.shippingAddresses, ...addressesOf(account)];
  return {
    ...member.properties,
    id,
    repositoryId: id,
    profileType: member.type,
    firstName,
    lastName,
    email,
    locale,
    active,
    receiveEmail: yesOrNo(member.receiveEmail),
    ...(daytimeTelephoneNumber === undefined ? {} : { daytimeTelephoneNumber }),
    ...(customerContactId === undefined ? {} : { customerContactId }),
    ...(member.consentGranted === undefined ? {} : { GDPRProfileP13nConsentGranted: member.consentGranted }),
    ...(account.orderPriceLimit === undefined ? {} : { derivedOrderPriceLimit: majorOf(account.orderPriceLimit) }),
    roles: roles.map(roleView),
    ...(options.accessRights === true ? { accessRights: roles.map(accessRightOf) } : {}),
    ...(parent === undefined ? {} : { parentOrganization: memberOrganization(parent) }),
    secondaryOrganizations: member.secondaryOrganizationIds.flatMap(other => {
      const organization = findOrganization(other);
      return organization === undefined ? [] : [organizationSummary(organization)];
    }),
    ...(options.secondaryOrganizationsCount === true
      ? { secondaryOrganizationsCount: member.secondaryOrganizationIds.length }
      : {}),
    shippingAddress: addressView(member.shippingAddresses[0] ?? account.shippingAddress),
    billingAddress: addressView(account.billingAddress),
    secondaryAddresses: namedAddressesView(addresses),
    dynamicProperties: dynamicPropertiesView('user', member.properties, options.definitions),
  };
}

function memberOrganization(organization: Organization): Schemas['MemberOrganization'] {
  return {
    ...organizationSummary(organization),
    shippingAddress: addressView(organization.shippingAddress),
    billingAddress: addressView(organization.billingAddress),
    secondaryAddresses: namedAddressesView(addressesOf(organization)),
  };
}

/** One right of the same name as the role, as OCC documents it for its agents' predefined roles (inferred for contacts). */
function accessRightOf({ function: name, repositoryId }: MemberRole): Schemas['AccessRight'] {
  if (name === 'custom')
    return { id: repositoryId, repositoryId, name: repositoryId, displayName: repositoryId, type: 'generic' };
  return { id: name, repositoryId: name, name, displayName: wordsOf(name), type: 'privilege' };
}
