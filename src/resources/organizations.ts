/** Accounts (`/organizations`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import { listIn } from '../call/response-shape.ts';
import type { Listing } from '../listing/pagination.ts';
import type { OrganizationProperties } from './dynamic-properties.ts';
import type { Organization, OrganizationCriteria } from './organization-search.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/organizations.ts';

/** Changes of an account; omitted properties keep their values. */
export interface OrganizationChanges extends Schema<'OrganizationUpdate'>, OrganizationProperties {}
/** What an account has on one site. */
export interface SiteOrganizationProperties extends Schema<'SiteOrganizationProperties'> {}

/** On which sites to read what an account has. */
export interface SiteOrganizationQuery {
  /** Every site, not only those of the account and its parent. @default false */
  readonly allSites?: boolean | undefined;
  /** Only sites without, or with, a contract. */
  readonly include?: 'nullContracts' | 'notNullContracts' | undefined;
  readonly searchText?: string | undefined;
}

/**
 * Accounts. All methods but `list` act for a shopper who belongs to the account: call them on `agent.forShopper(profileId)`.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const { id, organizationId } = server.fixtures.accountAdministrator;
 *
 * const desk = agent.forShopper(id);
 * const updated = await desk.organizations.update(organizationId, { approvalRequired: true, orderPriceLimit: 750 });
 * console.log(updated.name, updated.orderPriceLimit);
 * ```
 */
export interface Organizations {
  /**
   * Lists accounts. Operation `listOrganizations`.
   *
   * @param criteria Which accounts. @default all
   * @returns A listing: await it for a page, iterate it for every account.
   * @throws {OccValidationError} A limit is invalid.
   * @throws {OccBadRequestError} The filter or `sort` is invalid.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  list(criteria?: OrganizationCriteria, options?: CallOptions): Listing<Organization>;

  /**
   * Reads an account with its addresses, contacts and approval settings. Operation `getOrganization`.
   *
   * @param id Organization id, for instance `or-100001`.
   * @throws {OccNotFoundError} There is no such account, or no such shopper.
   * @see OCC REST 12-17 (documented; codes inferred)
   */
  get(id: string, options?: CallOptions): OccPromise<Organization>;

  /**
   * Changes whether orders need approval, their limit, and custom properties. Operation `updateOrganization`.
   *
   * @param id Organization id, for instance `or-100001`.
   * @param changes Only the changed properties.
   * @returns The updated account.
   * @throws {OccNotFoundError} There is no such account, or no such shopper.
   * @throws {OccPermissionError} The shopper is no administrator, the merchant keeps the approvals, or shopper or account is
   * inactive.
   * @throws {OccBadRequestError} Approvals lack a limit or an approver, or the account may not be used.
   * @see OCC REST 10-17 and 12-17 (documented; codes inferred)
   */
  update(id: string, changes: OrganizationChanges, options?: CallOptions): OccPromise<Organization>;

  /**
   * Removes contacts from the desk's account; their profiles stay. Operation `removeContacts`.
   *
   * @param profileIds Ids of the contacts' profiles.
   * @returns Whether they were removed.
   * @throws {OccBadRequestError} A profile does not exist, is the shopper's own, or is no contact
   * of the account; or the last approver would go.
   * @throws {OccPermissionError} The shopper is no administrator, or shopper or account is inactive.
   * @see OCC REST 12-17, CX Commerce 21b (documented)
   */
  removeContacts(profileIds: readonly string[], options?: CallOptions): OccPromise<boolean>;

  /**
   * Lists what an account has on each site: approvals and contract. Operation `siteOrganizationProperties`.
   *
   * @param id Organization id, for instance `or-100001`.
   * @throws {OccNotFoundError} There is no such account.
   * @see Admin API 22a (inferred for agents)
   */
  siteProperties(
    id: string,
    query?: SiteOrganizationQuery,
    options?: CallOptions,
  ): OccPromise<readonly SiteOrganizationProperties[]>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<Organizations> {
  return {
    get: (id, options) => call('getOrganization', { path: { id } }, options),
    update: (id, body, options) => call('updateOrganization', { path: { id }, body }, options),
    removeContacts: (members, options) =>
      call('removeContacts', { body: given({ members: members && [...members] }) }, options, ({ element }) => element),
    siteProperties: (id, query, options) =>
      call('siteOrganizationProperties', { path: { id }, query }, options, ({ items }) => listIn(items, 'items')),
  };
}
