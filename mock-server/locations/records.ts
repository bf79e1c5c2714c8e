/** Stores and warehouses. @module */

import type { Address } from '../wire/records.ts';

export interface Location {
  readonly id: string;
  readonly name: string;
  readonly address: Address;
  readonly hours?: string;
  /** Whether orders can be picked up there. */
  readonly pickUp: boolean;
  /** Whether it has stock of its own; otherwise what is picked up comes from the usual stock. */
  readonly inventory: boolean;
  /** Sites whose orders can be picked up there; none: those of every site. */
  readonly siteIds: readonly string[];
}
