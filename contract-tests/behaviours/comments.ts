/** What agents note on orders. @module */

import { strict as assert } from 'node:assert';
import { refused } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { fulfilledOrder } from '../subjects/orders.ts';

export const comments: BehaviourGroup = {
  resource: 'comments',
  behaviours: [
    {
      name: 'given an order, when its comments are listed, then there is a list',
      async run({ agent, find }) {
        const { id } = await find(fulfilledOrder);
        assert.ok(Array.isArray(await agent().comments.list(id)));
      },
    },
    {
      name: 'given an order that does not exist, when its comments are listed, then 28107',
      needs: ['state'],
      async run({ agent }) {
        await refused(agent().comments.list('no-such-order'), 400, '28107');
      },
    },
  ],
};
