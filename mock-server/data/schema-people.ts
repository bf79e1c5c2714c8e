/** The format of agents, people and accounts in users' data as a JSON Schema. @module */

import { roles } from '../auth/rules/roles.ts';
import type * as Data from './format-people.ts';
import { amount, anyText, date, digits, flag, list, object, oneOf, text } from './schema-parts.ts';

export const agent = object<Data.AgentData>(
  {
    id: text,
    username: text,
    password: text,
    firstName: anyText,
    lastName: anyText,
    roles: list(oneOf(Object.keys(roles))),
    active: flag,
  },
  ['username', 'password'],
);

export const address = object<Data.AddressData>(
  {
    alias: text,
    firstName: anyText,
    lastName: anyText,
    companyName: anyText,
    address1: text,
    address2: anyText,
    city: text,
    state: anyText,
    postalCode: text,
    country: text,
    phoneNumber: anyText,
    email: text,
    types: list(text),
  },
  ['address1', 'city', 'postalCode', 'country'],
);

export const account = object<Data.AccountData>(
  {
    id: text,
    name: text,
    description: anyText,
    active: flag,
    approvalRequired: flag,
    orderPriceLimit: amount,
    siteId: text,
    parentOrganizationId: text,
    shippingAddress: address,
    billingAddress: address,
    otherAddresses: list(address),
    delegateApprovalManagement: flag,
  },
  [],
  true,
);

const card = object<Data.CardData>(
  {
    id: text,
    cardType: text,
    cardLast4: digits(4),
    iin: digits(6),
    token: text,
    expiryMonth: { type: 'string', pattern: '^(0[1-9]|1[0-2])$' },
    expiryYear: digits(4),
    nameOnCard: text,
    nickname: text,
    isDefault: flag,
  },
  ['cardType', 'cardLast4', 'expiryMonth', 'expiryYear'],
);

export const profile = object<Data.ProfileData>(
  {
    id: text,
    email: text,
    firstName: anyText,
    lastName: anyText,
    middleName: anyText,
    active: flag,
    receiveEmail: flag,
    locale: text,
    gender: text,
    dateOfBirth: text,
    daytimeTelephoneNumber: text,
    customerContactId: text,
    GDPRProfileP13nConsentGranted: flag,
    registrationDate: date,
    organizationId: text,
    secondaryOrganizationIds: list(text),
    roles: list(object<Data.RoleData>({ function: text, organizationId: text }, ['function'])),
    shippingAddresses: list(address),
    creditCards: list(card),
  },
  [],
  true,
);

const request = {
  id: text,
  status: oneOf(['new', 'review', 'moreInfoNeeded', 'approved', 'rejected']),
  profileId: text,
  siteId: text,
  requesterComments: anyText,
  approverComments: anyText,
};

export const profileRequest = object<Data.ProfileRequestData>(
  { ...request, organizationId: text },
  ['profileId', 'organizationId'],
  true,
);

export const organizationRequest = object<Data.OrganizationRequestData>({ ...request, name: text }, [
  'profileId',
  'name',
]);
