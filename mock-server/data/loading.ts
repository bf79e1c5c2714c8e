/** What making records of data depends on. @module */

import type { Store } from '../store/store.ts';

export interface Loading {
  readonly store: Store;
  /** Epoch milliseconds of the server's clock. */
  readonly now: number;
  /** The next id with a prefix. */
  readonly newId: (prefix: string) => string;
}
