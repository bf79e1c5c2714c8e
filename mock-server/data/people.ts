/** Agents, accounts and profiles of users' data. @module */

import type { AgentUser } from '../auth/records.ts';
import { roles } from '../auth/rules/roles.ts';
import { defaultSite } from '../merchant/default-site.ts';
import { priceListGroupOfSite } from '../merchant/rules/price-list-groups.ts';
import { addressTypes } from '../people/handlers/organization-addresses.ts';
import type { MemberRole, Organization, Profile, SavedCard } from '../people/records.ts';
import type { BookAddress } from '../people/rules/address-book.ts';
import { standardRole } from '../people/rules/member-rules.ts';
import type { Store } from '../store/store.ts';
import { folded } from '../wire/folded.ts';
import { unknownName } from '../wire/nearest.ts';
import type { Address } from '../wire/records.ts';
import type { AccountData, AddressData, AgentData, CardData, ProfileData } from './format.ts';
import type { Loading } from './loading.ts';
import { amountAt, fail, instantOf, named, present } from './place.ts';
import { propertiesOf } from './properties.ts';

/** Where those live who come without address; a region with sales tax. */
export const usualAddress: AddressData = {
  address1: '1 Engine Street',
  city: 'Albany',
  state: 'NY',
  postalCode: '12207',
  country: 'US',
};

// administrators need a code wherever they come from; the server's `oneTimeCode` gives it
const administratorsSecret = 'N53W4ZLSOMQG65ZAMFZWKIDUNBSQ2CQF';

/** Somebody who can sign in. */
export function agentOf(data: AgentData, place: string, { store }: Loading): AgentUser {
  const { username, password } = data;
  const id = data.id ?? `iuser${100_001 + store.users.size}`;
  const isTaken = store.users.by.email
    .equal(folded(username))
    .slice()
    .some(user => user.id !== id);
  if (isTaken) fail(`${place}.username`, `there is an agent ${JSON.stringify(username)} already`);
  const [firstName = username] = username.split('@');
  return {
    id,
    email: username,
    password,
    firstName: data.firstName ?? firstName,
    lastName: data.lastName ?? '',
    roles: (data.roles ?? ['agent']).map(role => roles[role]),
    active: data.active ?? true,
    mfa: 'none',
    ...(data.roles?.includes('administrator') === true ? { codeSecret: administratorsSecret } : {}),
  };
}

/** An account. */
export function accountOf(data: AccountData, place: string, loading: Loading): Organization {
  const { store, newId } = loading;
  const id = data.id ?? newId('or-');
  const { name = id, orderPriceLimit, siteId } = data;
  const site = siteId === undefined ? defaultSite(store) : named(store.sites, siteId, 'site', `${place}.siteId`);
  const { currencyCode } = priceListGroupOfSite(store.settings.priceListGroups, site.id);
  const at = (address: AddressData, what: string) =>
    addressOf(address, { companyName: name }, loading, `${place}.${what}`);
  const shippingAddress = at(data.shippingAddress ?? usualAddress, 'shippingAddress');
  return {
    id,
    name,
    ...present({ description: data.description }),
    active: data.active ?? true,
    approvalRequired: data.approvalRequired ?? orderPriceLimit !== undefined,
    ...(orderPriceLimit === undefined
      ? {}
      : {
          orderPriceLimit: {
            currencyCode,
            amount: amountAt(orderPriceLimit, currencyCode, `${place}.orderPriceLimit`),
          },
        }),
    siteId: site.id,
    ...(data.parentOrganizationId === undefined
      ? {}
      : { ancestorIds: ancestorsBy(data.parentOrganizationId, place, store) }),
    shippingAddress,
    billingAddress: data.billingAddress === undefined ? shippingAddress : at(data.billingAddress, 'billingAddress'),
    ...(data.otherAddresses === undefined
      ? {}
      : { otherAddresses: data.otherAddresses.map((address, index) => at(address, `otherAddresses[${index}]`)) }),
    ...present({ delegateApprovalManagement: data.delegateApprovalManagement }),
    properties: propertiesOf('organization', data, place, loading),
  };
}

function ancestorsBy(parentId: string, place: string, { organizations }: Store): readonly string[] {
  const { id, ancestorIds = [] } = named(organizations, parentId, 'account', `${place}.parentOrganizationId`);
  return [id, ...ancestorIds];
}

/** A shopper, or a contact of an account. */
export function profileOf(data: ProfileData, place: string, loading: Loading): Profile {
  const { store, now, newId } = loading;
  const { organizationId, secondaryOrganizationIds = [] } = data;
  const account = (id: string, at: string) => named(store.organizations, id, 'account', at).id;
  if (organizationId !== undefined) account(organizationId, `${place}.organizationId`);
  secondaryOrganizationIds.forEach((id, index) => {
    account(id, `${place}.secondaryOrganizationIds[${index}]`);
  });
  const isContact = organizationId !== undefined;
  const id = data.id ?? newId(isContact ? 'bb-' : '');
  const email = data.email ?? `shopper-${id}@example.com`;
  const taken = store.profiles.by.email
    .equal(folded(email))
    .slice()
    .some(other => other.id !== id);
  if (taken) fail(`${place}.email`, `there is a profile with the e-mail address ${JSON.stringify(email)} already`);
  const { firstName = 'Ada', lastName = 'Byron' } = data;
  const addresses = data.shippingAddresses ?? (isContact ? [] : [usualAddress]);
  return {
    id,
    email,
    login: email,
    firstName,
    lastName,
    type: isContact ? 'b2b_user' : 'b2c_user',
    active: data.active ?? true,
    receiveEmail: data.receiveEmail ?? false,
    locale: data.locale ?? 'en',
    ...present({
      middleName: data.middleName,
      gender: data.gender,
      dateOfBirth: data.dateOfBirth,
      daytimeTelephoneNumber: data.daytimeTelephoneNumber,
      customerContactId: data.customerContactId,
      consentGranted: data.GDPRProfileP13nConsentGranted,
      parentOrganizationId: organizationId,
    }),
    registeredAt: data.registrationDate === undefined ? now : instantOf(data.registrationDate),
    secondaryOrganizationIds,
    roles: rolesOf(data, place, account),
    shippingAddresses: addresses.map((address, index) =>
      addressOf(address, { firstName, lastName }, loading, `${place}.shippingAddresses[${index}]`),
    ),
    comments: [],
    ...(data.creditCards === undefined
      ? {}
      : { creditCards: cardsOf(data.creditCards, `${firstName} ${lastName}`, place, loading) }),
    properties: propertiesOf('user', data, place, loading),
  };
}

function rolesOf(
  { organizationId, secondaryOrganizationIds = [], roles: held }: ProfileData,
  place: string,
  account: (id: string, at: string) => string,
): MemberRole[] {
  const all = [...(organizationId === undefined ? [] : [organizationId]), ...secondaryOrganizationIds];
  if (held === undefined) return all.map(id => standardRole('buyer', id));
  return held.map((role, index) => {
    const at = `${place}.roles[${index}]`;
    const id =
      role.organizationId ?? organizationId ?? fail(`${at}.organizationId`, 'is missing: the profile has no account');
    return standardRole(role.function, account(id, `${at}.organizationId`));
  });
}

/** Stored cards; one of them is the default. */
function cardsOf(cards: readonly CardData[], owner: string, place: string, { newId }: Loading): SavedCard[] {
  const flagged = cards.findIndex(({ isDefault }) => isDefault === true);
  const nicknames = new Set<string>();
  return cards.map((card, index) => {
    const { cardType, cardLast4, expiryMonth, expiryYear } = card;
    const nickname = card.nickname ?? `${cardType} - ${cardLast4}`;
    if (nicknames.has(nickname)) fail(`${place}.creditCards[${index}].nickname`, `${nickname} is taken`);
    nicknames.add(nickname);
    return {
      id: card.id ?? newId('usercc'),
      token: card.token ?? newId('tok-'),
      cardType,
      maskedNumber: cardLast4.padStart(16, 'x'),
      iin: card.iin ?? '',
      expiryMonth,
      expiryYear,
      nameOnCard: card.nameOnCard ?? owner,
      nickname,
      isDefault: index === Math.max(flagged, 0),
    };
  });
}

/** An address; whose it is, is what it does not say. */
export function addressOf(
  { types, ...data }: AddressData,
  whose: Partial<Address>,
  { store, newId }: Loading,
  place: string,
): BookAddress {
  const typeOf = addressTypes(store);
  const known = (id: string, at: string) =>
    typeOf(id) ??
    fail(
      at,
      unknownName(
        'address type',
        id,
        store.settings.addressTypes.map(({ key }) => key),
      ),
    );
  return {
    alias: 'Home',
    state: '',
    ...whose,
    ...present(data),
    id: newId('ad'),
    ...(types === undefined
      ? {}
      : { details: { types: types.map((id, index) => known(id, `${place}.types[${index}]`)) } }),
  };
}
