/** What agents note on orders. @module */

import { strict as assert } from 'node:assert';
import type { OrderComment } from '../../src/index.ts';
import { addressOf } from '../engine/addressed.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { fulfilledOrder } from '../subjects/orders.ts';
import { placedOrder } from './placing.ts';

// letters that are easily spoilt, and more than fits in a row
const long = `Frau Zoë Søndergård & Söhne asked twice: ${'is it on its way? '.repeat(12)}`.trim();

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
      name: 'given an order, when comments are made on it, then each is returned and listed, and those before it stay',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id } = await placedOrder(bench);
        const { comments } = bench.agent();
        const made: OrderComment[] = [];
        const words = ['Called about the delivery date.', long];
        for (const each of words) made.push(await comments.create(id, each));
        assert.deepEqual(
          made.map(({ comment }) => comment),
          words,
        );
        const said = (each: readonly OrderComment[]) =>
          each.map(({ repositoryId, comment }) => `${repositoryId}: ${comment}`).sort();
        assert.deepEqual(said(await comments.list(id)), said(made));
      },
    },
    {
      name: 'given no words, when a comment is made of them, then 200005, and nothing changes',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { id } = await placedOrder(bench);
        await refusedWithoutTrace(bench, () => bench.agent().comments.create(id, ''), 400, '200005');
      },
    },
    {
      name: 'given an order that does not exist, when a comment is made on it, then 200004, and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const create = () => bench.agent().comments.create('no-such-order', 'Called.');
        await refusedWithoutTrace(bench, create, 400, '200004');
      },
    },
    {
      name: 'given an order that does not exist, when its comments are listed, then 28107',
      needs: ['state'],
      async run({ agent }) {
        await refused(agent().comments.list('no-such-order'), 400, '28107');
      },
    },
    {
      name: 'given an order id or a kind of comments that does not exist, when comments are listed, then 200004 or 200126',
      needs: ['state'],
      sendsInvalid: true,
      async run({ agent }) {
        const list = (query: object) =>
          agent().api.GET('/ccagent/v1/comments', { params: { query: { orderId: 'o1', type: 'order', ...query } } });
        await refused(list({ orderId: '' }), 400, '200004');
        await refused(list({ type: 'profile' }), 400, '200126');
      },
    },
    {
      name: 'given no input, or an invalid one, when a comment is made of it, then 200018 or 200017, and nothing changes',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const headers = { ...(await bench.bearer()), 'content-type': 'application/json' };
        const before = await bench.fingerprint();
        for (const [body, code] of [
          ['', '200018'],
          ['Called.', '200018'],
          ['[]', '200017'],
        ] as const) {
          const response = await bench.send(addressOf('createComment'), { method: 'POST', headers, body });
          const { errorCode } = (await response.json()) as { readonly errorCode?: string };
          assert.deepEqual([response.status, errorCode], [400, code]);
        }
        assert.equal(await bench.fingerprint(), before);
      },
    },
  ],
};
