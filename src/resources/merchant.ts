/** Lists and settings of the merchant (`/merchant`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import { unwrap } from '../listing/wrapped-list.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/merchant.ts';

/** A reason for cancelling or overriding: its key and the merchant's name for it. */
export interface Reason extends Schema<'Reason'> {}
/** A key and the merchant's name for it. */
export interface DisplayName extends Schema<'DisplayName'> {}
/** What agents may do, and which web pages may call the Agent API. */
export interface AgentConfiguration extends Schema<'AgentConfiguration'> {}
/** Changes of the agent configuration. */
export interface AgentConfigurationChanges extends Schema<'AgentConfigurationUpdate'> {}
/** How long a placed order can still be changed or cancelled. */
export interface RemorsePeriod extends Schema<'RemorsePeriod'> {}

/** When supervisors may set the price of an item. */
export interface ItemPriceOverride extends Schema<'ItemPriceOverride'> {}
/** Changes of when supervisors may set prices. */
export interface ItemPriceOverrideChanges extends Schema<'ItemPriceOverrideUpdate'> {}

/** The remorse period to set. */
export interface NewRemorsePeriod {
  /** Whether placed orders have a remorse period. */
  readonly enabled: boolean;
  /** Whole hours; required if enabled. */
  readonly hours?: number | undefined;
  /** Whole minutes, 0 to 59; required if enabled. */
  readonly minutes?: number | undefined;
}

/**
 * Lists and settings of the merchant.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * for (const { key, displayValue } of await agent.merchant.cancelReasons()) console.log(key, displayValue);
 * ```
 */
export interface Merchant {
  /** Reasons for cancelling an order. Operation `listCancelReasons`. @see OCC REST 12-17 (documented) */
  cancelReasons(options?: CallOptions): OccPromise<readonly Reason[]>;
  /** Reasons for returning an item. Operation `getReturnReasons`. @see CX Commerce 21d (documented) */
  returnReasons(options?: CallOptions): OccPromise<readonly DisplayName[]>;
  /** Dispositions of received items. Operation `getDispositionReasons`. @see CX Commerce 21b (documented) */
  dispositionReasons(process: 'Return' | 'Exchange', options?: CallOptions): OccPromise<readonly DisplayName[]>;
  /** Order states with the merchant's names. Operation `getOrderStates`. @see CX Commerce 21c (documented) */
  orderStates(options?: CallOptions): OccPromise<readonly DisplayName[]>;
  /** Return request states with the merchant's names. Operation `getReturnStates`. @see CX Commerce 22a (documented) */
  returnStates(options?: CallOptions): OccPromise<readonly DisplayName[]>;
  /** Reasons for overriding a price. Operation `getPriceOverrideReasons`. @see OCC REST 12-17 (documented) */
  priceOverrideReasons(options?: CallOptions): OccPromise<readonly Reason[]>;
  /** Length of the remorse period. Operation `getRemorsePeriod`. @see OCC REST 12-17 (documented, Admin API) */
  remorsePeriod(options?: CallOptions): OccPromise<RemorsePeriod>;
  /**
   * Sets the remorse period of orders placed from now on. Operation `saveRemorsePeriod`.
   *
   * @throws {OccBadRequestError} Hours or minutes are missing or invalid, or the period could not be saved.
   * @see OCC REST 12-17, CX Commerce 21b (documented, Admin API)
   */
  setRemorsePeriod(period: NewRemorsePeriod, options?: CallOptions): OccPromise<RemorsePeriod>;
  /**
   * What agents may do, and which web pages may call the Agent API. Operation `getAgentConfiguration`.
   *
   * @see OCC REST 12-17, CX Commerce 21d (documented, Admin API)
   */
  agentConfiguration(options?: CallOptions): OccPromise<AgentConfiguration>;
  /**
   * Changes the agent configuration. Operation `saveAgentConfiguration`.
   *
   * @param changes Only the changed properties; `allowedOriginMethods` replaces all origins, for instance
   * `{ 'https://desk.example.com': 'GET,POST,PUT,DELETE,OPTIONS' }`.
   * @returns The updated configuration.
   * @throws {OccBadRequestError} A value is neither true nor false, or the configuration could not be saved.
   * @see OCC REST 12-17, CX Commerce 21d (documented, Admin API)
   */
  setAgentConfiguration(changes: AgentConfigurationChanges, options?: CallOptions): OccPromise<AgentConfiguration>;
  /** When supervisors may set prices. Operation `getItemPriceOverride`. @see OCC REST 12-17 (documented, Admin API) */
  itemPriceOverride(options?: CallOptions): OccPromise<ItemPriceOverride>;
  /**
   * Changes when supervisors may set prices. Operation `saveItemPriceOverride`.
   *
   * @param changes Only the changed properties, among which is `itemPriceOverrideAllowed` or `itemPriceOverrideAllowedForCreate`.
   * @returns The updated settings.
   * @throws {OccBadRequestError} Neither of them is named, or a value is neither true nor false.
   * @see OCC REST 12-17 (documented, Admin API)
   */
  setItemPriceOverride(changes: ItemPriceOverrideChanges, options?: CallOptions): OccPromise<ItemPriceOverride>;
}

// the documents show a reason for overriding a price under either pair of names
function asReason(reason: Reason | DisplayName): Reason {
  if (!('displayKey' in reason)) return reason;
  const { displayKey, displayName, ...rest } = reason;
  return { key: displayKey, displayValue: displayName, ...rest };
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<Merchant> {
  return {
    cancelReasons: options => call('listCancelReasons', {}, options, unwrap<Reason>),
    returnReasons: options => call('getReturnReasons', {}, options, unwrap<DisplayName>),
    dispositionReasons: (process, options) =>
      call('getDispositionReasons', { query: { process } }, options, unwrap<DisplayName>),
    orderStates: options => call('getOrderStates', {}, options, unwrap<DisplayName>),
    returnStates: options => call('getReturnStates', {}, options, unwrap<DisplayName>),
    priceOverrideReasons: options =>
      call('getPriceOverrideReasons', {}, options, list => unwrap<Reason | DisplayName>(list).map(asReason)),
    remorsePeriod: options => call('getRemorsePeriod', {}, options),
    setRemorsePeriod(period, options) {
      const { enabled, hours, minutes } = given({ period }).period;
      const body = {
        isRemorsePeriod: given({ enabled }).enabled,
        // the documents ask for strings here and show numbers in responses
        ...(hours === undefined ? {} : { remorsePeriodHours: String(hours) }),
        ...(minutes === undefined ? {} : { remorsePeriodMinutes: String(minutes) }),
      };
      return call('saveRemorsePeriod', { body }, options);
    },
    agentConfiguration: options => call('getAgentConfiguration', {}, options),
    setAgentConfiguration: (body, options) => call('saveAgentConfiguration', { body }, options),
    itemPriceOverride: options => call('getItemPriceOverride', {}, options),
    setItemPriceOverride: (body, options) => call('saveItemPriceOverride', { body }, options),
  };
}
