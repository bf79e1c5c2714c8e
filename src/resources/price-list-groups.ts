/** What prices are taken from (`/priceListGroups`). @module */

import type { CallOptions, OccPromise } from '../call/call.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/priceListGroups.ts';

/** A price list group: its currency and its price lists. */
export interface PriceListGroup extends Schema<'PriceListGroup'> {}

/**
 * What prices are taken from.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent, language: 'en' });
 * const { currency } = await agent.priceListGroups.get('defaultPriceGroup');
 * console.log(currency?.symbol);
 * ```
 */
export interface PriceListGroups {
  /**
   * Reads a price list group. Operation `getPriceListGroup`.
   *
   * @param id Price list group id, for instance `defaultPriceGroup`.
   * @throws {OccNotFoundError} There is no such group.
   * @throws {OccValidationError} The desk has no `language`, which this operation needs.
   * @see CX Commerce 22a (documented)
   */
  get(id: string, options?: CallOptions): OccPromise<PriceListGroup>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<PriceListGroups> {
  return { get: (id, options) => call('getPriceListGroup', { path: { id } }, options) };
}
