/** The text search for shoppers: named criteria in JSON, each of which must begin what it is compared with. @module */

import { criteriaObject } from '../../wire/criteria-object.ts';
import { folded } from '../../wire/folded.ts';
import { largestPage } from '../../wire/listing.ts';
import type { Address } from '../../wire/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Organization, Profile } from '../records.ts';

/** The text search, parsed. */
export interface ProfileSearch {
  readonly criteria: readonly Criterion[];
  readonly page: { readonly limit: number; readonly offset: number };
  readonly requireCount: boolean;
}

/** One criterion: what `name` reads begins as wanted, folded. */
export interface Criterion {
  readonly name: string;
  readonly wanted: string;
  readonly valuesOf: (shopper: Profile, accounts: readonly Organization[]) => readonly unknown[];
}

const fields: Readonly<Record<string, Criterion['valuesOf']>> = {
  firstName: ({ firstName }) => [firstName],
  lastName: ({ lastName }) => [lastName],
  email: ({ email }) => [email],
  phoneNumber: (shopper, accounts) => shippingAddressesOf(shopper, accounts).map(address => address.phoneNumber),
  postalCode: (shopper, accounts) => shippingAddressesOf(shopper, accounts).map(address => address.postalCode),
  account: (_, accounts) => accounts.map(({ name }) => name),
};

/** A contact's own ones and the accounts'. */
function shippingAddressesOf({ shippingAddresses }: Profile, accounts: readonly Organization[]): Address[] {
  return [...shippingAddresses, ...accounts.map(({ shippingAddress }) => shippingAddress)];
}

const dynamicPrefix = 'dynProps_';
const dynamicProperty =
  (id: string): Criterion['valuesOf'] =>
  ({ properties }) => [properties[id]];

/**
 * Reads the criteria. Empty ones do not count, and unknown ones neither, since clients send more than they use.
 *
 * @throws {Refusal} 85000: `q` is no JSON object, or a criterion is no text; 10002: `limit` or `pageNumber` is no number of things.
 */
export function parseProfileSearch(q: string): ProfileSearch {
  const given = criteriaObject(q);
  const limit = Math.min(count(given, 'limit') ?? largestPage, largestPage);
  const pageNumber = count(given, 'pageNumber') ?? 0;
  return {
    criteria: Object.entries(given).flatMap(([name, value]) => criterion(name, value)),
    page: { limit, offset: pageNumber * limit },
    requireCount: given.requireCount === true,
  };
}

function count(given: Readonly<Record<string, unknown>>, name: string): number | undefined {
  const value = given[name];
  if (value === undefined) return undefined;
  const valid = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
  return valid ? value : refuse('10002', { path: `q.${name}`, message: `${name} must be an integer of at least 0.` });
}

function criterion(name: string, value: unknown): Criterion[] {
  const dynamic = name.startsWith(dynamicPrefix);
  const valuesOf = dynamic
    ? dynamicProperty(name.slice(dynamicPrefix.length))
    : Object.hasOwn(fields, name)
      ? fields[name]
      : undefined;
  if (valuesOf === undefined || value === '' || value === null) return [];
  // a property the merchant defined may be a number or a flag
  if (typeof value !== 'string' && !(dynamic && (typeof value === 'number' || typeof value === 'boolean'))) {
    return refuse('85000', { path: `q.${name}`, message: `The criterion ${name} must be a string.` });
  }
  return [{ name, wanted: folded(String(value)), valuesOf }];
}

/** Whether a shopper, who belongs to these accounts, meets all criteria. Case does not count. */
export function meetsCriteria(
  shopper: Profile,
  accounts: readonly Organization[],
  criteria: readonly Criterion[],
): boolean {
  return criteria.every(({ wanted, valuesOf }) =>
    valuesOf(shopper, accounts).some(
      value => value !== undefined && value !== null && folded(String(value)).startsWith(wanted),
    ),
  );
}
