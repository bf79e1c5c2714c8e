import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPage, pageOf } from './listing.ts';

const people = [
  { id: '3', name: 'Ng', age: 40, address: { city: 'Austin', state: 'TX' }, lines: [{ sku: 'a', quantity: 1 }] },
  { id: '1', name: 'berg', age: 9, address: { city: 'Boston', state: 'MA' }, lines: [] },
  { id: '2', name: 'Adler', address: { city: 'Austin', state: 'TX' }, lines: [{ sku: 'b', quantity: 2 }] },
];
const ids = (page: { items: readonly { id: string }[] }) => page.items.map(({ id }) => id).join('');

describe('pageOf', () => {
  it('answers everything in the order given when nothing is asked', () => {
    expect(pageOf(people, {})).toEqual({ items: people, total: 3, totalResults: 3, offset: 0, limit: 250, sort: [] });
  });

  it("uses the list's own defaults, and the caller's wishes before them", () => {
    expect(pageOf(people, {}, { limit: 2, sort: 'id:asc' })).toMatchObject({
      items: [{ id: '1' }, { id: '2' }],
      limit: 2,
      sort: [{ property: 'id', order: 'asc' }],
    });
    expect(ids(pageOf(people, { limit: 9, sort: 'id:desc' }, { limit: 2, sort: 'id:asc' }))).toBe('321');
  });

  it('answers the count alone with a limit of 0', () => {
    expect(pageOf(people, { limit: 0 })).toMatchObject({ items: [], totalResults: 3, limit: 0 });
  });

  it('answers nothing beyond the end', () => {
    expect(pageOf(people, { offset: 3 })).toMatchObject({ items: [], totalResults: 3, offset: 3 });
  });

  it('never answers more than 250', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ index }));
    const page = pageOf(many, { limit: 1000 });
    expect(page.items).toHaveLength(250);
    expect(page.limit).toBe(250);
  });

  it.each([
    ['name:asc', '213'],
    ['name:desc', '312'],
    ['age:asc', '132'],
    ['age:desc', '231'],
    ['address.city:asc', '321'],
    ['address.state:desc,id:asc', '231'],
    ['lines.quantity:asc', '321'],
    ['unknown:asc', '312'],
  ])('sorts by %s', (sort, expected) => {
    expect(ids(pageOf(people, { sort }))).toBe(expected);
  });

  it.each(['name', 'name:up', ':asc', 'name:', 'a..b:asc', 'name:asc,', 'a b:asc'])('refuses to sort by %j', sort => {
    expect(() => pageOf(people, { sort })).toThrow(
      expect.objectContaining({ details: [expect.objectContaining({ code: '50012' })] }),
    );
  });

  it('keeps only the fields asked for, with the prefix or without', () => {
    const expected = [{ id: '3', address: { city: 'Austin' }, lines: [{ sku: 'a' }] }];
    for (const fields of ['items.id,items.address.city,items.lines.sku', 'id, address.city,items.lines.sku']) {
      expect(pageOf(people, { fields, limit: 1 }).items).toEqual(expected);
    }
  });

  it('keeps all of a property that is asked for beside a part of it', () => {
    expect(pageOf(people, { fields: 'address.city,address', limit: 1 }).items).toEqual([
      { address: { city: 'Austin', state: 'TX' } },
    ]);
  });

  it('drops the totals with `fields` unless they are named', () => {
    expect(pageOf(people, { fields: 'id' })).not.toHaveProperty('totalResults');
    expect(pageOf(people, { fields: 'items.id,totalResults' })).toMatchObject({ total: 3, totalResults: 3 });
    expect(pageOf(people, { fields: 'totalResults' }).items).toEqual([]);
    expect(pageOf(people, { fields: 'items' })).toMatchObject({ items: people });
  });

  it('drops the totals when they are not wanted', () => {
    expect(pageOf(people, { totalResults: false })).not.toHaveProperty('total');
    expect(pageOf(people, { totalResults: true })).toMatchObject({ total: 3 });
  });

  it('leaves the list alone', () => {
    const frozen = Object.freeze([...people]);
    pageOf(frozen, { sort: 'id:asc', fields: 'id' });
    expect(frozen).toEqual(people);
  });

  it('covers every item exactly once, page by page, in sorted order', () => {
    const lists = fc.array(fc.record({ id: fc.nat(), group: fc.constantFrom('a', 'B', undefined) }));
    fc.assert(
      fc.property(
        lists,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('group:asc', 'group:desc,id:asc'),
        (list, limit, sort) => {
          const seen = [];
          for (let offset = 0; ; offset += limit) {
            const { items, totalResults } = pageOf(list, { limit, offset, sort });
            expect(totalResults).toBe(list.length);
            if (items.length === 0) break;
            seen.push(...items);
          }
          expect(seen).toEqual(pageOf(list, { sort }).items);
          expect(new Set(seen)).toEqual(new Set(list));
          expect(seen).toHaveLength(list.length);
        },
      ),
    );
  });
});

it.each([
  [
    { totalResults: 58, offset: 0, limit: 40 },
    { offset: 40, limit: 18 },
  ],
  [
    { totalResults: 58, offset: 10, limit: 20 },
    { offset: 30, limit: 20 },
  ],
  [{ totalResults: 58, offset: 40, limit: 18 }, undefined],
  [{ totalResults: 58, offset: 0, limit: 0 }, undefined],
  [{ offset: 0, limit: 40 }, undefined],
])('given the page %j, when the next one is asked for, then it is %j', (page, next) => {
  expect(nextPage(page)).toEqual(next);
});
