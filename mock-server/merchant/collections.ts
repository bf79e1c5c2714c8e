/** How what the merchant sets is kept. @module */

import { collectionOf } from '../store/collection.ts';
import { byId } from '../store/order.ts';
import type { Settings, Site } from './records.ts';

export const siteCollection = collectionOf<Site>()({
  order: byId,
  indexes: { default: ({ isDefault }) => (isDefault ? 1 : undefined) },
});

/** There is one, under its own name. */
export const settingsCollection = collectionOf<Settings>()({ order: () => 0, indexes: {} });
