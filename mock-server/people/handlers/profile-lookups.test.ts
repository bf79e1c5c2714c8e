import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSeedState } from '../../seed/seed.ts';
import { createStore, type Store } from '../../store/store.ts';
import { folded } from '../../wire/folded.ts';
import { type ScimFilter, scimMatcher } from '../../wire/scim.ts';
import { profileCollection } from '../collections.ts';
import type { Profile } from '../records.ts';
import { meetsCriteria, parseProfileSearch } from '../rules/profile-criteria.ts';
import { allProfilesBy } from './profile-lookups.ts';
import { shoppersFound, shoppersMatching } from './profile-search.ts';
import { accountsIn, shoppersOf } from './shoppers.ts';

const state = createSeedState({ seed: 5, scale: 1, now: Date.UTC(2026, 0, 15) });
let store: Store;

beforeEach(() => {
  store = createStore(state);
});

const site = { id: 'siteUS', name: 'US', active: true, isDefault: true };
const people = [...state.profiles.values()];
const accounts = [...state.organizations.values()];
const addresses = [
  ...people.slice(0, 3).flatMap(({ shippingAddresses }) => shippingAddresses),
  ...accounts.flatMap(({ shippingAddress, billingAddress }) => [shippingAddress, billingAddress]),
];
const words = fc.constantFrom(
  ...people.slice(0, 4).flatMap(({ id, email, lastName }) => [id, email, email.toUpperCase(), lastName.slice(0, 2)]),
  ...addresses.flatMap(({ postalCode, phoneNumber = '' }) => [postalCode, postalCode.slice(0, 2), phoneNumber]),
  ...accounts.slice(0, 2).map(({ name }) => name.slice(0, 3).toUpperCase()),
  ...['', 'zz', 'bb-', '2024-01-01', '2023-06-01T00:00:00Z'],
);
const leaf = fc.record({
  kind: fc.constant('compare'),
  path: fc
    .constantFrom(
      ...['id', 'repositoryId', 'email', 'login', 'firstName', 'lastName', 'registrationDate'],
      ...['allSecondaryAddresses.postalCode', 'allSecondaryAddresses.phoneNumber', 'parentOrganization.name'],
      ...['secondaryOrganizations.name', 'locale'],
    )
    .map(path => path.split('.')),
  operator: fc.constantFrom('eq', 'ne', 'co', 'sw', 'gt', 'ge', 'lt', 'le'),
  value: words,
}) as fc.Arbitrary<ScimFilter>;
const group = fc.record({
  kind: fc.constantFrom('and', 'or'),
  filters: fc.array(leaf, { minLength: 1, maxLength: 3 }),
}) as fc.Arbitrary<ScimFilter>;

const write = fc.record({ target: fc.nat(), from: fc.nat(), kind: fc.constantFrom('person', 'account', 'remove') });
type Write = typeof write extends fc.Arbitrary<infer W> ? W : never;

/** Gives somebody the data of somebody else, an account that of another, or takes somebody away. */
function carryOut({ target, from, kind }: Write): void {
  const [id, other] = [people[target % people.length]?.id ?? '', people[from % people.length]];
  if (kind === 'remove') store.profiles.remove(id);
  else if (kind === 'person' && other !== undefined) store.profiles.put(id, { ...other, id });
  else {
    const [account, model] = [accounts[target % accounts.length], accounts[from % accounts.length]];
    if (account !== undefined && model !== undefined) store.organizations.put(account.id, { ...model, id: account.id });
  }
}

function everybody(): Profile[] {
  return [...store.profiles.values()].sort(profileCollection.order);
}

/** The sort of a text search, by what it says: ties keep the order of ids. */
function byLastName(a: Profile, b: Profile): number {
  const keys = ({ lastName, firstName }: Profile) => [folded(lastName), folded(firstName)] as const;
  const [[lastA, firstA], [lastB, firstB]] = [keys(a), keys(b)];
  if (lastA !== lastB) return lastA < lastB ? -1 : 1;
  return firstA === firstB ? 0 : firstA < firstB ? -1 : 1;
}

const idsOf = (profiles: { slice(): readonly Profile[] }) => profiles.slice().map(({ id }) => id);

describe('given any filter and any writes before it', () => {
  test('when shoppers are searched through indexes, then those are found that a look at everybody finds', () => {
    fc.assert(
      fc.property(fc.oneof(leaf, group), fc.array(write, { maxLength: 4 }), (filter, writes) => {
        writes.forEach(carryOut);
        const shoppers = shoppersOf(store, { site });
        const matches = scimMatcher(filter);
        const naive = everybody().filter(profile =>
          matches({
            ...shoppers.row(profile, undefined),
            allSecondaryAddresses: shoppers.allAddresses(profile),
          }),
        );
        const found = shoppersMatching({ store, site }, filter);
        expect(idsOf(found)).toEqual(idsOf(naive));
        expect(found.length).toBe(naive.length);
        expect(found.slice(1, 3)).toEqual(naive.slice(1, 3));
      }),
      { numRuns: 100 },
    );
  });

  test('when they are searched by criteria, then the same holds', () => {
    const names = fc.constantFrom(
      'firstName',
      'lastName',
      'email',
      'phoneNumber',
      'postalCode',
      'account',
      'dynProps_x',
    );
    const given = fc.dictionary(names, words, { minKeys: 1, maxKeys: 3 });
    fc.assert(
      fc.property(given, fc.array(write, { maxLength: 4 }), (wanted, writes) => {
        writes.forEach(carryOut);
        const { criteria } = parseProfileSearch(JSON.stringify(wanted));
        const accountsOf = accountsIn(store);
        const naive = everybody().filter(profile => meetsCriteria(profile, accountsOf(profile), criteria));
        const sorted = naive.sort(byLastName);
        expect(shoppersFound(store, criteria).slice(1, 3)).toEqual(sorted.slice(1, 3));
        expect(idsOf(shoppersFound(store, criteria))).toEqual(idsOf(sorted));
        expect(idsOf(shoppersFound(store, []))).toEqual(idsOf(everybody().sort(byLastName)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('given a property that all shoppers are sorted by through an index', () => {
  test.each(['id', 'email', 'login', 'firstName', 'lastName', 'registrationDate'])('%s', property => {
    const { row } = shoppersOf(store, { site });
    const keyOf = (profile: Profile) =>
      String(Object.entries(row(profile, undefined)).find(([name]) => name === property)?.[1]).toLowerCase();
    for (const order of ['asc', 'desc'] as const) {
      const sorted = everybody().sort((a, b) => {
        const [first, second] = order === 'asc' ? [keyOf(a), keyOf(b)] : [keyOf(b), keyOf(a)];
        return first === second ? 0 : first < second ? -1 : 1;
      });
      expect(
        allProfilesBy(store, { property, order })
          ?.slice()
          .map(({ id }) => id),
      ).toEqual(idsOf(sorted));
    }
  });
});
