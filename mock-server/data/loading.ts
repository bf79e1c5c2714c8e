/** What making records of data depends on. @module */

import type { Site } from '../merchant/records.ts';
import type { Store } from '../store/store.ts';

export interface Loading {
  readonly store: Store;
  /** Epoch milliseconds of the server's clock. */
  readonly now: number;
  /** The next id with a prefix. */
  readonly newId: (prefix: string) => string;
}

/** The site that everything belongs to which names none. */
export function defaultSite(store: Pick<Store, 'sites'>): Site {
  for (const site of store.sites.values()) if (site.isDefault) return site;
  throw new Error('a state always has a default site');
}
