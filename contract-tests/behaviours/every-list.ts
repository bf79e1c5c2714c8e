/** What holds of every list that can be paged, generated from the specification. @module */

import { strict as assert } from 'node:assert';
import type { Behaviour, BehaviourGroup } from '../engine/behaviour.ts';
import { isRecord } from '../engine/reading.ts';
import { type Rec, valuesAt } from '../invariants/records.ts';
import { type Listing, listings, type Page, pageOf } from './listings.ts';

export const everyList: BehaviourGroup = {
  resource: 'every list',
  behaviours: listings.flatMap(listing => [
    ...(listing.takesFilter ? [walks(listing), findsWhatItShows(listing), findsNothing(listing)] : []),
    ...(listing.takesSort ? [sorts(listing)] : []),
    ...(listing.criteria.length > 0 ? [walksByNumber(listing), findsByText(listing)] : []),
  ]),
};

// so many pages are walked, since an instance may have millions of records
const mostPages = 8;
const small = 4;
// rows of a page whose values are looked at
const sample = 8;

function walks(listing: Listing): Behaviour {
  return {
    name: `given a small limit, when ${listing.operationId} is walked, then the pages are disjoint, are the list, and add up to its count`,
    needs: ['state'],
    async run(bench) {
      const sort = listing.takesSort ? { sort: 'id:asc' } : {};
      const ask = (offset: number, limit: number) =>
        pageOf(bench, listing, { ...listing.everything, ...sort, offset: String(offset), limit: String(limit) });
      await assertWalk(ask, { isByNumber: false });
      const far = await ask(1_000_000, small);
      assert.deepEqual([far.status, far.ids], [200, []], 'there is nothing beyond the end');
    },
  };
}

function walksByNumber(listing: Listing): Behaviour {
  return {
    name: `given a small limit, when ${listing.operationId} is walked by page number, then the pages are disjoint, are the list, and add up to its count`,
    needs: ['state'],
    async run(bench) {
      const ask = (pageNumber: number, limit: number) =>
        pageOf(bench, listing, { q: JSON.stringify({ pageNumber, limit, requireCount: true }) });
      await assertWalk(ask, { isByNumber: true });
    },
  };
}

async function assertWalk(
  ask: (start: number, limit: number) => Promise<Page>,
  { isByNumber }: { readonly isByNumber: boolean },
): Promise<void> {
  const ids: string[] = [];
  let total: number | undefined;
  let ended = false;
  for (let page = 0; page < mostPages && !ended; page += 1) {
    const got = await ask(isByNumber ? page : page * small, small);
    assert.equal(got.status, 200);
    if (got.ids.length > 0) total ??= got.total;
    const again = got.ids.find(id => ids.includes(id));
    assert.equal(again, undefined, `${again} is on two pages`);
    ids.push(...got.ids);
    ended = got.rows.length < small;
  }
  const twice = await ask(0, 2 * small);
  assert.deepEqual(twice.ids, ids.slice(0, 2 * small), 'a page of twice the size is two pages');
  if (total === undefined) return;
  if (ended) assert.equal(total, ids.length, 'the count is what there is');
  else assert.ok(total >= ids.length, `the count ${total} is less than what was seen`);
  if (twice.ids.length > 0) assert.equal(twice.total, total, 'the count does not depend on the limit');
}

function sorts(listing: Listing): Behaviour {
  return {
    name: `given a sort, when ${listing.operationId} is asked for it both ways, then one way is the other backwards`,
    needs: ['state'],
    async run(bench) {
      const ask = (sort: string, offset = 0) =>
        pageOf(bench, listing, { ...listing.everything, sort, limit: `${sample}`, offset: String(offset) });
      const upwards = await ask('id:asc');
      assert.equal(upwards.status, 200);
      const { total = 0, ids } = upwards;
      const downwards = await ask('id:desc', Math.max(0, total - ids.length));
      assert.deepEqual(downwards.ids, ids.toReversed());
    },
  };
}

function findsNothing(listing: Listing): Behaviour {
  return {
    name: `given a filter that nothing satisfies, when ${listing.operationId} is asked, then the list is empty and the count is 0`,
    needs: ['state'],
    async run(bench) {
      const { status, rows, total } = await pageOf(bench, listing, {
        ...listing.everything,
        q: 'id eq "no such id"',
      });
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
      const [row] = all.rows;
      const id = all.ids[0];
      if (row === undefined || id === undefined) return;
      for (const [path, value] of filterable(row)) {
        const q = `${path} eq ${JSON.stringify(value)}`;
        const found = await pageOf(bench, listing, { ...listing.everything, q, limit: `${sample}` });
        // which properties can be filtered by is the instance's to say
        if (found.status !== 200) continue;
        const isWhole = (found.total ?? found.ids.length) <= found.ids.length;
        assert.ok(!isWhole || found.ids.includes(id), `${q} does not find ${id}`);
        const others = all.rows.filter(other => !valuesAt(other, path).includes(value));
        assert.ok(
          others.length === 0 || (found.total ?? 0) < (all.total ?? Number.POSITIVE_INFINITY),
          `${q} finds everything`,
        );
      }
    },
  };
}

/** Texts of a row and of the records in it. */
function filterable(row: Rec): (readonly [string, string])[] {
  return Object.entries(row).flatMap(([name, value]) => {
    if (typeof value === 'string') return isValue(value) ? [[name, value] as const] : [];
    if (!isRecord(value)) return [];
    return Object.entries(value).flatMap(([inner, text]) =>
      isValue(text) ? [[`${name}.${inner}`, text] as const] : [],
    );
  });
}

function isValue(value: unknown): value is string {
  // what is a date on the wire may be compared as one
  return typeof value === 'string' && value !== '' && value.length < 100 && !/^\d{4}-\d\d-\d\dT/.test(value);
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
      for (const name of listing.criteria) {
        const value = [row, ...Object.values(row).filter(isRecord)].map(part => part[name]).find(isValue);
        // a state is asked for by its name and shown in words
        if (value === undefined || name === 'state') continue;
        const found = await pageOf(bench, listing, {
          q: JSON.stringify({ [name]: value, pageNumber: 0, limit: sample }),
        });
        assert.equal(found.status, 200, `${name} is a documented criterion`);
        assert.ok(found.ids.includes(id) || found.ids.length >= sample, `${name} ${value} does not find ${id}`);
      }
    },
  };
}
