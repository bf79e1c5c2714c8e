/** What is kept by site: what is written on one leaves the others as they are. @module */

import { strict as assert } from 'node:assert';
import { orderIdOf } from '../../src/index.ts';
import { refused } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { otherSite } from '../subjects/merchant.ts';
import { newShopper } from './placing.ts';

export const bySite: BehaviourGroup = {
  resource: 'lists and sites',
  behaviours: [
    {
      name: 'given a shopper with a cart on two sites, when the one of a site is dropped, then the other stays',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: site } = await bench.find(otherSite);
        // whichever of the two was made first
        for (const isFirst of [true, false]) {
          const profileId = await newShopper(bench);
          const { orders: here } = bench.desk(profileId);
          const { orders: there } = bench.agent().forShopper(profileId, { site });
          const early = isFirst ? orderIdOf(await there.create({ profileId })) : undefined;
          const stays = orderIdOf(await here.create({ profileId }));
          const dropped = early ?? orderIdOf(await there.create({ profileId }));
          assert.notEqual(stays, dropped, 'each site has a cart of its own');
          await there.removeCart(profileId);
          // what should be there comes first: that something is not refused is drift
          assert.equal((await here.get(stays)).state, 'INCOMPLETE');
          await refused(here.get(dropped), 404, '210105');
        }
      },
    },
  ],
};
