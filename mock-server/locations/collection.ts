/** How locations are kept: by id. @module */

import { collectionOf } from '../store/collection.ts';
import { byFoldedId } from '../store/order.ts';
import { folded } from '../wire/folded.ts';
import type { Location } from './records.ts';

/** Stores and warehouses. */
export const locationCollection = collectionOf<Location>()({
  order: byFoldedId,
  indexes: { id: ({ id }) => folded(id), name: ({ name }) => folded(name) },
});
