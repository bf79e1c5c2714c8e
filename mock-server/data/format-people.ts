/** Agents, people and accounts in users' data. @module */

import type { roles } from '../auth/rules/roles.ts';
import type { RegistrationRequest } from '../people/records.ts';

/** Somebody who can sign in. */
export interface AgentData {
  /** @default the next free one */
  readonly id?: string | undefined;
  /** An e-mail address. */
  readonly username: string;
  readonly password: string;
  /** @default the part of `username` before the @ */
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  /** @default ['agent'] */
  readonly roles?: readonly (keyof typeof roles)[] | undefined;
  /** @default true */
  readonly active?: boolean | undefined;
}

export interface AddressData {
  /** Nickname. @default 'Home' */
  readonly alias?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly companyName?: string | undefined;
  readonly address1: string;
  readonly address2?: string | undefined;
  readonly city: string;
  readonly state?: string | undefined;
  readonly postalCode: string;
  /** ISO code. */
  readonly country: string;
  readonly phoneNumber?: string | undefined;
  readonly email?: string | undefined;
  /** Ids of the merchant's types of addresses. */
  readonly types?: readonly string[] | undefined;
}

/** An account (organization). */
export interface AccountData {
  /** @default the next free one */
  readonly id?: string | undefined;
  /** @default its id */
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  /** @default true */
  readonly active?: boolean | undefined;
  /** @default whether there is an `orderPriceLimit` */
  readonly approvalRequired?: boolean | undefined;
  /** Orders above it need approval; 0: every order. In the currency of the site's price list group. */
  readonly orderPriceLimit?: number | undefined;
  /** @default the default site */
  readonly siteId?: string | undefined;
  /** The account it belongs to, whose addresses it inherits; put in before it. */
  readonly parentOrganizationId?: string | undefined;
  /** @default an address in Albany, New York */
  readonly shippingAddress?: AddressData | undefined;
  /** @default the shipping address */
  readonly billingAddress?: AddressData | undefined;
  /** Addresses that are no default. */
  readonly otherAddresses?: readonly AddressData[] | undefined;
  /** Whether its own administrators manage approvals. @default false */
  readonly delegateApprovalManagement?: boolean | undefined;
  readonly [own: `x_${string}`]: unknown;
}

/** A shopper, or with `organizationId` a contact of an account. */
export interface ProfileData {
  /** @default the next free one */
  readonly id?: string | undefined;
  /** @default made of the id */
  readonly email?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly middleName?: string | undefined;
  /** @default true */
  readonly active?: boolean | undefined;
  readonly receiveEmail?: boolean | undefined;
  /** @default 'en' */
  readonly locale?: string | undefined;
  readonly gender?: string | undefined;
  readonly dateOfBirth?: string | undefined;
  readonly daytimeTelephoneNumber?: string | undefined;
  readonly customerContactId?: string | undefined;
  readonly GDPRProfileP13nConsentGranted?: boolean | undefined;
  readonly registrationDate?: string | undefined;
  /** The account the contact belongs to. */
  readonly organizationId?: string | undefined;
  /** Further accounts. */
  readonly secondaryOrganizationIds?: readonly string[] | undefined;
  /** @default a buyer in each of the accounts */
  readonly roles?: readonly RoleData[] | undefined;
  /** The first one is the default. @default of shoppers without account one in Albany, New York */
  readonly shippingAddresses?: readonly AddressData[] | undefined;
  /** Stored cards. The first one is the default unless one says so. */
  readonly creditCards?: readonly CardData[] | undefined;
  readonly [own: `x_${string}`]: unknown;
}

export interface RoleData {
  /** For instance `buyer`, `approver` or `admin`. */
  readonly function: string;
  /** @default `organizationId` of the profile */
  readonly organizationId?: string | undefined;
}

/** A stored card: its whole number is never kept. */
export interface CardData {
  /** @default the next free one */
  readonly id?: string | undefined;
  /** For instance `visa`. */
  readonly cardType: string;
  /** Last four digits. */
  readonly cardLast4: string;
  /** The first six digits. @default none is shown */
  readonly iin?: string | undefined;
  /** What payments are made with. @default made up */
  readonly token?: string | undefined;
  /** Two digits. */
  readonly expiryMonth: string;
  /** Four digits. */
  readonly expiryYear: string;
  /** @default the name of the profile */
  readonly nameOnCard?: string | undefined;
  /** @default made of type and last digits */
  readonly nickname?: string | undefined;
  readonly isDefault?: boolean | undefined;
}

/** What all registration requests have. */
interface RequestData {
  /** @default the next free one */
  readonly id?: string | undefined;
  /** @default 'new' */
  readonly status?: RegistrationRequest['status'] | undefined;
  /** Who asks. */
  readonly profileId: string;
  /** @default the default site */
  readonly siteId?: string | undefined;
  readonly requesterComments?: string | undefined;
  readonly approverComments?: string | undefined;
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
