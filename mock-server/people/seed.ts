/** Customers: shoppers without account, and accounts with their contacts. @module */

import { companies, families, germanStreets, germanTowns, type Town, usStreets, usTowns } from '../seed/names.ts';
import { createRandom, type Random } from '../seed/random.ts';
import { type Money, minor } from '../wire/money.ts';
import type { Address } from '../wire/records.ts';
import type { MemberRole, Organization, Profile, SavedCard } from './records.ts';
import { standardRole } from './rules/member-rules.ts';

const day = 86_400_000;
const shoppersPerScale = 16;
const accountsPerScale = 3;
const contactsPerAccount = 8;
// of the shoppers of one scale, the last ones live in Germany
const germansPerScale = 2;

/** What makes customers. */
export interface CustomerOptions {
  readonly seed: number;
  readonly now: number;
  readonly scale: number;
  readonly nextId: (prefix: string) => string;
}

/** Makes accounts and people. */
export function seedCustomers(options: CustomerOptions): {
  readonly organizations: Organization[];
  readonly profiles: Profile[];
} {
  const random = createRandom(options.seed, 'customers');
  const people = createPeople(random);
  const shoppers = Array.from({ length: Math.max(1, Math.round(shoppersPerScale * options.scale)) }, (_, index) =>
    shopper(index, people, random, options),
  );
  const accounts = Array.from(
    { length: Math.max(accountsPerScale, Math.round(accountsPerScale * options.scale)) },
    (_, index) => account(index, random, options),
  ).map((each, index, [first]) => (index === 1 && first !== undefined ? { ...each, ancestorIds: [first.id] } : each));
  const closed = { ...account(accounts.length, random, options), name: 'Redwood Trading (closed)', active: false };
  const contacts = accounts.flatMap((organization, index) =>
    contactsOf(organization, index === 0 ? [accounts[2], closed] : [], people, random, options),
  );
  return { organizations: [...accounts, closed], profiles: [...shoppers, ...contacts] };
}

function shopper(index: number, people: People, random: Random, { now, nextId }: CustomerOptions): Profile {
  const isGerman = index % shoppersPerScale >= shoppersPerScale - germansPerScale;
  const person = people();
  const whose = { firstName: person.firstName, lastName: person.lastName };
  const town = () => random.pick(isGerman ? germanTowns : usTowns);
  const home = addressIn(town(), 'Home', whose, random, nextId);
  const second = random.chance(0.4)
    ? [addressIn(town(), random.pick(['Work', 'Cabin', 'Parents']), whose, random, nextId)]
    : none;
  return {
    ...profileOf(person, random, now),
    id: nextId(''),
    type: 'b2c_user',
    locale: isGerman ? 'de' : 'en',
    secondaryOrganizationIds: none,
    roles: none,
    shippingAddresses: [home, ...second],
    // the second shopper has stored a card, so that there is one to read
    ...(index === 1 ? { creditCards: [storedCard(`${person.firstName} ${person.lastName}`, now, nextId)] } : {}),
    daytimeTelephoneNumber: home.phoneNumber,
  };
}

function storedCard(nameOnCard: string, now: number, nextId: CustomerOptions['nextId']): SavedCard {
  return {
    id: nextId('usercc'),
    token: nextId('tok-'),
    cardType: 'visa',
    maskedNumber: 'xxxxxxxxxxxx1111',
    iin: '411111',
    expiryMonth: '08',
    expiryYear: String(new Date(now).getUTCFullYear() + 3),
    nameOnCard,
    nickname: 'visa - 1111',
    isDefault: true,
  };
}

const dollars = (cents: number): Money => ({ currencyCode: 'USD', amount: minor(cents) });

// one account whose larger orders need approval, one whose orders all do, one where nobody is asked; then the same again
const approvals: readonly Pick<Organization, 'approvalRequired' | 'orderPriceLimit' | 'delegateApprovalManagement'>[] =
  [
    { approvalRequired: true, orderPriceLimit: dollars(50_000), delegateApprovalManagement: true },
    { approvalRequired: true, orderPriceLimit: dollars(0) },
    { approvalRequired: false },
  ];

const segments = ['wholesale', 'education', 'retail'];

function account(index: number, random: Random, { now, nextId }: CustomerOptions): Organization {
  const round = Math.floor(index / companies.length);
  const name = `${companies[index % companies.length]}${round === 0 ? '' : ` ${round + 1}`}`;
  const town = random.pick(usTowns);
  const at = (alias: string) => addressIn(town, alias, { companyName: name }, random, nextId);
  return {
    id: nextId('or-'),
    name,
    description: `${name}, ${town.city}`,
    active: true,
    ...(approvals[index % approvals.length] ?? { approvalRequired: false }),
    siteId: 'siteUS',
    shippingAddress: at('Warehouse'),
    billingAddress: at('Head office'),
    properties: { x_segment: segments[index % segments.length] },
    creditCards: [{ ...storedCard(name, now, nextId), isDefault: false }],
  };
}

// what the contacts of an account may do; the last one has left the first account
const duties: readonly (readonly string[])[] = [
  ['buyer', 'admin'],
  ['buyer', 'approver'],
  ['approver'],
  ['buyer', 'accountAddressManager'],
  ['buyer', 'profileAddressManager'],
  ['buyer'],
  ['buyer'],
  ['buyer'],
];

function contactsOf(
  organization: Organization,
  further: readonly (Organization | undefined)[],
  people: People,
  random: Random,
  { now, nextId }: CustomerOptions,
): Profile[] {
  return Array.from({ length: contactsPerAccount }, (_, index) => {
    // a buyer and the administrator of the first account work elsewhere as well
    const elsewhere = index === 0 || index === 5 ? further.flatMap(other => other ?? []) : [];
    const held = (duties[index] ?? ['buyer']).map(duty => standardRole(duty, organization.id));
    return {
      ...profileOf(people(), random, now),
      id: nextId('bb-'),
      type: 'b2b_user',
      active: !(further.length > 0 && index === contactsPerAccount - 1),
      locale: 'en',
      parentOrganizationId: organization.id,
      secondaryOrganizationIds: elsewhere.map(({ id }) => id),
      roles: [...held, ...elsewhere.map<MemberRole>(({ id }) => standardRole('buyer', id))],
      shippingAddresses: none,
    };
  });
}

// records are values: those that hold the same hold it together
const none: readonly never[] = [];
const tiers = ['bronze', 'silver', 'gold'].map(tier => ({ x_loyaltyTier: tier }));

function profileOf({ firstName, lastName, email }: Person, random: Random, now: number) {
  const consentGranted = random.chance(0.7);
  const tier = random.pick(tiers);
  return {
    email,
    login: email,
    firstName,
    lastName,
    active: true,
    receiveEmail: random.chance(0.5),
    gender: 'unknown',
    consentGranted,
    registeredAt: now - random.int(400, 1_500) * day,
    comments: none,
    properties: tier,
  };
}

interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

/** Meets somebody new each time. */
type People = () => Person;

function createPeople(random: Random): People {
  const taken = new Map<string, number>();
  // few names, of many people
  const mailables = new Map(
    families.flatMap(({ first, last }) => [...first, ...last]).map(name => [name, mailable(name)]),
  );
  let met = 0;
  return () => {
    const family = families[met % families.length];
    const round = Math.floor(met / families.length);
    met += 1;
    if (family === undefined) throw new Error('there are no names');
    const firstName = random.pick(family.first);
    const lastName = family.last[round % family.last.length] ?? '';
    const name = `${mailables.get(firstName)}.${mailables.get(lastName)}`;
    const namesakes = taken.get(name) ?? 0;
    taken.set(name, namesakes + 1);
    const email = `${name}${namesakes === 0 ? '' : namesakes + 1}@example.${random.pick(['com', 'org', 'net'])}`;
    return { firstName, lastName, email };
  };
}

function mailable(name: string): string {
  const plain = name.toLowerCase().replaceAll('ß', 'ss').replaceAll('ł', 'l').normalize('NFD');
  return plain.replaceAll(/[^a-z]/g, '');
}

function addressIn(
  { city, state, country, postal, phone }: Town,
  alias: string,
  whose: Pick<Address, 'firstName' | 'lastName' | 'companyName'>,
  random: Random,
  nextId: (prefix: string) => string,
): Address & { readonly phoneNumber: string } {
  const number = random.int(1, 980);
  const isGerman = country === 'DE';
  return {
    id: nextId('ad'),
    alias,
    ...whose,
    address1: isGerman ? `${random.pick(germanStreets)} ${number % 90 || 1}` : `${number} ${random.pick(usStreets)}`,
    ...(random.chance(0.2) ? { address2: isGerman ? 'Hinterhaus' : `Apt ${random.int(1, 40)}` } : {}),
    city,
    state,
    postalCode: `${postal}${String(random.int(1, 39)).padStart(2, '0')}`,
    country,
    // 555-01xx is never given to anybody
    phoneNumber: `${phone}55501${String(random.int(0, 99)).padStart(2, '0')}`,
  };
}
