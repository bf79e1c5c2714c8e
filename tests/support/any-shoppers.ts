/** Shoppers of any kind, brought to a reference server as data, and what they are searched by. */
import fc from 'fast-check';
import {
  type AccountData,
  type AddressData,
  createReferenceServer,
  type ProfileData,
} from '../../mock-server/index.ts';
import { OccAgent, type ProfileCriteria } from '../../src/index.ts';

// spelled in several ways, ending a filter too early, or beginning alike
const spellings = fc.constantFrom(
  ...['Stra\u00dfe', 'STRASSE', 'stras', '\u1e9e', 'Zo\u00eb', 'ZOE\u0308', 'zoe', '\u212bngstr\u00f6m', 'a\u030ang'],
  ...[
    '\u039f\u0394\u039f\u03a3',
    '\u03bf\u03b4\u03bf\u03c2',
    '\u0130zmir',
    'izmir',
    '\u5f20\u4f1f',
    '\u5f20',
    '\u{1f600}',
  ],
  ...["O'Brien", 'o"brien', 'O"Brien\\', '\\', '") or (id pr', 'x" or id pr', 'null', 'true', '1', '', ' ', 'a', 'A'],
  ...['94', '941', '94110-1', '+47 22 00', '+4722', '(47) 2200'],
);
const letters = fc.string({ unit: fc.constantFrom(...'aAeEsS\u00df\u0301\u0308\u03c3\u03c2"\\ 9'), maxLength: 4 });
export const words = fc.oneof(spellings, letters);
const filled = words.filter(word => word !== '');

/** A word as people compare it. */
export function read(word: string): string {
  const small = word.normalize('NFC').toLowerCase().replaceAll('\u00df', 'ss').replaceAll('\u03c2', '\u03c3');
  return small.normalize('NFC');
}

/** A shopper of the data. */
export interface Person extends ProfileData {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly shippingAddresses: readonly AddressData[];
  readonly secondaryOrganizationIds: readonly string[];
  readonly x_note?: string;
  readonly x_size?: number;
  readonly x_vip?: boolean;
}

const address: fc.Arbitrary<AddressData> = fc.record(
  {
    postalCode: filled,
    phoneNumber: words,
    address1: fc.constant('1 Pier'),
    city: fc.constant('Albany'),
    country: fc.constant('US'),
  },
  { requiredKeys: ['postalCode', 'address1', 'city', 'country'] },
);
export const accounts: fc.Arbitrary<AccountData[]> = fc
  .tuple(
    fc.record({ name: filled, active: fc.boolean(), shippingAddress: address }),
    fc.record({
      name: filled,
      shippingAddress: address,
      billingAddress: address,
      otherAddresses: fc.array(address, { maxLength: 2 }),
    }),
  )
  .map(all => all.map((account, index) => ({ id: `acc-${index}`, ...account })));
export const days = fc.integer({ min: 0, max: 3 }).map(day => new Date(Date.UTC(2024, 1, 28 + day, 12)));
const person = fc.record(
  {
    firstName: words,
    lastName: words,
    local: fc.constantFrom('ana.lima', 'Ana', 'zo\u00eb', 'ZOE\u0308', 'stra\u00dfe'),
    active: fc.boolean(),
    registered: days,
    shippingAddresses: fc.array(address, { maxLength: 3 }),
    organizationId: fc.constantFrom('acc-0', 'acc-1'),
    secondaryOrganizationIds: fc.constantFrom([], ['acc-1']),
    x_note: words,
    x_size: fc.constantFrom(3, 39, 39.5, -1),
    x_vip: fc.boolean(),
  },
  { requiredKeys: ['firstName', 'lastName', 'local', 'active', 'registered', 'shippingAddresses'] },
);
export const people: fc.Arbitrary<Person[]> = fc.array(person, { minLength: 1, maxLength: 7 }).map(all =>
  all.map(({ local, registered, organizationId, secondaryOrganizationIds = [], ...others }, index) => ({
    ...others,
    id: `p${index}`,
    email: `${local}${index}@Example.com`,
    registrationDate: registered.toISOString(),
    ...(organizationId === undefined ? {} : { organizationId }),
    secondaryOrganizationIds: secondaryOrganizationIds.filter(
      id => organizationId !== undefined && id !== organizationId,
    ),
  })),
);

/** A shop of these people, and what it finds. */
export function openShop(shop: { readonly accounts: readonly AccountData[]; readonly people: readonly Person[] }) {
  const server = createReferenceServer({
    seed: false,
    data: {
      accounts: shop.accounts,
      profiles: shop.people,
      properties: [
        { itemType: 'user', id: 'x_note' },
        { itemType: 'user', id: 'x_size', type: 'number' },
        { itemType: 'user', id: 'x_vip', type: 'checkbox' },
      ],
    },
  });
  const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
  const accountsOf = ({ organizationId, secondaryOrganizationIds }: Person) =>
    shop.accounts.filter(({ id = '' }) => id === organizationId || secondaryOrganizationIds.includes(id));
  return {
    accountsOf,
    async found(criteria: ProfileCriteria) {
      const all = await agent.profiles.search({ ...criteria, pageSize: 3 }).collect({ limit: 99 });
      return all.map(({ id }) => id).sort();
    },
    whose: (fits: (person: Person) => boolean) => shop.people.filter(fits).map(({ id }) => id),
  };
}

export type Shop = ReturnType<typeof openShop>;

/** Every address that a SCIM filter sees. */
export function everyAddress(person: Person, all: readonly AccountData[]): AddressData[] {
  const theirs = all.flatMap(({ shippingAddress, billingAddress, otherAddresses = [] }) => [
    shippingAddress,
    billingAddress,
    ...otherAddresses,
  ]);
  return [...person.shippingAddresses, ...theirs].filter(each => each !== undefined);
}
