/** What one way of searching finds, another finds as well, generated from the specification. @module */

import { strict as assert } from 'node:assert';
import { type Parameter, resolve } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { addressed } from '../engine/addressed.ts';
import type { Behaviour, BehaviourGroup } from '../engine/behaviour.ts';
import { identityNames, idOf, type Rec } from '../invariants/records.ts';
import { type Listing, listings, pageOf } from './listings.ts';

const document = readDocument();

// what says how to ask, or what to show
const ofForm = /^(q|queryFormat|sort|fields|expand|include|exclude|status|\w*locale)$/i;

export const everySearch: BehaviourGroup = {
  resource: 'every search',
  behaviours: listings
    .filter(({ takesFilter }) => takesFilter)
    .flatMap(listing => {
      const id = identityNames(listing.path).find(name => listing.criteria.includes(name));
      return [
        ...parametersOf(listing).map(name => narrows(listing, name)),
        ...(id === undefined ? [] : [findsEither(listing, id)]),
      ];
    }),
};

/** Optional parameters of a list that are a value of its rows. */
function parametersOf({ operationId }: Listing): readonly string[] {
  const { operation } = addressed(operationId);
  return (operation.parameters ?? [])
    .map(parameter => resolve<Parameter>(document, parameter))
    .filter(({ in: where, required = false, schema }) => where === 'query' && !required && schema.type === 'string')
    .map(({ name }) => name)
    .filter(name => !ofForm.test(name));
}

// rows that are looked at, and kinds of them
const sample = 40;
const mostKinds = 4;

function narrows(listing: Listing, name: string): Behaviour {
  return {
    name: `given a row of ${listing.operationId}, when it is asked for its ${name}, then it has no other`,
    needs: ['state'],
    async run(bench) {
      const { rows } = await pageOf(bench, listing, { ...listing.everything, limit: `${sample}` });
      const value = rows.map(row => row[name]).find(each => typeof each === 'string' && each !== '');
      if (typeof value !== 'string') return;
      const { q: _, ...everything } = listing.everything;
      const found = await pageOf(bench, listing, { ...everything, [name]: value, limit: `${sample}` });
      if (found.status !== 200) return;
      const others = found.rows.map(row => row[name]).filter(each => each !== value);
      assert.deepEqual(others, [], `${name} ${value} is ignored`);
    },
  };
}

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
