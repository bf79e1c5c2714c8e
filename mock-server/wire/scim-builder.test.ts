import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scim } from '../../src/index.ts';
import { built, type FilterAst } from '../../tests/support/filter-ast.ts';
import { scimMatcher } from './scim.ts';
import { parseScim } from './scim-parser.ts';

const attributes = ['email', 'lastName', 'parent.name', 'x_badge'] as const;
// what could end a string too early, and what people spell in several ways
const words = fc.constantFrom(
  '',
  'a',
  'A"b',
  'a\\',
  '\\"',
  'Straße',
  'STRASSE',
  'Zo\u00eb',
  'ZOE\u0308',
  ') or (id pr',
  'o’x',
  '1',
);
const attribute = fc.constantFrom(...attributes);

type Ast = FilterAst<string, 'eq' | 'ne' | 'sw' | 'co'>;

const filters = fc.letrec<{ filter: Ast }>(tie => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      ...{ kind: fc.constant('compare'), operator: fc.constantFrom('eq', 'ne', 'sw', 'co'), attribute, value: words },
    }) as fc.Arbitrary<Ast>,
    fc.record({ kind: fc.constant('pr'), attribute }) as fc.Arbitrary<Ast>,
    fc.record({
      ...{ kind: fc.constant('in'), attribute, values: fc.array(words, { minLength: 1, maxLength: 3 }) },
    }) as fc.Arbitrary<Ast>,
    fc.record({
      ...{ kind: fc.constantFrom('and', 'or'), parts: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }) },
    }) as fc.Arbitrary<Ast>,
    fc.record({ kind: fc.constant('not'), part: tie('filter') }) as fc.Arbitrary<Ast>,
  ),
})).filter;

const records = fc.record({
  email: words,
  lastName: fc.option(words, { nil: undefined }),
  parent: fc.record({ name: words }),
  x_badge: fc.option(words),
});

type Person = typeof records extends fc.Arbitrary<infer R> ? R : never;

/** What a filter means, said without a parser. */
function isTrue(ast: Ast, person: Person): boolean {
  const held = 'attribute' in ast ? heldBy(person, ast.attribute) : undefined;
  switch (ast.kind) {
    case 'pr':
      return typeof held === 'string' && held !== '';
    case 'in':
      return ast.values.some(value => compares('eq', held, value));
    case 'not':
      return !isTrue(ast.part, person);
    case 'and':
      return ast.parts.every(part => isTrue(part, person));
    case 'or':
      return ast.parts.some(part => isTrue(part, person));
    case 'compare':
      return compares(ast.operator, held, ast.value);
  }
}

function compares(operator: 'eq' | 'ne' | 'sw' | 'co', held: string | undefined, wanted: string): boolean {
  if (operator === 'ne') return !compares('eq', held, wanted);
  if (held === undefined) return false;
  if (operator === 'eq') return spelled(held) === spelled(wanted);
  return operator === 'sw' ? spelled(held).startsWith(spelled(wanted)) : spelled(held).includes(spelled(wanted));
}

function heldBy(person: Person, name: string): string | undefined {
  return name === 'parent.name' ? person.parent.name : (person[name as 'email'] ?? undefined);
}

function spelled(value: string): string {
  return value.normalize('NFC').replaceAll('ß', 'ss').toLowerCase().normalize('NFC');
}

test('property: what the builder says is what the parser reads and the matcher means', () => {
  fc.assert(
    fc.property(filters, records, (ast, person) => {
      expect(scimMatcher(parseScim(built(ast)))(person)).toBe(isTrue(ast, person));
    }),
    { numRuns: 2_000 },
  );
});

test('no values are not one of them: it is said at once', () => {
  expect(() => scim.in('email', [])).toThrow(expect.objectContaining({ field: 'values' }));
});
