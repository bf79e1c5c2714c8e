/** Where orders can be picked up. @module */

import type { HandlersOf } from '../http/handler.ts';
import { textLookup } from '../store/scim-plan.ts';
import { matchingRecords } from '../store/scim-search.ts';
import { pageOfRecords } from '../wire/listing.ts';
import { refuse } from '../wire/refusal.ts';
import { filterIn } from '../wire/scim-parser.ts';
import { locationCollection } from './collection.ts';
import { locationView } from './view.ts';

// documented
const usual = { limit: 10, sort: 'locationId:asc' };

export const locations: HandlersOf<'listLocations' | 'getLocation'> = {
  listLocations({ query, store }) {
    const { id, name } = store.locations.by;
    const listing = { all: store.locations.inOrder(), order: locationCollection.order };
    const found = matchingRecords(filterIn(query.q), {
      ...listing,
      lookups: { locationId: textLookup(id, listing), name: textLookup(name, listing) },
      row: locationView,
    });
    return pageOfRecords(found, query, usual, { view: locationView, comeSorted: usual.sort });
  },

  getLocation: ({ path, store }) =>
    locationView(
      store.locations.get(path.id) ?? refuse('13001', { path: 'id', message: `There is no location ${path.id}.` }),
    ),
};
