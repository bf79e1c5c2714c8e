import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/scripted-fetch.ts';
import { type ScimValue, scim } from './scim.ts';

describe('a comparison', () => {
  test.each([
    ['eq', '"x"'],
    ['ne', '"x"'],
    ['co', '"x"'],
    ['sw', '"x"'],
    ['gt', '"x"'],
    ['ge', '"x"'],
    ['lt', '"x"'],
    ['le', '"x"'],
  ] as const)('%s is written as such', (operator, literal) => {
    expect(scim[operator]('profile.lastName', 'x')).toBe(`profile.lastName ${operator} ${literal}`);
  });

  test.each<[ScimValue, string]>([
    ['Ng', '"Ng"'],
    ['', '""'],
    ['say "hi"', '"say \\"hi\\""'],
    ['a\\', '"a\\\\"'],
    ['Åse ☃', '"Åse ☃"'],
    [7, '7'],
    [-1.5, '-1.5'],
    [true, 'true'],
    [null, 'null'],
    [new Date(0), '"1970-01-01T00:00:00.000Z"'],
  ])('with %o is a comparison with %s', (value, literal) => {
    expect(scim.eq('a', value)).toBe(`a eq ${literal}`);
  });

  test('property: the literal is JSON that gives the value back', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.boolean(), fc.constant(null), fc.integer());

    fc.assert(
      fc.property(value, given => void expect(JSON.parse(scim.eq('a', given).slice('a eq '.length))).toBe(given)),
    );
  });

  test('property: a text cannot leave its literal', () => {
    const hostile = fc.string({ unit: fc.constantFrom('"', '\\', ' ', 'o', 'r', ')', '(', 'p', '\n', '\u2028') });

    fc.assert(
      fc.property(hostile, text => {
        const filter = String(scim.and(scim.eq('a', text), scim.pr('b')));

        // outside of string literals nothing of the text is left
        expect(filter.replaceAll(/"(?:[^"\\]|\\.)*"/g, '…')).toBe('(a eq … and b pr)');
      }),
    );
  });

  test.each<[unknown]>([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [new Date('no date')],
    [undefined],
    [{}],
    [['a']],
    [7n],
    [Symbol('s')],
  ])('with %o is refused', async value => {
    expect(await failureOf(() => scim.eq('a', value as ScimValue))).toMatchObject({
      kind: 'validation',
      field: 'value',
    });
  });

  test.each(['a', 'profile.lastName', 'x_loyalty-tier', '$meta', '_id.a1'])('may be of %s', attribute => {
    expect(scim.pr(attribute)).toBe(`${attribute} pr`);
  });

  test.each(['', 'a b', 'a or b', 'a"', '.a', 'a.', 'a..b', '1a', 'a\nb', '(a)'])(
    'of %j is refused',
    async attribute => {
      expect(await failureOf(() => scim.eq(attribute, 'x'))).toMatchObject({ kind: 'validation', field: 'attribute' });
      expect(await failureOf(() => scim.pr(attribute))).toMatchObject({ field: 'attribute' });
    },
  );
});

describe('and, or', () => {
  const [a, b, c] = [scim.pr('a'), scim.pr('b'), scim.pr('c')];

  test('join in brackets, so that they nest', () => {
    expect(scim.and(a, scim.or(b, c))).toBe('(a pr and (b pr or c pr))');
  });

  test('leave out what is undefined', () => {
    expect(scim.and(undefined, a, undefined, b)).toBe('(a pr and b pr)');
  });

  test('are their only filter', () => {
    expect(scim.or(undefined, a)).toBe(a);
  });

  test('are undefined when there is nothing to join', () => {
    expect([scim.and(), scim.or(undefined)]).toEqual([undefined, undefined]);
  });
});

test('startsWith makes a filter of each attribute that has a value', () => {
  expect(scim.startsWith({ firstName: 'A', lastName: undefined, login: '', email: 'a@' })).toEqual([
    'firstName sw "A"',
    'email sw "a@"',
  ]);
});
