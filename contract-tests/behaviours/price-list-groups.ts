/** What prices are taken from. @module */

import { strict as assert } from 'node:assert';
import { refused } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { needs } from '../engine/subject.ts';
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
        // some responses name it by one alone
        const groupId = priceListGroup?.id ?? priceListGroup?.repositoryId;
        needs(groupId !== undefined, 'an order that names its price list group');
        const { id: shopperId } = await find(shopper);
        const { priceListGroups } = agent().forShopper(shopperId, { language: 'en' });
        const group = await priceListGroups.get(groupId);
        assert.equal(group.id, groupId);
        const told = priceListGroup?.currency?.currencyCode;
        if (told !== undefined) assert.equal(group.currency?.currencyCode, told);
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
