/** What holds of every list that can be paged, generated from the specification. @module */

import { strict as assert } from 'node:assert';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { isRecord } from '../engine/reading.ts';
import { instantOf } from '../invariants/instants.ts';
import { type Rec, valuesAt, wrappedIn } from '../invariants/records.ts';
import { assertEachKind, assertFlag, assertPresence, findsByOwn, isValue, narrows, selects } from './list-choices.ts';
import { isSortable, walks, walksByNumber } from './list-walks.ts';
import { assertOfAccount, type Listing, listings, type Page, pageOf } from './listings.ts';

export const everyList: BehaviourGroup = {
  resource: 'every list',
  behaviours: listings.flatMap(listing => [
    ...(listing.takesFilter ? [walks(listing), findsWhatItShows(listing), findsNothing(listing)] : []),
    ...(listing.takesSort ? [sorts(listing)] : []),
    ...(listing.criteria.length > 0 ? [walksByNumber(listing), findsByText(listing)] : []),
    ...(listing.ownCriteria === undefined ? [] : [findsByOwn(listing, listing.ownCriteria)]),
    ...(listing.bounds.length > 0 ? [findsByDate(listing)] : []),
    ...(listing.narrowing.length > 0 ? [narrows(listing)] : []),
    ...(listing.selecting.length > 0 && listing.accountIn !== undefined ? [selects(listing, listing.accountIn)] : []),
  ]),
};

// rows of a page whose values are looked at
const sample = 8;

function sorts(listing: Listing): Behaviour {
  return {
    name: `given a sort, when ${listing.operationId} is asked for it both ways, then one way is the other backwards`,
    needs: ['state'],
    async run(bench) {
      const ask = (sort: string, offset = 0) =>
        pageOf(bench, listing, { ...listing.everything, sort, limit: `${sample}`, offset: String(offset) });
      const all = await pageOf(bench, listing, { ...listing.everything, limit: `${sample}` });
      // ids differ, so that there is one order of them
      if (all.rows.every(row => 'id' in row) && (await isSortable(bench, listing, 'id'))) {
        const { ids, total = ids.length < sample ? ids.length : undefined } = await ask('id:asc');
        // where a list without a count ends is not known
        if (total !== undefined && (ids.length < sample || total > sample)) {
          const downwards = await ask('id:desc', Math.max(0, total - ids.length));
          assert.deepEqual(downwards.ids, ids.toReversed());
        }
      }
      for (const name of sortNames(all.rows)) {
        const [up, down] = [await ask(`${name}:asc`), await ask(`${name}:desc`)];
        // by what rows can be sorted is the instance's to say; that they are is judged with every list
        if (up.status !== 200 || down.status !== 200) continue;
        const values = [up, down].map(({ rows }) => rows.map(row => row[name]));
        const isWhole = up.rows.length < sample && up.rows.length > 1;
        const isOne = new Set(values.flat()).size < 2 || up.ids.join() !== down.ids.join();
        assert.ok(!isWhole || isOne, `${name} is sorted the same both ways`);
      }
    },
  };
}

// of the properties that could be sorted by, so many
const mostSorts = 3;

/** Properties that every row shows in one form, and not all alike. */
function sortNames(rows: readonly Rec[]): readonly string[] {
  const [first = {}] = rows;
  return Object.keys(first)
    .filter(name => name !== 'id' && name !== 'repositoryId')
    .filter(name => rows.every(row => typeof row[name] === 'string' || typeof row[name] === 'number'))
    .filter(name => new Set(rows.map(row => row[name])).size > 1)
    .slice(0, mostSorts);
}

/** Whether a list can be sorted by a property: only what is asked for is known by a refusal. */
function findsNothing(listing: Listing): Behaviour {
  return {
    name: `given a filter that nothing satisfies, when ${listing.operationId} is asked, then the list is empty and the count is 0`,
    needs: ['state'],
    async run(bench) {
      const { status, rows, total } = await pageOf(bench, listing, {
        ...listing.everything,
        q: 'id eq "no such id"',
      });
      // by which properties rows can be filtered is the instance's to say
      if (status === 400) return;
      assert.deepEqual([status, rows], [200, []]);
      assert.ok(total === undefined || total === 0, `a count of ${total}`);
    },
  };
}

function findsWhatItShows(listing: Listing): Behaviour {
  return {
    name: `given values of a row, when ${listing.operationId} is filtered by each, then that row is found and every row has the value`,
    needs: ['state'],
    async run(bench) {
      const all = await pageOf(bench, listing, { ...listing.everything, limit: `${sample}` });
      await assertOfAccount(bench, listing, all.rows);
      const [row] = all.rows;
      const id = all.ids[0];
      if (row === undefined || id === undefined) return;
      const finding: string[] = [];
      for (const [path, value] of filterable(row)) {
        const q = `${path} eq ${JSON.stringify(value)}`;
        const found = await pageOf(bench, listing, { ...listing.everything, q, limit: `${sample}` });
        // which properties can be filtered by is the instance's to say
        if (found.status !== 200) continue;
        const isWhole = (found.total ?? found.ids.length) <= found.ids.length;
        // what a row shows of another record, or a merchant has added, may be put there for the list alone
        const isElsewhere = path.includes('.') || path.startsWith('x_') || wrappedIn(row) !== undefined;
        const isFree = found.ids.length === 0 && isElsewhere;
        assert.ok(!isWhole || isFree || found.ids.includes(id), `${q} does not find ${id}`);
        const others = all.rows.filter(other => !valuesAt(wrappedIn(other) ?? other, path).includes(value));
        assert.ok(
          others.length === 0 || (found.total ?? 0) < (all.total ?? Number.POSITIVE_INFINITY),
          `${q} finds everything`,
        );
        if (found.ids.includes(id)) finding.push(q);
      }
      await assertJoined(bench, listing, finding.slice(0, 2), id);
      const [begun] = finding;
      // what it ends with is not what it begins with: that the rows found fit is judged with every list
      if (begun !== undefined) {
        const q = begun.replace(/ eq "./, ' sw "');
        await pageOf(bench, listing, { ...listing.everything, q, limit: `${sample}` });
        await assertOperators(bench, listing, begun, id);
      }
      await assertPresence(bench, listing, all);
      await assertBounds(bench, listing, row, id);
      await assertFlag(bench, listing);
    },
  };
}

/** Of two filters that find a row each, both and either find it; with one that finds nothing, only either does. */
async function assertJoined(bench: Workbench, listing: Listing, [one, other]: readonly string[], id: string) {
  if (one === undefined || other === undefined) return;
  const nothing = one.replace(/"[^"]*"$/, '"no-such-value"');
  const neither = other.replace(/"[^"]*"$/, '"no-such-value"');
  const find = (q: string) => pageOf(bench, listing, { ...listing.everything, q, limit: `${sample}` });
  const has = ({ ids, total = ids.length }: Page) => ids.includes(id) || total > ids.length;
  for (const [q, isFound] of [
    [`${one} and ${other}`, true],
    [`${one} or ${nothing}`, true],
    [`${other} and ${nothing}`, false],
    // without its brackets it would find the row: what is joined by `and` binds more tightly
    [`${nothing} and (${neither} or ${one})`, false],
  ] as const) {
    const found = await find(q);
    // which filters can be joined is the instance's to say
    if (found.status !== 200) continue;
    assert.equal(isFound ? has(found) : found.ids.length > 0, isFound, `${q} finds ${found.ids}`);
  }
}

/** A text is found by what is in it, and not by not being what it is; that the rows found fit is judged with every list. */
async function assertOperators(bench: Workbench, listing: Listing, equal: string, id: string): Promise<void> {
  const find = (q: string) => pageOf(bench, listing, { ...listing.everything, q, limit: `${sample}` });
  const other = await find(equal.replace(' eq ', ' ne '));
  // which operators there are is the instance's to say
  assert.ok(other.status !== 200 || !other.ids.includes(id), `what is not ${equal} is found`);
  const [, path = '', value = ''] = /^(\S+) eq "(.*)"$/.exec(equal) ?? [];
  const inside = value.slice(1, -1);
  if (!/^[\w .@-]{2,}$/.test(inside)) return;
  const { status, ids, total = ids.length } = await find(`${path} co "${inside}"`);
  assert.ok(status !== 200 || ids.includes(id) || total > ids.length, `what ${path} holds is not found`);
}

/** A date or a number is no more than itself, and no less. */
async function assertBounds(bench: Workbench, listing: Listing, row: Rec, id: string): Promise<void> {
  const [path, value] =
    Object.entries(row).find(([, each]) => typeof each === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(each)) ?? [];
  if (path === undefined) return;
  const find = (operator: string) =>
    pageOf(bench, listing, { ...listing.everything, q: `${path} ${operator} "${value}"`, limit: `${sample}` });
  const [least, more] = [await find('ge'), await find('gt')];
  if (least.status !== 200 || more.status !== 200) return;
  const { ids, total = ids.length } = least;
  assert.ok(ids.includes(id) || total > ids.length, `${path} is less than itself`);
  assert.ok(!more.ids.includes(id), `${path} is more than itself`);
}

// of a record that is wrapped, so many texts
const mostWrapped = 4;

/** Texts of a row and of the records in it: of a row that wraps a record, those of that record, which are named as its own. */
function filterable(row: Rec): (readonly [string, string])[] {
  const wrapped = wrappedIn(row);
  if (wrapped !== undefined)
    return filterable(wrapped)
      .filter(([path]) => path !== 'repositoryId')
      .slice(0, mostWrapped);
  return Object.entries(row).flatMap(([name, value]) => {
    if (typeof value === 'string') return isValue(value) ? [[name, value] as const] : [];
    if (!isRecord(value)) return [];
    return Object.entries(value).flatMap(([inner, text]) =>
      isValue(text) ? [[`${name}.${inner}`, text] as const] : [],
    );
  });
}

function findsByText(listing: Listing): Behaviour {
  return {
    name: `given values of a row, when ${listing.operationId} is searched by each as a criterion, then that row is found and every row fits`,
    needs: ['state'],
    async run(bench) {
      const all = await pageOf(bench, listing, { q: JSON.stringify({ pageNumber: 0, limit: sample }) });
      const [row] = all.rows;
      const id = all.ids[0];
      if (row === undefined || id === undefined) return;
      const find = (criteria: object) =>
        pageOf(bench, listing, { q: JSON.stringify({ ...criteria, pageNumber: 0, limit: sample }) });
      const finding: (readonly [string, string])[] = [];
      for (const name of listing.criteria) {
        const value =
          name === 'state'
            ? await stateOf(bench, listing, row)
            : [row, ...Object.values(row).filter(isRecord)].map(part => part[name]).find(isValue);
        if (value === undefined) {
          // what rows do not show is asked for all the same
          if (name !== 'state' && listing.bounds.every(bound => bound.name !== name)) await assertNone(find, name);
          continue;
        }
        // what a value begins with finds it
        const isWhole = name === 'state' || name.endsWith('Id') || value.length < 4;
        const begun = isWhole ? value : value.slice(0, -1).trimEnd();
        const found = await find({ [name]: begun });
        assert.equal(found.status, 200, `${name} is a documented criterion`);
        assert.ok(found.ids.includes(id) || found.ids.length >= sample, `${name} ${begun} does not find ${id}`);
        if (name === 'state') {
          const words = new Set(found.rows.map(wordsOf));
          assert.ok(words.size <= 1, `the state ${value} finds ${[...words]}`);
          continue;
        }
        finding.push([name, value]);
        await assertNone(find, name);
        // what it ends with is not what it begins with: that the rows found fit is judged with every list
        if (value.length > 3) await find({ [name]: value.slice(1) });
      }
      await assertEachKind(bench, listing);
      const [one, other] = finding;
      if (one === undefined || other === undefined) return;
      const both = await find(Object.fromEntries([one, other]));
      assert.ok(both.ids.includes(id) || both.ids.length >= sample, `${one} with ${other} does not find ${id}`);
      const neither = await find(Object.fromEntries([one, [other[0], 'no-such-value']]));
      assert.deepEqual(neither.ids, [], `${one} finds what ${other[0]} forbids`);
    },
  };
}

/** A criterion with a value that nothing has finds nothing. */
async function assertNone(find: (criteria: object) => Promise<Page>, name: string): Promise<void> {
  const { ids } = await find({ [name]: 'no-such-value' });
  assert.deepEqual(ids, [], `${name} is ignored`);
}

/** The key of the state that a row has, which may be shown in words. */
async function stateOf({ agent }: Workbench, { path }: Listing, row: Rec): Promise<string | undefined> {
  const words = wordsOf(row);
  if (/^[A-Z_]+$/.test(words)) return words;
  const { merchant } = agent();
  const states = await (path.endsWith('/orders') ? merchant.orderStates() : merchant.returnStates());
  return states.find(({ displayName }) => displayName === words)?.displayKey;
}

function wordsOf({ state, stateDetailsAsUser }: Rec): string {
  return String(state ?? stateDetailsAsUser ?? '');
}

function findsByDate(listing: Listing): Behaviour {
  return {
    name: `given dates of rows, when ${listing.operationId} is searched from one or until one, then no row is outside`,
    needs: ['state'],
    async run(bench) {
      const ask = (criteria: object) => pageOf(bench, listing, { q: JSON.stringify(criteria) });
      const first = { pageNumber: 0, limit: 1, requireCount: true };
      for (const { name, property, isFirst } of listing.bounds) {
        const { total = 0, rows: newest } = await ask(first);
        const { rows: middle } = await ask({ pageNumber: Math.floor(total / 2), limit: 1 });
        const [latest = Number.NaN, earlier = Number.NaN] = [...newest, ...middle].map(row => instantOf(row[property]));
        if (Number.isNaN(latest + earlier)) continue;
        const bound = { [name]: new Date(Math.round((latest + earlier) / 2)).toISOString() };
        const { status, total: within = 0 } = await ask({ ...first, ...bound });
        // its form is documented of few
        if (status === 400) continue;
        // the newest come first, so that what is too early is on the last page
        if (isFirst && within > 1) await ask({ ...bound, pageNumber: within - 1, limit: 1 });
      }
    },
  };
}
