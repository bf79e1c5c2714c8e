/** How locations are kept: by id. @module */

import { collectionOf } from '../store/collection.ts';
import { byId } from '../store/order.ts';
import type { Location } from './records.ts';

/** Stores and warehouses. */
export const locationCollection = collectionOf<Location>()({ order: byId, indexes: {} });
