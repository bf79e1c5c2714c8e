/** People and accounts in users' data. @module */

import type { RegistrationRequest } from '../people/records.ts';

export interface AddressData {
  /** Nickname. @default 'Home' */
  readonly alias?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly companyName?: string;
  readonly address1: string;
  readonly address2?: string;
  readonly city: string;
  readonly state?: string;
  readonly postalCode: string;
  /** ISO code. */
  readonly country: string;
  readonly phoneNumber?: string;
  readonly email?: string;
  /** Ids of the merchant's types of addresses. */
  readonly types?: readonly string[];
}

/** An account (organization). */
export interface AccountData {
  /** @default the next free one */
  readonly id?: string;
  /** @default its id */
  readonly name?: string;
  readonly description?: string;
  /** @default true */
  readonly active?: boolean;
  /** @default whether there is an `orderPriceLimit` */
  readonly approvalRequired?: boolean;
  /** Orders above it need approval; 0: every order. In the currency of the site's price list group. */
  readonly orderPriceLimit?: number;
  /** @default the default site */
  readonly siteId?: string;
  /** @default an address in Albany, New York */
  readonly shippingAddress?: AddressData;
  /** @default the shipping address */
  readonly billingAddress?: AddressData;
  /** Addresses that are no default. */
  readonly otherAddresses?: readonly AddressData[];
  /** Whether its own administrators manage approvals. @default false */
  readonly delegateApprovalManagement?: boolean;
  readonly [own: `x_${string}`]: unknown;
}

/** A shopper, or with `organizationId` a contact of an account. */
export interface ProfileData {
  /** @default the next free one */
  readonly id?: string;
  /** @default made of the id */
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly middleName?: string;
  /** @default true */
  readonly active?: boolean;
  readonly receiveEmail?: boolean;
  /** @default 'en' */
  readonly locale?: string;
  readonly gender?: string;
  readonly dateOfBirth?: string;
  readonly daytimeTelephoneNumber?: string;
  readonly customerContactId?: string;
  readonly GDPRProfileP13nConsentGranted?: boolean;
  readonly registrationDate?: string;
  /** The account the contact belongs to. */
  readonly organizationId?: string;
  /** Further accounts. */
  readonly secondaryOrganizationIds?: readonly string[];
  /** @default a buyer in each of the accounts */
  readonly roles?: readonly RoleData[];
  /** The first one is the default. @default of shoppers without account one in Albany, New York */
  readonly shippingAddresses?: readonly AddressData[];
  /** Stored cards. The first one is the default unless one says so. */
  readonly creditCards?: readonly CardData[];
  readonly [own: `x_${string}`]: unknown;
}

export interface RoleData {
  /** For instance `buyer`, `approver` or `admin`. */
  readonly function: string;
  /** @default `organizationId` of the profile */
  readonly organizationId?: string;
}

/** A stored card: its whole number is never kept. */
export interface CardData {
  /** @default the next free one */
  readonly id?: string;
  /** For instance `visa`. */
  readonly cardType: string;
  /** Last four digits. */
  readonly cardLast4: string;
  /** The first six digits. @default none is shown */
  readonly iin?: string;
  /** What payments are made with. @default made up */
  readonly token?: string;
  /** Two digits. */
  readonly expiryMonth: string;
  /** Four digits. */
  readonly expiryYear: string;
  /** @default the name of the profile */
  readonly nameOnCard?: string;
  /** @default made of type and last digits */
  readonly nickname?: string;
  readonly isDefault?: boolean;
}

/** What all registration requests have. */
interface RequestData {
  /** @default the next free one */
  readonly id?: string;
  /** @default 'new' */
  readonly status?: RegistrationRequest['status'];
  /** Who asks. */
  readonly profileId: string;
  /** @default the default site */
  readonly siteId?: string;
  readonly requesterComments?: string;
  readonly approverComments?: string;
}

/** A request to become a contact of an account. */
export interface ProfileRequestData extends RequestData {
  /** The account that is asked for. */
  readonly organizationId: string;
  readonly [own: `x_${string}`]: unknown;
}

/** A request for an account. */
export interface OrganizationRequestData extends RequestData {
  /** Name of the account that is asked for. */
  readonly name: string;
}
