/** What prices are taken from. @module */

import { strict as assert } from 'node:assert';
import { refused } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { fulfilledOrder } from '../subjects/orders.ts';
import { shopper } from '../subjects/people.ts';

export const priceListGroups: BehaviourGroup = {
  resource: 'priceListGroups',
  behaviours: [
    {
      name: 'given an order, when its price list group is read, then it is in the currency of the order',
      needs: ['state'],
      async run({ agent, find }) {
        const { id } = await find(fulfilledOrder);
        const { priceListGroup } = await agent().orders.get(id);
        const { id: shopperId } = await find(shopper);
        const { priceListGroups } = agent().forShopper(shopperId, { language: 'en' });
        const { id: groupId, currency } = await priceListGroups.get(priceListGroup?.id ?? '');
        assert.equal(groupId, priceListGroup?.id);
        assert.equal(currency?.currencyCode, priceListGroup?.currency?.currencyCode);
      },
    },
    {
      name: 'given an id that no price list group has, when it is read, then 20187',
      needs: ['state'],
      async run({ agent, find }) {
        const { id } = await find(shopper);
        const { priceListGroups } = agent().forShopper(id, { language: 'en' });
        await refused(priceListGroups.get('no-such-group'), 404, '20187');
      },
    },
  ],
};
