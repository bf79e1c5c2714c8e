/** How gift cards and store credits are kept. @module */

import { collectionOf } from '../store/collection.ts';
import { byId } from '../store/order.ts';
import type { Fund } from './records.ts';

export const fundCollection = collectionOf<Fund>()({ order: byId, indexes: {} });
