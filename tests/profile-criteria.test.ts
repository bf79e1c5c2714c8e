/**
 * Shoppers found by criteria, each alone and several at once, in both modes: those that a plain look at the data finds, whoever
 * they are.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProfileCriteria } from '../src/index.ts';
import {
  accounts,
  everyAddress,
  openShop,
  type Person,
  people,
  read,
  type Shop,
  words,
} from './support/any-shoppers.ts';

const begins = (held: readonly (string | undefined)[], wanted: string | undefined) =>
  wanted === undefined || wanted === '' || held.some(word => word !== undefined && read(word).startsWith(read(wanted)));

/** What the criteria mean; a text search looks at shipping addresses only. */
function fits(person: Person, wanted: ProfileCriteria, { accountsOf }: Shop): boolean {
  const theirs = accountsOf(person);
  const addresses =
    wanted.mode === 'text'
      ? [...person.shippingAddresses, ...theirs.flatMap(({ shippingAddress = [] }) => shippingAddress)]
      : everyAddress(person, theirs);
  return (
    begins([person.firstName], wanted.firstName) &&
    begins([person.lastName], wanted.lastName) &&
    begins([person.email], wanted.email) &&
    begins(
      addresses.map(({ phoneNumber }) => phoneNumber),
      wanted.phoneNumber,
    ) &&
    begins(
      addresses.map(({ postalCode }) => postalCode),
      wanted.postalCode,
    ) &&
    begins(
      theirs.map(({ name }) => name),
      wanted.account,
    ) &&
    Object.entries(wanted.properties ?? {}).every(([name, value]) => {
      const held = person[name as 'x_note'];
      return typeof value === 'string' ? begins([held], value) : (held as unknown) === value;
    })
  );
}

const email = fc.oneof(
  words,
  fc.constantFrom('ana', 'ANA.LIMA', 'zo\u00eb', 'zoe\u0308', 'STRASSE', 'ana0@example.com'),
);
const comparedAlike = { firstName: words, lastName: words, email };
const strings = { ...comparedAlike, phoneNumber: words, postalCode: words, account: words };
const inText = { ...strings, properties: fc.record({ x_note: words }) };
const ownValues = { x_note: words, x_size: fc.constantFrom(3, 39, 0), x_vip: fc.boolean() };
const inFilters = { ...strings, properties: fc.record(ownValues, { requiredKeys: [] }) };

/** One of the criteria, or several. */
function some(criteria: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<ProfileCriteria> {
  const alone = Object.entries(criteria).map(([name, values]) => values.map(value => ({ [name]: value })));
  return fc.oneof(...alone, { weight: alone.length, arbitrary: fc.record(criteria, { requiredKeys: [] }) });
}

/** The criteria with what one of the people has, so that somebody is found. */
function askedAlike(model: Person, wanted: ProfileCriteria, { accountsOf }: Shop): ProfileCriteria {
  const [theirs] = accountsOf(model);
  const [first] = model.shippingAddresses;
  const start = (word: string | undefined) => [...(word ?? '').normalize('NFC')].slice(0, 2).join('').toUpperCase();
  const held: Readonly<Record<string, unknown>> = {
    firstName: start(model.firstName),
    lastName: model.lastName.normalize('NFD'),
    email: start(model.email),
    phoneNumber: start((first ?? theirs?.shippingAddress)?.phoneNumber),
    postalCode: (first ?? theirs?.billingAddress ?? theirs?.shippingAddress)?.postalCode ?? '',
    account: theirs?.name ?? '',
    properties: model.x_note === undefined ? {} : { x_note: model.x_note },
  };
  return Object.fromEntries(Object.keys(wanted).map(name => [name, held[name]]));
}

describe('given any shoppers', () => {
  test.each<[string, ProfileCriteria, fc.Arbitrary<ProfileCriteria>]>([
    ['left to the SDK', {}, some(inFilters)],
    ['SCIM', { mode: 'scim' }, some(inFilters)],
    ['text', { mode: 'text' }, some(inText)],
  ])(
    'when they are searched by any criteria, the mode being %s, then those that fit come, each once',
    async (_, mode, criteria) => {
      const searches = fc.array(fc.tuple(criteria, fc.option(fc.nat({ max: 6 }))), { minLength: 1, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(accounts, people, searches, async (ofShop, all, searched) => {
          const shop = openShop({ accounts: ofShop, people: all });
          for (const [wanted, like] of searched) {
            const model = like === null ? undefined : all[like % all.length];
            const asked = { ...(model === undefined ? wanted : askedAlike(model, wanted, shop)), ...mode };
            expect(await shop.found(asked), JSON.stringify(asked)).toEqual(shop.whose(each => fits(each, asked, shop)));
          }
        }),
        { numRuns: 25 },
      );
    },
  );

  test('when what both modes compare alike is searched, then the mode makes no difference', async () => {
    await fc.assert(
      fc.asyncProperty(accounts, people, some(comparedAlike), async (ofShop, all, wanted) => {
        const { found } = openShop({ accounts: ofShop, people: all });
        expect(await found({ ...wanted, mode: 'text' })).toEqual(await found({ ...wanted, mode: 'scim' }));
      }),
      { numRuns: 20 },
    );
  });
});
