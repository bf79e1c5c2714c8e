/**
 * The text search for orders: `q` holds named criteria, all of which must hold. Strings match from their beginning, a state
 * as a whole, without regard to case.
 *
 * @module
 */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Organization, Profile } from '../../people/records.ts';
import { criteriaObject } from '../../wire/criteria-object.ts';
import { folded } from '../../wire/folded.ts';
import { isDayAlone, sentInstant } from '../../wire/instant.ts';
import type { Address } from '../../wire/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order } from '../records.ts';
import { contactOf } from './shipping-groups.ts';

/** An order with those it names. */
export interface FoundOrder {
  readonly order: Order;
  readonly profile: Profile | undefined;
  readonly organization: Organization | undefined;
}

/** One criterion: an order is submitted within limits, or what one of its names reads begins as wanted, folded. */
export interface OrderCriterion {
  readonly names: readonly string[];
  readonly wanted: string;
  readonly limits?: { readonly from?: number; readonly to?: number };
  readonly isMetBy: (found: FoundOrder) => boolean;
}

/** A search that has been read. */
export interface OrderTextSearch {
  readonly criteria: readonly OrderCriterion[];
  readonly matches: (found: FoundOrder) => boolean;
  readonly pageNumber: number;
  readonly limit: number | undefined;
  readonly requireCount: boolean;
}

type Criteria = Schemas['OrderSearchCriteria'];
type AddressPart = {
  [Name in keyof Criteria]-?: Name extends `billingAddress${infer Part}` ? Part : never;
}[keyof Criteria];
type TextName = Exclude<
  keyof Criteria,
  `${'billing' | 'shipping'}Address${string}` | 'startDate' | 'endDate' | 'pageNumber' | 'limit' | 'requireCount'
>;
type Texts = readonly (string | undefined)[];

// both tables are complete by their type: a new criterion of the specification that is missing here does not compile
const texts: Readonly<Record<TextName, (found: FoundOrder) => Texts>> = {
  orderId: ({ order }) => [order.id],
  // a guest is known by the shipping address alone
  email: ({ order, profile }) => [isGuest(order) ? guest(order).email : profile?.email],
  firstName: ({ order, profile }) => [isGuest(order) ? guest(order).firstName : profile?.firstName],
  lastName: ({ order, profile }) => [isGuest(order) ? guest(order).lastName : profile?.lastName],
  profileId: ({ order }) => [order.profileId],
  state: ({ order }) => [order.state],
  skuId: ({ order }) => order.lines.map(({ skuId }) => skuId),
  productId: ({ order }) => order.lines.map(({ productId }) => productId),
  account: ({ organization }) => [organization?.name],
  addressPhone: ({ order }) =>
    [...shippingAddresses(order), ...billingAddresses(order)].map(({ phoneNumber }) => phoneNumber),
  comment: ({ order }) => order.comments.map(({ comment }) => comment),
};
const addressParts: Readonly<Record<AddressPart, (address: Address) => string | undefined>> = {
  FirstName: ({ firstName }) => firstName,
  LastName: ({ lastName }) => lastName,
  Country: ({ country }) => country,
  AddressLine1: ({ address1 }) => address1,
  AddressLine2: ({ address2 }) => address2,
  City: ({ city }) => city,
  State: ({ state }) => state,
  PostalCode: ({ postalCode }) => postalCode,
};

function isGuest({ profileId }: Order): boolean {
  return profileId === undefined;
}

/**
 * Reads criteria.
 *
 * @throws {Refusal} 85000: they are not a JSON object, or one is unknown or its value is invalid.
 */
export function parseOrderCriteria(q: string): OrderTextSearch {
  const { pageNumber, limit, requireCount, ...criteria } = criteriaObject(q);
  const read = Object.entries(criteria)
    // the console sends every field of its form
    .filter(([, value]) => value !== '' && value !== null)
    .map(([name, value]) => criterion(name, value));
  return {
    criteria: read,
    matches: found => read.every(({ isMetBy }) => isMetBy(found)),
    pageNumber: wholeNumber('pageNumber', pageNumber) ?? 0,
    limit: wholeNumber('limit', limit),
    requireCount: requireCount !== false && requireCount !== 'false',
  };
}

function criterion(names: string, value: unknown): OrderCriterion {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return invalid(names);
  if (names === 'startDate') {
    const from = instant(names, value, 0);
    return submittedWithin({ from });
  }
  if (names === 'endDate') {
    const to = instant(names, value, 86_400_000 - 1);
    return submittedWithin({ to });
  }
  const wanted = folded(String(value));
  // one criterion for either address joins both names by a comma
  const either = names.split(',').map(name => name.trim());
  const readers = either.map(reader);
  // one of a set, and no beginning of another: FAILED is not FAILED_APPROVAL (inferred)
  const isWhole = names === 'state';
  return {
    names: either,
    wanted,
    isMetBy: found =>
      readers.some(read =>
        read(found).some(text => (isWhole ? folded(text) === wanted : folded(text)?.startsWith(wanted))),
      ),
  };
}

function submittedWithin(limits: { readonly from?: number; readonly to?: number }): OrderCriterion {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = limits;
  return {
    names: [],
    wanted: '',
    limits,
    isMetBy: ({ order: { submittedAt } }) => submittedAt !== undefined && submittedAt >= from && submittedAt <= to,
  };
}

function reader(name: string): (found: FoundOrder) => Texts {
  if (isKey(texts, name)) return texts[name];
  if (name.startsWith('dynProps_')) {
    const property = name.slice('dynProps_'.length);
    return ({ order: { properties } }) => (Object.hasOwn(properties, property) ? [String(properties[property])] : []);
  }
  const [, side, part = ''] = /^(billing|shipping)Address(.+)$/.exec(name) ?? [];
  if (!isKey(addressParts, part)) return invalid(name);
  const read = addressParts[part];
  return ({ order }) => (side === 'billing' ? billingAddresses(order) : shippingAddresses(order)).map(read);
}

function guest({ shippingGroups: [first] }: Order) {
  return contactOf(first);
}

function shippingAddresses({ shippingGroups }: Order): Address[] {
  return shippingGroups.flatMap(({ address }) => address ?? []);
}

function billingAddresses({ payments }: Order): Address[] {
  return payments.flatMap(({ billingAddress }) => (billingAddress === undefined ? [] : [billingAddress]));
}

/** A date without time means the whole day, so that its end is as much as a day later. */
function instant(name: string, value: string | number | boolean, wholeDay: number): number {
  const sent = String(value);
  const read = sentInstant(sent) ?? invalid(name);
  return isDayAlone(sent) ? read + wholeDay : read;
}

function wholeNumber(name: string, value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const number = Number(value);
  return Number.isSafeInteger(number) && number >= 0 ? number : invalid(name);
}

function invalid(name: string): never {
  return refuse('85000', { path: 'q', message: `${name} is not a criterion, or its value is invalid.` });
}

function isKey<T extends object>(table: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(table, name);
}
