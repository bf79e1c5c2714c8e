/** What a shopper's calls depend on (`/shopperContext`, `/onBehalfOf`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/profiles.ts';

/** What applies to a shopper: price list groups and catalogue. */
export interface ShopperContext extends Schema<'ShopperContext'> {}
/** A token of a shopper, for the Store API. */
export interface ShopperToken extends Schema<'Token'> {}

/**
 * What a shopper's calls depend on.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const { response } = await agent.shopperContext.set({ region: 'north' }).withResponse();
 * const headers = { 'X-OCStateData': response.headers.get('X-OCStateData') };
 * await agent.catalog.product(server.fixtures.product.id, { headers }); // in that context
 * ```
 */
export interface ShopperContexts {
  /**
   * Sets what prices and catalogue depend on. Later calls send the response header `X-OCStateData` back.
   * Operation `setShopperContext`.
   *
   * @param context The merchant's own names and values.
   * @returns What applies now; `withResponse()` also gives the header.
   * @see OCC REST 12-17 (documented)
   */
  set(context: Readonly<Record<string, unknown>>, options?: CallOptions): OccPromise<ShopperContext>;

  /**
   * Gets a token with which the Store API is called in a shopper's name. Operation `onBehalfOf`.
   *
   * @param profileId Profile id, for instance `110658`.
   * @throws {OccNotFoundError} There is no such shopper.
   * @throws {OccPermissionError} The shopper is an inactive contact.
   * @see current CX Commerce (documented; codes inferred)
   */
  tokenFor(profileId: string, options?: CallOptions): OccPromise<ShopperToken>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<ShopperContexts> {
  return {
    set: (shopperContext, options) => call('setShopperContext', { body: given({ shopperContext }) }, options),
    tokenFor: (shopperProfileId, options) => call('onBehalfOf', { body: given({ shopperProfileId }) }, options),
  };
}
