/** Shoppers, and the accounts they belong to. Records are values: a rule returns a new one, and only the store replaces it. @module */

import type { Money } from '../wire/money.ts';
import type { Address, DynamicProperties } from '../wire/records.ts';
import type { BookAddress } from './rules/address-book.ts';

/** A role in an account. */
export interface MemberRole {
  readonly function: string;
  readonly repositoryId: string;
  readonly organizationId: string;
}

/** A card that a shopper has stored. Its number is not kept. */
export interface SavedCard {
  readonly id: string;
  readonly token: string;
  readonly cardType: string;
  /** x, and the last four digits. */
  readonly maskedNumber: string;
  readonly iin: string;
  readonly expiryMonth: string;
  readonly expiryYear: string;
  readonly nameOnCard: string;
  readonly nickname: string;
  readonly isDefault: boolean;
  readonly additionalInfo?: string;
}

export interface Profile {
  readonly id: string;
  readonly email: string;
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly middleName?: string;
  readonly type: 'b2c_user' | 'b2b_user';
  readonly active: boolean;
  readonly receiveEmail: boolean;
  readonly locale: string;
  readonly gender?: string;
  readonly dateOfBirth?: string;
  readonly daytimeTelephoneNumber?: string;
  readonly customerContactId?: string;
  readonly consentGranted?: boolean;
  readonly registeredAt: number;
  readonly parentOrganizationId?: string;
  readonly secondaryOrganizationIds: readonly string[];
  readonly roles: readonly MemberRole[];
  /** The first one is the default. */
  readonly shippingAddresses: readonly Address[];
  readonly creditCards?: readonly SavedCard[];
  readonly loyaltyPrograms?: readonly { readonly programId: string; readonly membershipId?: string | undefined }[];
  /** Where somebody chose it; one that the server made nobody knows. */
  readonly password?: { readonly value: string; readonly since: number };
  readonly comments: readonly {
    readonly id: string;
    readonly comment: string;
    readonly agentId: string;
    readonly at: number;
  }[];
  readonly properties: DynamicProperties;
}

/** What somebody who registered asks for: to become a contact of an account, or an account. */
export interface RegistrationRequest {
  readonly id: string;
  readonly kind: 'profile' | 'organization';
  readonly status: 'new' | 'review' | 'moreInfoNeeded' | 'approved' | 'rejected';
  readonly profileId: string;
  /** The requester when the request was made. */
  readonly requester: Pick<Profile, 'email' | 'firstName' | 'lastName'>;
  /** The account that is asked for. */
  readonly organizationId?: string;
  /** Name of the account that is asked for. */
  readonly name: string;
  readonly siteId: string;
  readonly requesterComments?: string;
  readonly approverComments?: string;
  readonly approvedSource?: string;
  readonly properties?: DynamicProperties;
}

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly active: boolean;
  readonly approvalRequired: boolean;
  /** Orders above it need approval; 0: every order; absent: none. */
  readonly orderPriceLimit?: Money;
  readonly siteId: string;
  /** Ids of the accounts it belongs to, its parent first. */
  readonly ancestorIds?: readonly string[];
  /** The default ones. */
  readonly shippingAddress: BookAddress;
  readonly billingAddress: BookAddress;
  readonly otherAddresses?: readonly BookAddress[];
  /** Whether the account's own administrators manage approvals. */
  readonly delegateApprovalManagement?: boolean;
  /** Cards that every contact pays with. */
  readonly creditCards?: readonly SavedCard[];
  readonly properties?: DynamicProperties;
}
