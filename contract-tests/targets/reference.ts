/** The reference server, over real HTTP. @module */

import type { ReferenceServer } from '../../mock-server/index.ts';
import type { Target } from '../engine/behaviour.ts';

/** What is known of a reference server. */
export type Reference = Pick<ReferenceServer, 'credentials' | 'fixtures'>;

/** The target that a listening reference server is. */
export function referenceTarget(baseUrl: string, { credentials, fixtures }: Reference): Target {
  return {
    name: 'reference',
    baseUrl,
    capabilities: ['state', 'roles', 'supervisor', 'plainAgent', 'control'],
    writable: true,
    lacks: { examples: 'the reference server knows its records and refuses those of the examples' },
    signIn: {
      agent: credentials.agent,
      supervisor: credentials.supervisor,
      administrator: credentials.administrator,
      application: credentials.application,
      agentWithMailedCode: credentials.agentWithMailedCode,
    },
    // no operation lists products that nobody ordered, or sites
    given: {
      addOn: { base: productOf(fixtures.addOn.base), extra: productOf(fixtures.addOn.extra) },
      outOfStockProduct: productOf(fixtures.outOfStockProduct),
      aheadProduct: productOf(fixtures.aheadProduct),
      inactiveSite: fixtures.inactiveSite,
    },
  };
}

/** The target that such a server is as somebody's instance: nobody sets it back, and what a run writes is undone. */
export function asLive(baseUrl: string, signIn: Target['signIn']): Target {
  return {
    name: 'live',
    baseUrl,
    capabilities: [
      'state',
      'plainAgent',
      ...(signIn.supervisor === undefined ? [] : (['roles', 'supervisor'] as const)),
    ],
    writable: true,
    lacks: {},
    signIn,
  };
}

function productOf({ id: productId, skuId }: { readonly id: string; readonly skuId: string }) {
  return { productId, skuId };
}
