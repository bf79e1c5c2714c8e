/** Appeasements, their types and their reasons (`/appeasements`, `/appeasementTypes`, `/reasons`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import type { Listing } from '../listing/pagination.ts';
import { type Appeasement, type AppeasementReason, type AppeasementType, readAppeasement } from './appeasement.ts';
import type { AppeasementCriteria, AppeasementListCriteria } from './appeasement-search.ts';
import type { AppeasementProperties } from './dynamic-properties.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/appeasements.ts';

/** An appeasement to create, or changes of one. */
export interface AppeasementInput extends Schema<'AppeasementInput'>, AppeasementProperties {}
/** How money of an order can be given back, each way with the most that is left. */
export interface AppeasementOptions extends Schema<'AppeasementOptions'> {}

/**
 * Money for shoppers who give no goods back. Only supervisors may create, change, submit and delete appeasements.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.supervisor });
 * const orderId = server.fixtures.fulfilledOrder.id;
 *
 * const [{ paymentGroupId, refundType = 'creditCard' } = {}] = (await agent.appeasements.initiate(orderId)).appeasementRefunds;
 * const draft = await agent.appeasements.create({
 *   orderId,
 *   reason: 'itemArrivedDamaged',
 *   appeasementRefunds: [{ refundType, amount: 5, ...(paymentGroupId == null ? {} : { paymentGroupId }) }],
 * });
 * const { state } = await agent.appeasements.submit({ id: draft.id });
 * console.log(state);
 * ```
 */
export interface Appeasements {
  /**
   * Lists appeasements. Operation `listAppeasements`.
   *
   * @param criteria Which appeasements. @default all
   * @returns A listing: await it for a page, iterate it for every appeasement.
   * @throws {OccBadRequestError} The filter or `sort` is invalid.
   * @see CX Commerce 21b, Admin API (documented)
   */
  list(criteria?: AppeasementCriteria, options?: CallOptions): Listing<Appeasement>;

  /**
   * Lists the ways in which money of an order can be given back; changes nothing. Operation `initiateAppeasement`.
   *
   * @param orderId Id of a submitted or fulfilled order.
   * @throws {OccBadRequestError} There is no such order, or its state does not allow it.
   * @throws {OccPermissionError} Only supervisors may.
   * @see CX Commerce 22a (documented)
   */
  initiate(orderId: string, options?: CallOptions): OccPromise<AppeasementOptions>;

  /**
   * Creates an appeasement, `INCOMPLETE`: nothing is paid yet. Operation `createAppeasement`.
   *
   * @param appeasement Order, reason and refunds; `type` is `order` if absent.
   * @throws {OccBadRequestError} A refund type does not suit; or something is invalid, or more would be given back than was
   * paid.
   * @throws {OccPermissionError} Only supervisors may.
   * @see CX Commerce, latest (documented)
   */
  create(appeasement: AppeasementInput, options?: CallOptions): OccPromise<Appeasement>;

  /**
   * Submits an appeasement: payments are reversed. Operation `submitAppeasement`.
   *
   * @param appeasement The `id` of one that is `INCOMPLETE`; or, without `id`, a new one with reason and refunds.
   * @throws {OccNotFoundError} There is no such appeasement.
   * @throws {OccBadRequestError} It is submitted, the merchant rejects it, or as {@link create}.
   * @throws {OccPermissionError} Only supervisors may.
   * @see CX Commerce 21b (documented)
   */
  submit(appeasement: AppeasementInput, options?: CallOptions): OccPromise<Appeasement>;

  /**
   * Reads an appeasement. Operation `getAppeasement`.
   *
   * @param id Appeasement id, for instance `ap400001`.
   * @throws {OccNotFoundError} There is no such appeasement.
   * @see CX Commerce 21b, 21d (documented)
   */
  get(id: string, options?: CallOptions): OccPromise<Appeasement>;

  /**
   * Changes an appeasement that is `INCOMPLETE`. Operation `updateAppeasement`.
   *
   * @param id Appeasement id, for instance `ap400001`.
   * @param changes Only the changed properties; `appeasementRefunds` replaces all refunds, keeping those whose `id` it names.
   * @throws {OccNotFoundError} There is no such appeasement.
   * @throws {OccBadRequestError} It is submitted, or as {@link create}.
   * @throws {OccPermissionError} Only supervisors may.
   * @see CX Commerce 22a, 22b (documented)
   */
  update(id: string, changes: AppeasementInput, options?: CallOptions): OccPromise<Appeasement>;

  /**
   * Deletes an appeasement that is `INCOMPLETE`. Operation `deleteAppeasement`.
   *
   * @param id Appeasement id, for instance `ap400001`.
   * @throws {OccNotFoundError} There is no such appeasement.
   * @throws {OccBadRequestError} It is submitted.
   * @throws {OccPermissionError} Only supervisors may.
   * @see CX Commerce, latest (documented)
   */
  delete(id: string, options?: CallOptions): OccPromise<void>;

  /**
   * Lists the types of appeasements. Operation `listTypes`.
   *
   * @throws {OccBadRequestError} The filter or `sort` is invalid.
   * @see CX Commerce 21b (documented)
   */
  types(criteria?: AppeasementListCriteria, options?: CallOptions): Listing<AppeasementType>;

  /**
   * Reads a type of appeasements. Operation `getType`.
   *
   * @param id Type id, for instance `order`.
   * @throws {OccNotFoundError} There is no such type.
   * @see CX Commerce 21d, 22a (documented)
   */
  type(id: string, options?: CallOptions): OccPromise<AppeasementType>;

  /**
   * Lists the reasons of appeasements. Operation `listReasons`.
   *
   * @throws {OccBadRequestError} The filter or `sort` is invalid.
   * @see CX Commerce 21b (documented)
   */
  reasons(criteria?: AppeasementListCriteria, options?: CallOptions): Listing<AppeasementReason>;

  /**
   * Reads a reason of appeasements. Operation `getReason`.
   *
   * @param id Reason id, for instance `itemArrivedDamaged`.
   * @throws {OccNotFoundError} There is no such reason.
   * @see CX Commerce 22a (documented)
   */
  reason(id: string, options?: CallOptions): OccPromise<AppeasementReason>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<Appeasements> {
  return {
    initiate: (orderId, options) => call('initiateAppeasement', { body: given({ orderId }) }, options),
    create: (body, options) => call('createAppeasement', { body }, options, readAppeasement),
    submit: (body, options) => call('submitAppeasement', { body }, options, readAppeasement),
    get: (id, options) => call('getAppeasement', { path: { id } }, options, readAppeasement),
    update: (id, body, options) => call('updateAppeasement', { path: { id }, body }, options, readAppeasement),
    delete: (id, options) => call('deleteAppeasement', { path: { id } }, options, () => undefined),
    type: (id, options) => call('getType', { path: { id } }, options),
    reason: (id, options) => call('getReason', { path: { id }, query: { type: 'appeasementReason' } }, options),
  };
}
