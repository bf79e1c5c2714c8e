/** Lists and settings of the merchant. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { HandlersOf } from '../http/handler.ts';
import type { Reason, Settings } from './records.ts';
import { savedItemPriceOverride } from './rules/item-price-override.ts';
import { savedRemorsePeriod } from './rules/remorse-settings.ts';

/** The operations of the merchant's lists and settings. */
export const merchant: HandlersOf<
  | 'listCancelReasons'
  | 'getReturnReasons'
  | 'getDispositionReasons'
  | 'getOrderStates'
  | 'getReturnStates'
  | 'getPriceOverrideReasons'
  | 'getRemorsePeriod'
  | 'saveRemorsePeriod'
  | 'getAgentConfiguration'
  | 'saveAgentConfiguration'
  | 'getItemPriceOverride'
  | 'saveItemPriceOverride'
> = {
  listCancelReasons: ({ store }) => displayValues(store.settings.reasons.cancel.filter(({ active = true }) => active)),
  getReturnReasons: ({ store }) => displayNames(store.settings.reasons.return),
  // the documents tell no difference between returns and exchanges
  getDispositionReasons: ({ store }) => displayNames(store.settings.reasons.disposition),
  getOrderStates: ({ store }) => displayNames(named(store.settings.stateNames.order)),
  getReturnStates: ({ store }) => displayNames(named(store.settings.stateNames.return)),
  getPriceOverrideReasons: ({ store }) => displayValues(store.settings.reasons.priceOverride),
  getRemorsePeriod: ({ store }) => remorsePeriodView(store.settings),
  saveRemorsePeriod({ body, store }) {
    store.settings = { ...store.settings, remorsePeriod: savedRemorsePeriod(store.settings.remorsePeriod, body) };
    return remorsePeriodView(store.settings);
  },
  getAgentConfiguration: ({ store }) => agentConfigurationView(store.settings),
  saveAgentConfiguration({ body, store }) {
    const { delegatedAdminAllowedThroughAgent, orderApprovalsAllowedThroughAgent, allowedOriginMethods } = body;
    const before = store.settings.agentConfiguration;
    store.settings = {
      ...store.settings,
      agentConfiguration: {
        ...before,
        delegatedAdminAllowedThroughAgent:
          delegatedAdminAllowedThroughAgent ?? before.delegatedAdminAllowedThroughAgent,
        orderApprovalsAllowedThroughAgent:
          orderApprovalsAllowedThroughAgent ?? before.orderApprovalsAllowedThroughAgent,
        allowedOriginMethods: allowedOriginMethods ?? before.allowedOriginMethods,
      },
    };
    return agentConfigurationView(store.settings);
  },
  getItemPriceOverride: ({ store }) => itemPriceOverrideView(store.settings),
  saveItemPriceOverride({ body, store }) {
    const itemPriceOverride = savedItemPriceOverride(store.settings.itemPriceOverride, body);
    store.settings = { ...store.settings, itemPriceOverride };
    return itemPriceOverrideView(store.settings);
  },
};

function itemPriceOverrideView({ itemPriceOverride }: Settings): Schemas['ItemPriceOverride'] {
  const { allowed, allowedForCreate, repriceAllowed } = itemPriceOverride;
  return {
    itemPriceOverrideAllowed: allowed,
    itemPriceOverrideAllowedForCreate: allowedForCreate,
    itemRepriceAllowed: repriceAllowed,
  };
}

function agentConfigurationView({ agentConfiguration }: Settings): Schemas['AgentConfiguration'] {
  return { ...agentConfiguration, allowedOriginMethods: { ...agentConfiguration.allowedOriginMethods } };
}

function displayNames(reasons: readonly Reason[]): Schemas['WrappedDisplayNames'] {
  return { autoWrap: true, items: reasons.map(({ key, name }) => ({ displayKey: key, displayName: name })) };
}

function displayValues(reasons: readonly Reason[]) {
  return { autoWrap: true, items: reasons.map(({ key, name }) => ({ key, displayValue: name })) };
}

function named(names: Readonly<Record<string, string>>): Reason[] {
  return Object.entries(names).map(([key, name]) => ({ key, name }));
}

function remorsePeriodView({ remorsePeriod }: Settings): Schemas['RemorsePeriod'] {
  const { enabled, hours, minutes } = remorsePeriod;
  // one period for all sites: see savedRemorsePeriod
  return {
    isRemorsePeriod: enabled,
    remorsePeriodHours: hours,
    remorsePeriodMinutes: minutes,
    isSiteSpecific: false,
  };
}
