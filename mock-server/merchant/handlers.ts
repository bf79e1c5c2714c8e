/** Lists and settings of the merchant. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { HandlersOf } from '../http/handler.ts';
import { orderStateNames } from '../orders/rules/order-lifecycle.ts';
import { returnStateNames } from '../returns/rules/return-lifecycle.ts';
import type { Settings } from './records.ts';
import { cancelReasons } from './rules/reasons.ts';
import { savedRemorsePeriod } from './rules/remorse-settings.ts';
import { dispositions, type ReturnReason, returnReasons } from './rules/return-reasons.ts';

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
> = {
  listCancelReasons: () => ({ autoWrap: true, items: cancelReasons.map(reason => ({ ...reason })) }),
  getReturnReasons: () => listOf(returnReasons),
  // the documents tell no difference between returns and exchanges
  getDispositionReasons: () => listOf(dispositions),
  getOrderStates: () => listOf(named(orderStateNames)),
  getReturnStates: () => listOf(named(returnStateNames)),
  getPriceOverrideReasons: () => ({
    autoWrap: true,
    items: [
      { key: 'agentPriceOverride', displayValue: 'Agent Price Override' },
      { key: 'appeasement', displayValue: 'Appeasement' },
    ],
  }),
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
};

function agentConfigurationView({ agentConfiguration }: Settings): Schemas['AgentConfiguration'] {
  return { ...agentConfiguration, allowedOriginMethods: { ...agentConfiguration.allowedOriginMethods } };
}

function listOf(reasons: readonly ReturnReason[]): Schemas['WrappedDisplayNames'] {
  return { autoWrap: true, items: reasons.map(({ key, name }) => ({ displayKey: key, displayName: name })) };
}

function named(names: Readonly<Record<string, string>>): ReturnReason[] {
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
