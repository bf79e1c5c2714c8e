import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Refusal } from '../../wire/refusal.ts';
import type { PropertyDefinition, PropertyDefinitions } from '../records.ts';
import { problemOf, propertiesOfNew, propertiesSet } from './property-values.ts';

const none: PropertyDefinitions = { user: [], organization: [], order: [], commerceItem: [], profileRequest: [] };

const values = ['silver', 'gold'];
const types = ['shortText', 'richText', 'number', 'date', 'checkbox', 'enumerated'] as const;
const definition = fc
  .record({
    type: fc.constantFrom(...types),
    required: fc.boolean(),
    writable: fc.boolean(),
    length: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  })
  .map(
    ({ type, length, ...rest }): PropertyDefinition => ({
      ...rest,
      id: 'x_own',
      label: 'Own',
      type,
      ...(length === undefined || !type.endsWith('Text') ? {} : { length }),
      ...(type === 'enumerated' ? { values } : {}),
    }),
  );
const sent = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    true,
    false,
    0,
    -1.5,
    [],
    {},
    ...values,
    'bronze',
    '2026-02-28',
    '2026-02-30',
    '2026-05-04T10:00:00Z',
  ),
  fc.string({ maxLength: 8 }),
);

/** What a definition allows, said another way. */
function allows({ type, required, length = Number.POSITIVE_INFINITY }: PropertyDefinition, value: unknown): boolean {
  if (value === null || value === '') {
    if (required) return false;
    return value === null || type === 'shortText' || type === 'richText';
  }
  switch (type) {
    case 'checkbox':
      return value === true || value === false;
    case 'number':
      return typeof value === 'number';
    case 'enumerated':
      return value === 'silver' || value === 'gold';
    case 'date':
      return value === '2026-02-28' || value === '2026-05-04T10:00:00Z';
    default:
      return typeof value === 'string' && Array.from(value).length <= length;
  }
}

function codesOf(call: () => unknown): string[] {
  try {
    call();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.details.map(({ code }) => code);
    throw error;
  }
}

describe('given any definition and any value', () => {
  test('when it is set, then it is kept as it is, or refused with the code of what is wrong', () => {
    fc.assert(
      fc.property(definition, sent, (defined, value) => {
        const definitions = { ...none, user: [defined] };
        const codes = codesOf(() =>
          expect(propertiesSet('user', { x_own: value, firstName: 'Mia' }, definitions)).toEqual({ x_own: value }),
        );
        if (!defined.writable) expect(codes).toEqual(['13036']);
        else if (allows(defined, value)) expect(codes).toEqual([]);
        else expect(['22024', '22026']).toContain(codes[0]);
        expect(problemOf(value, defined) === undefined).toBe(allows(defined, value));
      }),
    );
  });

  test('when a record is made without it, then it has the default, and one that must have a value is refused without', () => {
    fc.assert(
      fc.property(definition, fc.option(fc.constantFrom('silver', 'gold'), { nil: undefined }), (defined, usual) => {
        const own = { ...defined, ...(usual === undefined ? {} : { default: usual }) };
        const make = () => propertiesOfNew('order', {}, { ...none, order: [own] });
        if (defined.required && usual === undefined) expect(codesOf(make)).toEqual(['13001']);
        else expect(make()).toEqual(usual === undefined ? {} : { x_own: usual });
      }),
    );
  });
});

describe('propertiesSet', () => {
  it('refuses what nobody has defined, at its place', () => {
    expect(() => propertiesSet('commerceItem', { x_else: 1 }, none, 'shoppingCart.items.0')).toThrow(
      expect.objectContaining({
        details: [expect.objectContaining({ code: '13001', path: 'shoppingCart.items.0.x_else' })],
      }),
    );
  });

  it('gives nothing for names that are not the merchant’s', () => {
    expect(propertiesSet('user', { profileId: '', nickname: 'Mimi' }, none)).toEqual({});
  });

  it('counts characters, not code units', () => {
    const user = [
      { id: 'x_own', label: 'Own', type: 'shortText', required: false, writable: true, length: 2 } as const,
    ];
    expect(propertiesSet('user', { x_own: '🎁🎁' }, { ...none, user })).toEqual({ x_own: '🎁🎁' });
  });
});
