/** Lists that are asked for one value of what their rows show. @module */

import { strict as assert } from 'node:assert';
import type { Parameter } from '../../spec/document.ts';
import { type Rec, valuesAt } from '../invariants/records.ts';

/** A query parameter that leaves the rows with one value at a path. */
export interface Narrowing {
  readonly name: string;
  readonly at: string;
}

/** Those of an operation: what is called as a property of its rows, unless the specification says what it is compared with. */
export function narrowingsOf(parameters: readonly Parameter[]): readonly Narrowing[] {
  return parameters
    .filter(({ in: where, required = false, schema }) => where === 'query' && !required && schema.type === 'string')
    .filter(({ schema }) => schema.enum === undefined)
    .map(({ name, 'x-occ-filters': at = name }) => ({ name, at }));
}

/** Asked for one value of what its rows show, a list is the rows with that value; asked for one that no row has, it is empty. */
export async function assertNarrowed(
  narrowings: readonly Narrowing[],
  rowsFor: (query: Readonly<Record<string, string>>) => Promise<readonly Rec[]>,
): Promise<void> {
  const all = narrowings.length === 0 ? [] : await rowsFor({});
  for (const { name, at } of narrowings) {
    const value = rarestAt(all, at);
    if (value === undefined) continue;
    const some = (await rowsFor({ [name]: value })).map(row => valuesAt(row, at));
    assert.ok(some.length > 0 && some.every(values => values.includes(value)), `${name} ${value}: ${some.join(', ')}`);
    // the beginning of an id may be another record's, which no list has shown
    const begun = /\d/.test(value) ? '' : value.slice(0, -1);
    const none = all.some(row => valuesAt(row, at).includes(begun)) || begun === '' ? 'none of those' : begun;
    const wrong = await rowsFor({ [name]: none });
    assert.ok(
      wrong.every(row => valuesAt(row, at).includes(none)),
      `${name} ${none}, that no row has, finds ${wrong.length} rows`,
    );
  }
}

/** Asked for one value of its rows, a list has no row with another; it need not be asked in this way at all. */
export async function assertNoOthers(
  narrowings: readonly Narrowing[],
  {
    all,
    rowsFor,
  }: { readonly all: readonly Rec[]; rowsFor(query: Readonly<Record<string, string>>): Promise<readonly Rec[]> },
): Promise<void> {
  for (const { name, at } of narrowings) {
    const value = rarestAt(all, at);
    if (value === undefined) continue;
    const others = (await rowsFor({ [name]: value })).filter(row => !valuesAt(row, at).includes(value));
    assert.equal(others.length, 0, `${name} ${value} leaves rows with others`);
  }
}

/** The value that the fewest rows have: the others are left out. */
function rarestAt(rows: readonly Rec[], at: string): string | undefined {
  const values = rows.flatMap(row => [...new Set(valuesAt(row, at))].filter(isText));
  const counts = [...Map.groupBy(values, value => value)].map(([value, { length }]) => ({ value, length }));
  return counts.sort((a, b) => a.length - b.length)[0]?.value;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
