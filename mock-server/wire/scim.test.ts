import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from './refusal.ts';
import { type ScimFilter, scimMatcher } from './scim.ts';
import { parseScim } from './scim-parser.ts';

const matches = (q: string, record: unknown) => scimMatcher(parseScim(q))(record);

describe('parseScim', () => {
  it('reads a comparison with a dotted path', () => {
    expect(parseScim('profile.email eq "a@example.com"')).toEqual({
      kind: 'compare',
      path: ['profile', 'email'],
      operator: 'eq',
      value: 'a@example.com',
    });
  });

  it.each([
    ['12.5', 12.5],
    ['-3e2', -300],
    ['true', true],
    ['FALSE', false],
    ['null', null],
    [String.raw`"a \"quote\" \u00e9"`, 'a "quote" é'],
  ])('reads the value %s', (written, value) => {
    expect(parseScim(`x eq ${written}`)).toMatchObject({ value });
  });

  it('binds `and` more tightly than `or`', () => {
    expect(parseScim('a pr or b pr and c pr')).toEqual({
      kind: 'or',
      filters: [
        { kind: 'present', path: ['a'] },
        {
          kind: 'and',
          filters: [
            { kind: 'present', path: ['b'] },
            { kind: 'present', path: ['c'] },
          ],
        },
      ],
    });
  });

  it('takes words of the grammar in any case', () => {
    expect(parseScim('a EQ 1 AND (b Pr Or c sW "x")')).toEqual(parseScim('a eq 1 and (b pr or c sw "x")'));
  });

  it('takes `or` right after a closing quote, as a shipped client writes it', () => {
    const q = '(parentOrganization.name sw "x"or secondaryOrganizations.name sw "x")';
    expect(parseScim(q)).toEqual(parseScim(q.replace('"or', '" or')));
  });

  it.each([
    '',
    ' ',
    'a',
    'a eq',
    'a eq b',
    "a eq 'b'",
    'a eq "b',
    'a eq "b\\',
    'a eq"b"',
    'a eq "\\q"',
    'a eq "b" and',
    'a eq "b" or or c pr',
    'a eq "b" c pr',
    'a is "b"',
    '(a pr',
    'a pr)',
    '()',
    'not a pr',
    'not (a pr',
    'a[b pr',
    'a[b pr)',
    'a[]',
    'a[b pr] c',
    'a..b pr',
    '.a pr',
    '"a" eq "b"',
    'a eq 01',
    'a eq NaN',
    'a pr "x"',
    '{"lastName":"Ng"}',
  ])('refuses %j with 85000', q => {
    expect(() => parseScim(q)).toThrow(
      expect.objectContaining({ details: [expect.objectContaining({ code: '85000' })] }),
    );
  });

  it.each([
    ['a eq', 5],
    ['a is "b"', 3],
    ['(a pr', 6],
    ['a pr  b pr', 7],
    ['a eq "b" and  \u0001"', 15],
  ])('says where %j goes wrong', (q, at) => {
    expect(() => parseScim(q)).toThrow(
      expect.objectContaining({
        details: [expect.objectContaining({ message: expect.stringContaining(`character ${at}:`) })],
      }),
    );
  });

  it('refuses absurdly deep nesting rather than run out of stack', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}a pr${')'.repeat(depth)}`;
    expect(parseScim(nested(100))).toEqual({ kind: 'present', path: ['a'] });
    expect(() => parseScim(nested(100_000))).toThrow(Refusal);
  });

  it('reads back every filter that is printed', () => {
    fc.assert(
      fc.property(filters, filter => {
        expect(parseScim(print(filter))).toEqual(filter);
      }),
    );
  });

  it('either reads or refuses any text, and never fails otherwise', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'a.eq"\\ ()or1-') })), q => {
        try {
          parseScim(q);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('scimMatcher', () => {
  const order = {
    id: 'o1',
    state: 'SUBMITTED',
    total: 120.5,
    gift: true,
    note: '',
    coupon: null,
    tags: [],
    submittedDate: '2025-03-01T10:00:00.000Z',
    profile: { email: "Sean.O'Brien@example.com", lastName: 'García' },
    lines: [
      { sku: 'sku-1', quantity: 1 },
      { sku: 'sku-2', quantity: 5, options: [{ name: 'Engraving' }] },
    ],
  };

  it.each([
    ['profile.email sw "sean.o\'"', true],
    ['profile.lastName eq "GARCÍA"', true],
    ['profile.lastName co "arc"', true],
    ['profile.lastName sw "arc"', false],
    ['total gt 120', true],
    ['total le 120', false],
    ['total eq "120.5"', false],
    ['gift eq true', true],
    ['gift ne false', true],
    ['gift eq "1"', true],
    ['gift eq "0"', false],
    ['gift ne "1"', false],
    ['lines.sku eq "SKU-2"', true],
    ['lines.quantity ge 6', false],
    ['lines.options.name sw "engr"', true],
    ['submittedDate ge "2025-03-01"', true],
    ['submittedDate eq "2025-03-01T11:00:00+01:00"', true],
    ['submittedDate lt "2025-03-01T10:00:00.001"', true],
    ['submittedDate sw "2025-03"', true],
    ['id pr', true],
    ['note pr', false],
    ['coupon pr', false],
    ['tags pr', false],
    ['missing pr', false],
    ['coupon eq null', true],
    ['missing eq null', true],
    ['missing ne "x"', true],
    ['id ne null', true],
    ['lines.sku ne "sku-1"', false],
    ['toString pr', false],
    ['state eq "APPROVED" or state eq "SUBMITTED" and total gt 200', false],
    ['(state eq "APPROVED" or state eq "SUBMITTED") and total gt 100', true],
    ['not (state eq "APPROVED")', true],
    ['not (lines.sku eq "sku-1") or NOT (id pr)', false],
    ['lines.sku eq "sku-1" and lines.quantity eq 5', true],
    ['lines[sku eq "sku-1" and quantity eq 5]', false],
    ['lines[sku eq "sku-2" and quantity eq 5]', true],
    ['profile[email pr and lastName sw "g"]', true],
  ])('answers %s with %s', (q, expected) => {
    expect(matches(q, order)).toBe(expected);
  });

  it('finds every text by itself, however it must be escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), value => {
        for (const operator of ['eq', 'co', 'sw', 'ge', 'le']) {
          expect(matches(`x ${operator} ${JSON.stringify(value)}`, { x: value })).toBe(true);
        }
      }),
    );
  });

  it('makes `ne` the opposite of `eq`, and orders any two numbers one way', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.oneof(fc.integer(), fc.constant(undefined), fc.array(fc.integer())),
        (wanted, held) => {
          const record = { x: held };
          expect(matches(`x ne ${wanted}`, record)).toBe(!matches(`x eq ${wanted}`, record));
          if (typeof held === 'number') {
            const found = ['lt', 'eq', 'gt'].filter(operator => matches(`x ${operator} ${wanted}`, record));
            expect(found).toHaveLength(1);
          }
        },
      ),
    );
  });
});

const paths = fc.array(fc.stringMatching(/^[A-Za-z_][\w-]{0,8}$/), { minLength: 1, maxLength: 3 });
const values = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null));
const leaves: fc.Arbitrary<ScimFilter> = fc.oneof(
  fc.record({ kind: fc.constant('present' as const), path: paths }, { noNullPrototype: true }),
  fc.record(
    {
      kind: fc.constant('compare' as const),
      path: paths,
      operator: fc.constantFrom('eq', 'ne', 'co', 'sw', 'gt', 'ge', 'lt', 'le'),
      value: values,
    },
    { noNullPrototype: true },
  ),
);
const filters: fc.Arbitrary<ScimFilter> = fc.letrec<{ filter: ScimFilter }>(tie => ({
  filter: fc.oneof(
    { maxDepth: 4 },
    leaves,
    fc.record(
      {
        kind: fc.constantFrom('and' as const, 'or' as const),
        filters: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
      },
      { noNullPrototype: true },
    ),
    fc.record({ kind: fc.constant('not' as const), filter: tie('filter') }, { noNullPrototype: true }),
    fc.record({ kind: fc.constant('element' as const), path: paths, filter: tie('filter') }, { noNullPrototype: true }),
  ),
})).filter;

function print(filter: ScimFilter): string {
  switch (filter.kind) {
    case 'present':
      return `${filter.path.join('.')} pr`;
    case 'compare':
      return `${filter.path.join('.')} ${filter.operator} ${JSON.stringify(filter.value)}`;
    case 'not':
      return `not (${print(filter.filter)})`;
    case 'element':
      return `${filter.path.join('.')}[${print(filter.filter)}]`;
    default:
      return filter.filters
        .map(part => (part.kind === 'and' || part.kind === 'or' ? `(${print(part)})` : print(part)))
        .join(` ${filter.kind} `);
  }
}
