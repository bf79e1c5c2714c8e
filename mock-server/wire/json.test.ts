import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonList, jsonOf } from './json.ts';

const written = (parts: readonly string[]) => JSON.parse(Buffer.from(parts.join(''), 'latin1').toString());

describe('given JSON in parts', () => {
  test('when a list is written, then it is that of the items and of the properties around them', () => {
    const item = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('ü', '€').map(letter => letter.repeat(30_000)),
    );
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 6 }),
        fc.dictionary(fc.string({ unit: 'grapheme' }), item),
        fc.string(),
        (items, others, link) => {
          const { items: _, links: __, ...rest } = others;
          const parts = jsonList<{ items: object }>('items', items.map(jsonOf), rest).startingWith('links', [link]);
          expect(written(parts)).toEqual({ links: [link], items, ...rest });
        },
      ),
    );
  });

  test('when there are many items, then no part is very long', () => {
    const items = Array.from({ length: 250 }, () => jsonOf({ lastName: 'Đặng'.repeat(200) }));
    const { parts } = jsonList<{ items: object }>('items', items, {});
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(100_000);
  });
});
