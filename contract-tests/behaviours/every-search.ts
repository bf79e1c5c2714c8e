/** What one way of searching finds, another finds as well, generated from the specification. @module */

import { strict as assert } from 'node:assert';
import type { Behaviour, BehaviourGroup } from '../engine/behaviour.ts';
import { identityNames, idOf, type Rec } from '../invariants/records.ts';
import { type Listing, listings, pageOf } from './listings.ts';

export const everySearch: BehaviourGroup = {
  resource: 'every search',
  behaviours: listings
    .filter(({ takesFilter }) => takesFilter)
    .flatMap(listing => {
      const id = identityNames(listing.path).find(name => listing.criteria.includes(name));
      return id === undefined ? [] : [findsEither(listing, id)];
    }),
};

// rows that are looked at, and kinds of them
const sample = 40;
const mostKinds = 4;

/** What a filter finds, a criterion finds: of each kind one, in a state that criteria find. */
function findsEither(listing: Listing, id: string): Behaviour {
  return {
    name: `given rows of each kind that a filter finds, when ${listing.operationId} is searched by their ids, then the search finds them`,
    needs: ['state'],
    async run(bench) {
      const search = (criteria: object) =>
        pageOf(bench, listing, { q: JSON.stringify({ ...criteria, pageNumber: 0, limit: sample }) });
      const { rows } = await pageOf(bench, listing, { ...listing.everything, limit: `${sample}` });
      const { ids } = await search({});
      const known = rows.filter(row => ids.includes(idOf(row, listing.path) ?? ''));
      const states = new Set(known.map(({ state }) => state));
      const kinds = Map.groupBy(
        rows.filter(({ state }) => states.has(state)),
        kindOf,
      );
      for (const [row] of [...kinds.values()].slice(0, mostKinds)) {
        const one = row === undefined ? undefined : idOf(row, listing.path);
        if (one === undefined || ids.includes(one)) continue;
        const found = await search({ [id]: one });
        assert.deepEqual(found.ids, [one], `${id} ${one} is not found`);
      }
    },
  };
}

/** Which ids it has, and which it has not. */
function kindOf(row: Rec): string {
  return Object.keys(row)
    .filter(name => /Id$/.test(name) && row[name] === null)
    .sort()
    .join();
}
