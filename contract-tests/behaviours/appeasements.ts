/** Appeasements: money for shoppers who give no goods back. @module */

import { strict as assert } from 'node:assert';
import type { AppeasementInput, AppeasementRefund } from '../../src/index.ts';
import { addressOf } from '../engine/addressed.ts';
import { ifTaken, refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { needs } from '../engine/subject.ts';
import { returnableOrder } from '../subjects/orders.ts';
import { newShopper, pricedCart } from './placing.ts';
import { receivedReturn } from './returning.ts';

export const appeasements: BehaviourGroup = {
  resource: 'appeasements',
  behaviours: [
    {
      name: 'given a fulfilled order, when an appeasement is created, changed and submitted, then it is read as it was written, and only then paid',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { draft, toCard } = await cardRefund(bench);
        const { appeasements } = bench.agent('supervisor');
        const created = await appeasements.create({
          ...draft(1.1),
          notes: 'The lid was cracked.',
          comments: [{ comment: 'Photo received.' }],
        });
        assert.deepEqual([created.state, created.comments?.[0]?.comment], ['INCOMPLETE', 'Photo received.']);
        const [first] = created.appeasementRefunds;
        const refunds = [{ ...toCard(2), id: first?.id ?? '' }, toCard(0.5)];
        const changed = await appeasements.update(created.id, { appeasementRefunds: refunds });
        assert.deepEqual(amounts(changed.appeasementRefunds), [200, 50]);
        assert.equal(changed.appeasementRefunds[0]?.id, first?.id);
        assert.equal((await appeasements.get(created.id)).notes, 'The lid was cracked.');
        const submitted = await appeasements.submit({ id: created.id });
        assert.equal(submitted.state, 'SUBMITTED');
        assert.ok(submitted.submittedDate);
        const { state, appeasementRefunds } = await appeasements.get(created.id);
        assert.equal(state, 'SUBMITTED');
        await assumed(() =>
          assert.deepEqual(
            appeasementRefunds.map(refund => refund.state),
            ['COMPLETE', 'COMPLETE'],
          ),
        );
      },
    },
    {
      name: 'given an appeasement that is submitted, when it is changed, submitted or deleted, then 900036 and nothing changes',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { draft } = await cardRefund(bench);
        const { appeasements } = bench.agent('supervisor');
        const { id } = await appeasements.submit(draft(1));
        await refusedWithoutTrace(bench, () => appeasements.update(id, { notes: 'x' }), 400, '900036');
        await refusedWithoutTrace(bench, () => appeasements.submit({ id }), 400, '900036');
        await refusedWithoutTrace(bench, () => appeasements.delete(id), 400, '900036');
      },
    },
    {
      name: 'given an appeasement that is not submitted, when it is deleted, then it is gone and 900002',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { draft } = await cardRefund(bench);
        const { appeasements } = bench.agent('supervisor');
        const { id } = await appeasements.create(draft(1));
        await appeasements.delete(id);
        await refused(appeasements.get(id), 404, '900002');
        await refused(appeasements.update(id, { notes: 'x' }), 404, '900002');
        await refused(appeasements.submit({ id }), 404, '900002');
        await refused(appeasements.delete(id), 404, '900002');
      },
    },
    {
      name: 'given an order that was appeased, when another appeasement comes to all of it, then that is refused: together they give back no more than it cost',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { draft, orderId } = await cardRefund(bench);
        const { appeasements, orders } = bench.agent('supervisor');
        await appeasements.submit(draft(1));
        const { priceInfo } = await orders.get(orderId);
        const again = await ifTaken(appeasements.submit(draft(priceInfo?.total ?? 0)));
        assert.notEqual(again?.state, 'SUBMITTED');
      },
    },
    {
      name: 'given what is left of an order, when appeasements give back a cent more, then 13001; all of it, then nothing is left',
      evidence: 'inferred',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { draft, orderId, left } = await cardRefund(bench);
        const { appeasements, returns } = bench.agent('supervisor');
        const { id } = await receivedReturn(bench.agent(), orderId);
        const due = cents((await returns.get(id)).refundInfo?.refundDue);
        await refusedWithoutTrace(bench, () => appeasements.submit(draft((left - due + 1) / 100)), 400, '13001');
        await appeasements.submit(draft((left - due) / 100));
        await returns.initiateRefund(id);
        assert.deepEqual((await appeasements.initiate(orderId)).appeasementRefunds, []);
      },
    },
    {
      name: 'given an order whose money is gone, when a return of it is refunded, then 28347, until the appeasement is taken off',
      evidence: 'inferred',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { draft, orderId, left } = await cardRefund(bench);
        const { appeasements, returns } = bench.agent('supervisor');
        await appeasements.submit(draft((left - 100) / 100));
        const { id } = await receivedReturn(bench.agent(), orderId);
        await refusedWithoutTrace(bench, () => returns.initiateRefund(id), 400, '28347');
        const due = (await returns.get(id)).refundInfo?.refundDue;
        const takeOff = (amount: number) => () =>
          returns.adjustRefund(id, { appeasementRefundAdjustment: amount / 100 });
        await refusedWithoutTrace(bench, takeOff(left), 400, '13001');
        await takeOff(cents(due) - 100)();
        const { refundInfo } = await returns.initiateRefund(id);
        assert.equal(cents(refundInfo?.refundDue), 100);
      },
    },
    {
      name: 'given an order that is still a cart, or none, when it is appeased, then 13001 and nothing changes',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { id } = await pricedCart(bench);
        const { appeasements } = bench.agent('supervisor');
        await refusedWithoutTrace(bench, () => appeasements.initiate(id), 400, '13001');
        await refused(appeasements.initiate('no-such-order'), 400, '13001');
        const create = (wish: AppeasementInput) => () => appeasements.create(wish);
        await refusedWithoutTrace(bench, create({ orderId: 'no-such-order' }), 400, '13001');
        await refusedWithoutTrace(bench, create({ reason: 'itemArrivedDamaged' }), 400, '13001');
      },
    },
    {
      name: 'given what the merchant does not know, when an appeasement names it, then 13001 or 900017 and nothing changes',
      needs: ['state', 'supervisor'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { draft, toCard, orderId } = await cardRefund(bench);
        const { appeasements } = bench.agent('supervisor');
        const { id } = await appeasements.create(draft(1));
        const tried = (wish: AppeasementInput) => () => appeasements.create({ ...draft(1), ...wish });
        const refunds = (refund: object) => tried({ appeasementRefunds: [{ ...toCard(1), ...refund }] });
        await refusedWithoutTrace(bench, tried({ id }), 400, '13001');
        await refusedWithoutTrace(bench, tried({ type: 'no-such-type' }), 400, '13001');
        await refusedWithoutTrace(bench, tried({ reason: 'no-such-reason' }), 400, '13001');
        await refusedWithoutTrace(bench, tried({ profileId: 'no-such-shopper' }), 400, '13001');
        await refusedWithoutTrace(bench, refunds({ amount: 0 }), 400, '13001');
        await refusedWithoutTrace(bench, refunds({ amount: -1 }), 400, '13001');
        await refusedWithoutTrace(bench, refunds({ currencyCode: 'XTS' }), 400, '13001');
        await refusedWithoutTrace(bench, refunds({ paymentGroupId: 'no-such-payment' }), 400, '13001');
        await refusedWithoutTrace(bench, refunds({ refundType: 'no-such-type' }), 400, '900017');
        await refusedWithoutTrace(bench, refunds({ refundType: 'physicalGiftCard' }), 400, '900017');
        const submit = (wish: AppeasementInput) => () => appeasements.submit({ orderId, ...wish });
        await refusedWithoutTrace(bench, submit({ appeasementRefunds: [toCard(1)] }), 400, '13001');
        await refusedWithoutTrace(bench, submit({ reason: 'itemArrivedDamaged' }), 400, '13001');
        const byGiftCard = { appeasementRefunds: [{ ...toCard(1), refundType: 'physicalGiftCard' }] };
        await refusedWithoutTrace(bench, () => appeasements.submit({ ...draft(1), ...byGiftCard }), 400, '900017');
        await refusedWithoutTrace(bench, () => appeasements.update(id, byGiftCard), 400, '900017');
      },
    },
    {
      name: 'given a plain agent, when an appeasement is initiated, created, submitted, changed or deleted, then 100091; it may be read',
      needs: ['state', 'roles'],
      writes: true,
      async run(bench) {
        const { draft, orderId } = await cardRefund(bench);
        const { id } = await bench.agent('supervisor').appeasements.create(draft(1));
        const { appeasements } = bench.agent();
        const forbidden: readonly (() => PromiseLike<unknown>)[] = [
          () => appeasements.initiate(orderId),
          () => appeasements.create(draft(1)),
          () => appeasements.submit({ id }),
          () => appeasements.update(id, { notes: 'x' }),
          () => appeasements.delete(id),
        ];
        for (const call of forbidden) await refusedWithoutTrace(bench, call, 403, '100091');
        assert.equal((await appeasements.get(id)).state, 'INCOMPLETE');
        const found = await appeasements.list({ orderId, state: 'INCOMPLETE' });
        assert.ok(found.items.some(one => one.id === id));
      },
    },
    {
      name: 'given a plain agent, when an appeasement without an order is created for a shopper, then 100091 and nothing changes',
      needs: ['state', 'plainAgent'],
      writes: true,
      async run(bench) {
        const { appeasements } = bench.agent();
        const type = (await appeasements.types()).items.find(({ isOrderRequired }) => isOrderRequired === false);
        const [reason] = (await appeasements.reasons()).items;
        needs(type !== undefined && reason !== undefined, 'a type of appeasement that needs no order');
        const goodwill = { type: type.id, reason: reason.id, profileId: await newShopper(bench) };
        await refusedWithoutTrace(bench, () => appeasements.create(goodwill), 403, '100091');
      },
    },
    {
      name: 'given the lists of the merchant, when each type and reason is read, then it is the one of the list; others are 900023 and 900028',
      needs: ['state'],
      async run({ agent }) {
        const { appeasements } = agent();
        for (const type of (await appeasements.types()).items)
          assert.equal((await appeasements.type(type.id)).displayName, type.displayName);
        for (const reason of (await appeasements.reasons()).items)
          assert.equal((await appeasements.reason(reason.id)).readableDescription, reason.readableDescription);
        await refused(appeasements.type('no-such-type'), 404, '900023');
        await refused(appeasements.reason('no-such-reason'), 404, '900028');
      },
    },
    {
      name: 'given reasons that agents do not see, when they are listed or one is read, then 200213',
      needs: ['state'],
      sendsInvalid: true,
      async run({ send, bearer }) {
        const headers = await bearer();
        for (const path of [addressOf('listReasons'), addressOf('getReason', 'itemArrivedDamaged')])
          for (const type of ['?type=cancelReasons', '']) {
            const response = await send(`${path}${type}`, { headers });
            const { errorCode } = (await response.json()) as { readonly errorCode?: string };
            assert.deepEqual([response.status, errorCode], [400, '200213'], `${path}${type}`);
          }
      },
    },
  ],
};

/** How to pay back to the card of an order, and how much of it is left, in cents. */
async function cardRefund(bench: Workbench) {
  const { id: orderId } = await bench.find(returnableOrder);
  const { appeasementRefunds } = await bench.agent('supervisor').appeasements.initiate(orderId);
  const card = appeasementRefunds.find(({ refundType = '' }) => /card/i.test(refundType));
  needs(card?.paymentGroupId != null, 'a returnable order with a card that money can go back to');
  const { paymentGroupId, refundType = 'creditCard' } = card;
  const toCard = (amount: number) => ({ refundType, paymentGroupId, amount });
  const draft = (amount: number): AppeasementInput => ({
    orderId,
    reason: 'itemArrivedDamaged',
    appeasementRefunds: [toCard(amount)],
  });
  return { orderId, toCard, draft, left: cents(card.amount) };
}

function amounts(refunds: readonly AppeasementRefund[]): number[] {
  return refunds.map(({ amount }) => cents(amount));
}
