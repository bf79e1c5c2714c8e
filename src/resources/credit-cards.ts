/** Stored cards of shoppers (`/profiles/{id}/creditCards`). @module */

import type { CallOptions, OccPromise } from '../call/call.ts';
import { listIn } from '../call/response-shape.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/profiles.ts';

/** A stored card: a token and the last four digits. */
export interface CreditCard extends Schema<'CreditCard'> {}
/** A card to store. */
export interface NewCreditCard extends Schema<'CreditCardCreate'> {}
/** Changes of a stored card; omitted properties keep their values. */
export interface CreditCardChanges extends Schema<'CreditCardUpdate'> {}

/** Which stored cards to list, besides the active ones of this site. */
export interface CreditCardQuery {
  /** Inactive cards as well. */
  readonly allCards?: boolean | undefined;
  /** Cards of disabled payment gateways as well. */
  readonly allGateways?: boolean | undefined;
  /** Cards of other sites as well. */
  readonly allSites?: boolean | undefined;
}

/**
 * Shoppers' stored cards.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const { id } = server.fixtures.shopper;
 *
 * const card = { cardNumber: '4111111111111111', cardType: 'visa', expiryMonth: '02', expiryYear: '2099' };
 * const { repositoryId } = await agent.creditCards.create(id, card);
 * const renamed = await agent.creditCards.update(id, repositoryId, { nickname: 'Travel card' });
 * console.log(renamed.cardNumber, renamed.nickname);
 * ```
 */
export interface CreditCards {
  /**
   * Lists a shopper's stored cards. Operation `listCreditCards`.
   *
   * @param profileId Profile id, for instance `110658`.
   * @throws {OccNotFoundError} There is no such profile.
   * @see CX Commerce 21b, 22a (documented)
   */
  list(profileId: string, query?: CreditCardQuery, options?: CallOptions): OccPromise<readonly CreditCard[]>;

  /**
   * Stores a card. Operation `addCreditCard`.
   *
   * @param profileId Profile id, for instance `110658`.
   * @param card Number, type and expiry date. Errors, hooks and logs mask the number and the security code.
   * @throws {OccNotFoundError} There is no such profile.
   * @throws {OccBadRequestError} The card is not valid.
   * @see Store API, CX Commerce 22a (documented; codes inferred)
   */
  create(profileId: string, card: NewCreditCard, options?: CallOptions): OccPromise<CreditCard>;

  /**
   * Reads a stored card. Operation `getCreditCard`.
   *
   * @param profileId Profile id, for instance `110658`.
   * @param cardId Card id, for instance `usercc10002`.
   * @throws {OccNotFoundError} There is no such profile or card.
   * @see CX Commerce 21b, 22a (documented)
   */
  get(profileId: string, cardId: string, options?: CallOptions): OccPromise<CreditCard>;

  /**
   * Changes the nickname of a stored card, or makes it the default one. Operation `updateCreditCard`.
   *
   * @param profileId Profile id, for instance `110658`.
   * @param cardId Card id, for instance `usercc10002`.
   * @throws {OccNotFoundError} There is no such profile or card.
   * @throws {OccPermissionError} The card may not be changed.
   * @see CX Commerce 21b, 22a (documented)
   */
  update(profileId: string, cardId: string, changes: CreditCardChanges, options?: CallOptions): OccPromise<CreditCard>;

  /**
   * Removes a stored card. Operation `removeCreditCard`.
   *
   * @param profileId Profile id, for instance `110658`.
   * @param cardId Card id, for instance `usercc10002`.
   * @returns The id of the card that is gone.
   * @throws {OccNotFoundError} There is no such profile or card.
   * @throws {OccPermissionError} The card may not be removed.
   * @see CX Commerce 21b, 22a (documented)
   */
  delete(profileId: string, cardId: string, options?: CallOptions): OccPromise<string>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<CreditCards> {
  return {
    list: (id, query, options) =>
      call('listCreditCards', { path: { id }, query }, options, ({ items }) => listIn(items, 'items')),
    create: (id, body, options) => call('addCreditCard', { path: { id }, body }, options),
    get: (id, cardId, options) => call('getCreditCard', { path: { id, cardId } }, options),
    update: (id, cardId, body, options) => call('updateCreditCard', { path: { id, cardId }, body }, options),
    delete: (id, cardId, options) => call('removeCreditCard', { path: { id, cardId } }, options, removed => removed.id),
  };
}
