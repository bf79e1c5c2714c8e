/** Where orders can be picked up. @module */

import type { HandlersOf } from '../http/handler.ts';
import { pageOf } from '../wire/listing.ts';
import { refuse } from '../wire/refusal.ts';
import { matching } from '../wire/scim-parser.ts';
import { locationView } from './view.ts';

// documented
const usualLimit = 10;

export const locations: HandlersOf<'listLocations' | 'getLocation'> = {
  listLocations: ({ query, store }) =>
    pageOf(store.locations.inOrder().slice().map(locationView).filter(matching(query.q)), query, {
      limit: usualLimit,
      sort: 'locationId:asc',
    }),

  getLocation: ({ path, store }) =>
    locationView(
      store.locations.get(path.id) ?? refuse('13001', { path: 'id', message: `There is no location ${path.id}.` }),
    ),
};
