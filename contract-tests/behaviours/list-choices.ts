/** Which rows lists leave: by what rows have or lack, by parameters of their own, and by either search. @module */

import { strict as assert } from 'node:assert';
import type { Behaviour, Workbench } from '../engine/behaviour.ts';
import { isRecord } from '../engine/reading.ts';
import { needs } from '../engine/subject.ts';
import type { Rec } from '../invariants/records.ts';
import { ofEachKind } from './kinds.ts';
import { type Listing, listings, type Page, pageOf, spread } from './listings.ts';
import { assertNarrowed, assertNoOthers } from './narrowed.ts';

// rows that a filter is asked for
const sample = 8;

/** What a row calls null is not there, and what it shows is. */
export async function assertPresence(bench: Workbench, listing: Listing, { rows, ids }: Page): Promise<void> {
  const names = [...new Set(rows.flatMap(row => Object.keys(row).filter(name => row[name] === null)))];
  const isShown = (name: string) => rows.some(row => ['string', 'number', 'boolean'].includes(typeof row[name]));
  const name = names.find(isShown) ?? names[0];
  if (name === undefined || !/^[\w.]+$/.test(name)) return;
  const found = await pageOf(bench, listing, { ...listing.everything, q: `${name} pr`, limit: `${sample}` });
  if (found.status !== 200 || (found.total ?? found.ids.length) > found.ids.length) return;
  const missed = ids.find((id, index) => isFilled(rows[index]?.[name]) && !found.ids.includes(id));
  assert.ok(missed === undefined || !isShown(name), `${name} pr does not find ${missed}`);
}

function isFilled(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

// so many kinds of rows are looked for
const mostKinds = 4;

/** What is found by a filter is found by a criterion, too, whatever kind of record it is; in which states is the search's to say. */
export async function assertEachKind(bench: Workbench, listing: Listing): Promise<void> {
  if (!listing.takesFilter) return;
  const query = { ...listing.everything, limit: `${manyRows}` };
  const { rows, ids } = await bench.choosing(() => pageOf(bench, listing, query));
  if (rows.length !== ids.length) return;
  for (const index of ofEachKind(rows, mostKinds)) {
    const [row = {}, id = ''] = [rows[index], ids[index]];
    const values = listing.criteria.flatMap(name => (isValue(row[name]) ? [[name, row[name]] as const] : []));
    const [name, value] = values.sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    if (name === undefined || 'state' in row) continue;
    const q = JSON.stringify({ [name]: value, pageNumber: 0, limit: sample });
    const found = await pageOf(bench, listing, { q });
    assert.ok(found.ids.includes(id) || found.ids.length >= sample, `${name} ${value} does not find ${id}`);
  }
}

/** Of rows that differ in a flag, a filter by the rarer value finds those that have it; that no other is found is judged with every list. */
export async function assertFlag(bench: Workbench, listing: Listing): Promise<void> {
  const query = { ...listing.everything, limit: `${manyRows}` };
  const { rows, ids } = await bench.choosing(() => pageOf(bench, listing, query));
  if (rows.length !== ids.length) return;
  const having = (name: string, value: boolean) => ids.filter((_, index) => rows[index]?.[name] === value);
  const flags = [...new Set(rows.flatMap(row => Object.keys(row)))].filter(name => !name.startsWith('x_'));
  const name = flags.find(each => having(each, true).length > 0 && having(each, false).length > 0);
  if (name === undefined) return;
  const value = having(name, true).length < having(name, false).length;
  const q = `${name} eq ${value}`;
  const found = await pageOf(bench, listing, { ...query, q });
  // which properties can be filtered by is the instance's to say
  if (found.status !== 200 || (found.total ?? found.ids.length) > found.ids.length) return;
  const missed = having(name, value).find(id => !found.ids.includes(id));
  assert.ok(missed === undefined, `${q} does not find ${missed}`);
}

export function findsByOwn(listing: Listing, prefix: string): Behaviour {
  return {
    name: `given properties of the merchant's own, when ${listing.operationId} is searched by a value of one, then it finds what has that, and nothing by a value that nothing has`,
    needs: ['state'],
    async run(bench) {
      const query = { ...listing.everything, limit: `${manyRows}` };
      const { rows, ids } = await bench.choosing(() => pageOf(bench, listing, query));
      const known = rows.flatMap((row, index) => ownValues(row).map(own => ({ ...own, row: ids[index] ?? '' })));
      const having = Map.groupBy(known, ({ id, value }) => JSON.stringify([id, value]));
      const [rarest] = [...having.values()].sort((a, b) => a.length - b.length)[0] ?? [];
      needs(rarest !== undefined, "a property of the merchant's own that has a value");
      const find = (value: string) =>
        pageOf(bench, listing, { q: JSON.stringify({ [prefix + rarest.id]: value, pageNumber: 0, limit: sample }) });
      // that the rows found have it is judged with every list
      const found = await find(rarest.value);
      const isFound = found.ids.includes(rarest.row) || found.ids.length >= sample;
      assert.ok(isFound, `${rarest.id} ${rarest.value} does not find ${rarest.row}`);
      assert.deepEqual((await find('no-such-value')).ids, [], `${prefix}${rarest.id} is ignored`);
    },
  };
}

/** Texts that a row has of properties of the merchant's own. */
function ownValues({ dynamicProperties }: Rec): readonly { readonly id: string; readonly value: string }[] {
  return (Array.isArray(dynamicProperties) ? dynamicProperties : []).flatMap(own =>
    isRecord(own) && typeof own.id === 'string' && isValue(own.value) ? [{ id: own.id, value: own.value }] : [],
  );
}

// rows among which values or kinds are chosen
const manyRows = 40;

export function narrows(listing: Listing): Behaviour {
  return {
    name: `given values of rows, when ${listing.operationId} is asked for one of them, then no row has another; one that no row has finds none`,
    needs: ['state'],
    async run(bench) {
      const rowsFor = (given: Listing['everything']) => async (query: Listing['everything']) =>
        (await pageOf(bench, listing, { ...given, limit: `${manyRows}`, ...query })).whole;
      const withFilter = rowsFor(listing.everything);
      await assertNarrowed(listing.narrowing, withFilter);
      if (!listing.takesFilter) return;
      const { q: _, ...alone } = listing.everything;
      const values = listing.narrowing.filter(({ name }) => !ofKind.test(name));
      await assertNoOthers(values, { all: await withFilter({}), rowsFor: rowsFor(alone) });
    },
  };
}

// what says which kind of list it is, or in which language, and not what rows have
const ofKind = /^status$|locale$/i;

export function selects(listing: Listing, accountIn: string): Behaviour {
  return {
    name: `given accounts below others, when ${listing.operationId} is asked for each choice of rows, then they are of that choice`,
    needs: ['state'],
    async run(bench) {
      const accounts = listings.find(({ operationId }) => operationId === 'listOrganizations');
      if (accounts === undefined) return;
      const query = { ...accounts.everything, limit: `${manyRows}` };
      const { rows, ids } = await bench.choosing(() => pageOf(bench, accounts, query));
      const below = ids.filter((_, index) => isRecord(rows[index]?.parentOrganization));
      for (const account of spread(below, mostAccounts)) {
        // that the rows are of the choice is judged with every list
        for (const { name, values } of listing.selecting)
          for (const choice of [{}, ...values.map(value => ({ [name]: value }))])
            await pageOf(bench, listing, { ...listing.everything, ...choice, [accountIn]: account });
      }
    },
  };
}

const mostAccounts = 2;

/** Whether a value of a row can be asked for. */
export function isValue(value: unknown): value is string {
  // what is a date on the wire may be compared as one
  return typeof value === 'string' && value !== '' && value.length < 100 && !/^\d{4}-\d\d-\d\dT/.test(value);
}
