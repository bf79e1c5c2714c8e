/** Ids and headers that try to be something else. @module */

import { strict as assert } from 'node:assert';
import { isOccError } from '../../src/index.ts';
import { addressOf } from '../engine/addressed.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { needs } from '../engine/subject.ts';
import { paymentsIn } from './order-lines.ts';
import { newShopper, placedOrder } from './placing.ts';

export const badIds: BehaviourGroup = {
  resource: 'ids and headers',
  behaviours: [
    {
      name: 'given ids such as ../x and a/b, when they are read, then they are one segment of the path and 404',
      needs: ['state'],
      async run(bench) {
        const { orders, profiles } = bench.agent();
        for (const id of ['../x', 'a/b', '..%2Fx', 'x?y=1', 'x#y', '%']) {
          await refusedWithoutTrace(bench, () => orders.get(id), 404, '210105');
          await refusedWithoutTrace(bench, () => profiles.get(id), 404, '22002');
        }
      },
    },
    {
      name: 'given an id that is a dot segment, when it is read, then nothing is sent',
      async run({ agent, exchanges }) {
        const { orders } = agent();
        for (const id of ['.', '..', '']) {
          const error = await orders.get(id).catch((reason: unknown) => reason);
          assert.ok(isOccError(error) && error.kind === 'validation', String(error));
        }
        assert.equal(exchanges.length, 0);
      },
    },
    {
      name: 'given a shopper id with a line break, when a desk is opened, then nothing is sent',
      async run({ agent, exchanges }) {
        for (const context of [{ site: 'siteUS\r\nX-Evil: 1' }, { organization: 'or\n1' }]) {
          assert.throws(() => agent().forShopper('110658', context), { name: 'OccValidationError' });
        }
        assert.throws(() => agent().forShopper('110658\r\nX-Evil: 1'), { name: 'OccValidationError' });
        assert.equal(exchanges.length, 0);
      },
    },
    {
      name: 'given a site nobody knows, when an order is created on it, then 30014 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const shopperId = await newShopper(bench);
        const desk = bench.agent().forShopper(shopperId, { site: 'siteOnTheMoon' });
        await refusedWithoutTrace(bench, () => desk.orders.create({ profileId: shopperId }), 400, '30014');
      },
    },
    {
      name: 'given an order, its payment and an appeasement, when they are read for another shopper, then there is no such record; for their own there is',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const strangerId = await newShopper(bench);
        const stranger = bench.desk(strangerId);
        const { placed, orders } = await placedOrder(bench);
        await refused(stranger.orders.get(placed.id), 404, '210105');
        const [payment] = paymentsIn(await orders.get(placed.id));
        needs(typeof payment?.paymentGroupId === 'string', 'ids of payments');
        await refused(stranger.orders.paymentGroup(payment.paymentGroupId), 404, '20107');
        await orders.paymentGroup(payment.paymentGroupId);
        const [appeasement] = (await bench.agent().appeasements.list({ pageSize: 1 })).items;
        if (typeof appeasement?.profileId === 'string') {
          await refused(stranger.appeasements.get(appeasement.id), 404, '900002');
          const own = await bench.desk(appeasement.profileId).appeasements.get(appeasement.id);
          assert.equal(own.id, appeasement.id);
        }
      },
    },
    {
      name: 'given an agent context that is not JSON or names no shopper, when members are listed, then it is refused',
      evidence: 'inferred',
      needs: ['state'],
      sendsInvalid: true,
      async run({ send, bearer }) {
        for (const agentContext of ['no such context', '{}']) {
          const headers = { ...(await bearer()), 'X-CCAgentContext': agentContext };
          const response = await send(addressOf('listMembers'), { headers });
          assert.equal(response.status, 400);
          assert.equal(((await response.json()) as { errorCode?: string }).errorCode, '82005000');
        }
      },
    },
  ],
};
