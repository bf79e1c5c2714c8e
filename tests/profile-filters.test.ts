/**
 * Shoppers found by filters: what the builder of the SDK says, the parser of the reference server reads and its indexes and
 * matcher find is what a plain look at the data finds, whoever the shoppers are.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountData } from '../mock-server/index.ts';
import type { ScimFilter, ScimValue } from '../src/index.ts';
import {
  accounts,
  days,
  everyAddress,
  openShop,
  type Person,
  people,
  read,
  type Shop,
  words,
} from './support/any-shoppers.ts';
import { built, type FilterAst, type Operator } from './support/filter-ast.ts';

/** What a shopper has of each attribute. */
const attributes: Readonly<Record<string, (person: Person, accounts: readonly AccountData[]) => readonly unknown[]>> = {
  id: ({ id }) => [id],
  email: person => [person.email],
  login: person => [person.email],
  firstName: person => [person.firstName],
  lastName: person => [person.lastName],
  active: person => [person.active],
  registrationDate: person => [person.registrationDate],
  'parentOrganization.name': ({ organizationId }, all) =>
    all.flatMap(({ id, name }) => (id === organizationId ? [name] : [])),
  'secondaryOrganizations.name': ({ organizationId }, all) =>
    all.flatMap(({ id, name }) => (id === organizationId ? [] : [name])),
  'allSecondaryAddresses.postalCode': (person, all) => everyAddress(person, all).map(each => each.postalCode),
  'allSecondaryAddresses.phoneNumber': (person, all) => everyAddress(person, all).map(each => each.phoneNumber),
  x_note: person => [person.x_note],
  x_size: person => [person.x_size],
  x_vip: person => [person.x_vip],
  x_unknown: () => [],
};

const attribute = fc.constantFrom(...Object.keys(attributes));
const value: fc.Arbitrary<ScimValue> = fc.oneof(
  { weight: 5, arbitrary: words },
  fc.constantFrom<ScimValue>(null, true, false, 3, 39, 39.5, 'p1', 'ana.lima0@EXAMPLE.com', '1', '0'),
  days,
);
const comparison = fc.record({
  kind: fc.constant('compare' as const),
  operator: fc.constantFrom<Operator>('eq', 'ne', 'co', 'sw', 'gt', 'ge', 'lt', 'le'),
  attribute,
  value,
});
const ofDates = comparison.map(each => ({ ...each, attribute: 'registrationDate' }));
const filters = fc.letrec<{ filter: FilterAst }>(tie => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    comparison,
    fc.record({ kind: fc.constant('pr' as const), attribute }),
    fc.record({ kind: fc.constant('in' as const), attribute, values: fc.array(value, { minLength: 1, maxLength: 3 }) }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), part: tie('filter') }),
    ofDates,
  ),
})).filter;

test('given any shoppers, when they are filtered by anything the builder can say, then those that it is true of come', async () => {
  const several = fc.array(fc.tuple(filters, fc.boolean()), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(accounts, people, several, async (ofShop, all, asked) => {
      const shop = openShop({ accounts: ofShop, people: all });
      for (const [ast, isShouted] of asked) {
        const filter = isShouted ? shouted(built(ast)) : built(ast);
        expect(await shop.found({ filter }), filter).toEqual(shop.whose(each => isTrue(ast, each, shop)));
      }
    }),
    { numRuns: 40 },
  );
});

/** The filter with the words of the grammar in capitals, as clients were seen to write it. */
function shouted(filter: ScimFilter): ScimFilter {
  const parts = filter.split(/("(?:[^"\\]|\\.)*")/);
  const loud = (part: string) =>
    part.replace(/\b(?:and|or|not|eq|ne|co|sw|gt|ge|lt|le|pr|null|true|false)\b/g, word => word.toUpperCase());
  return parts.map((part, index) => (index % 2 === 0 ? loud(part) : part)).join('') as ScimFilter;
}

/** What a filter means, said without a parser. */
function isTrue(ast: FilterAst, person: Person, shop: Shop): boolean {
  const held = 'attribute' in ast ? (attributes[ast.attribute]?.(person, shop.accountsOf(person)) ?? []) : [];
  const values = held.filter(each => each !== undefined && each !== null);
  switch (ast.kind) {
    case 'pr':
      return values.some(each => each !== '');
    case 'in':
      return ast.values.some(each => compares('eq', values, each));
    case 'not':
      return !isTrue(ast.part, person, shop);
    case 'and':
      return ast.parts.every(part => isTrue(part, person, shop));
    case 'or':
      return ast.parts.some(part => isTrue(part, person, shop));
    default:
      return compares(ast.operator, values, ast.value);
  }
}

function compares(operator: Operator, held: readonly unknown[], wanted: ScimValue): boolean {
  if (operator === 'ne') return !compares('eq', held, wanted);
  if (wanted === null) return operator === 'eq' && held.length === 0;
  return held.some(each => {
    const [a, b] = sides(each, wanted, operator);
    if (a === undefined || b === undefined) return false;
    if (operator === 'co') return typeof a === 'string' && typeof b === 'string' && a.includes(b);
    if (operator === 'sw') return typeof a === 'string' && typeof b === 'string' && a.startsWith(b);
    if (operator === 'eq') return a === b;
    if (operator === 'gt') return a > b;
    if (operator === 'ge') return a >= b;
    return operator === 'lt' ? a < b : a <= b;
  });
}

type Side = string | number | boolean;

/** What is held and what is wanted, if they can be compared; a flag is asked for with a digit in quotes as well. */
function sides(
  held: unknown,
  wanted: Exclude<ScimValue, null>,
  operator: Operator,
): readonly [Side, Side] | readonly [] {
  const said = wanted instanceof Date ? wanted.toISOString() : wanted;
  if (typeof held === 'boolean' && operator === 'eq' && (said === '1' || said === '0')) return [held, said === '1'];
  if (typeof held === 'string' && typeof said === 'string') return [read(held), read(said)];
  return typeof held === typeof said ? [held as Side, said] : [];
}
