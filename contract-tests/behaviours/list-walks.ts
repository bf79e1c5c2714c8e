/** Walking a list page by page. @module */

import { strict as assert } from 'node:assert';
import type { Behaviour, Workbench } from '../engine/behaviour.ts';
import { type Listing, type Page, pageOf } from './listings.ts';

// so many pages are walked, since an instance may have millions of records
const mostPages = 8;
const small = 4;

/** Walks a list by offset. */
export function walks(listing: Listing): Behaviour {
  return {
    name: `given a small limit, when ${listing.operationId} is walked, then the pages are disjoint, are the list, and add up to its count`,
    needs: ['state'],
    async run(bench) {
      const sort = (await isSortable(bench, listing, 'id')) ? { sort: 'id:asc' } : {};
      const ask = (offset: number, limit: number) =>
        pageOf(bench, listing, { ...listing.everything, ...sort, offset: String(offset), limit: String(limit) });
      await assertWalk(ask, { isByNumber: false });
      const far = await ask(1_000_000, small);
      assert.deepEqual([far.status, far.ids], [200, []], 'there is nothing beyond the end');
    },
  };
}

/** Walks a list by page number. */
export function walksByNumber(listing: Listing): Behaviour {
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
  const one = await ask(0, 1);
  assert.deepEqual(one.ids, ids.slice(0, 1), 'a page of one is the first of any page');
  if (total === undefined) return;
  if (ended) assert.equal(total, ids.length, 'the count is what there is');
  else assert.ok(total >= ids.length, `the count ${total} is less than what was seen`);
  for (const other of [twice, one])
    if (other.ids.length > 0) assert.equal(other.total, total, 'the count does not depend on the limit');
  if (!ended) await assertEnd(ask, total);
}

/** A long list ends where its count says. */
async function assertEnd(ask: (start: number, limit: number) => Promise<Page>, total: number): Promise<void> {
  const [last, beyond] = [await ask(total - 1, 1), await ask(total, 1)];
  // somebody may have added to it
  if (last.total !== undefined && last.total !== total) return;
  assert.deepEqual([last.rows.length, beyond.rows.length], [1, 0], `the list does not end after ${total}`);
}

/** Whether a list can be sorted by a property. */
export async function isSortable(bench: Workbench, listing: Listing, name: string): Promise<boolean> {
  if (!listing.takesSort) return false;
  return (await pageOf(bench, listing, { ...listing.everything, sort: `${name}:asc`, limit: '1' })).status !== 400;
}
