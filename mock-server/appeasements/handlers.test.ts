import { expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer } from '../index.ts';

it('given an appeasement without order, when it is changed to a shopper whom there is not, then 13001 as when it is created', async () => {
  const server = createReferenceServer();
  const call = await checkedDesk(server, 'supervisor');
  const body = { type: 'goodwill', profileId: server.fixtures.shopper.id };
  const nobody = { type: 'goodwill', profileId: 'nobody' };
  const made = await call<Schemas['Appeasement']>('POST', '/appeasements', { body });
  expect(made.body).toMatchObject({ profileId: body.profileId });

  const path = `/appeasements/${made.body.id}`;
  for (const { status, body: refusal } of [
    await call('POST', '/appeasements', { body: nobody }),
    await call('PUT', path, { body: nobody }),
  ]) {
    expect(status).toBe(400);
    expect(refusal).toMatchObject({ errorCode: '13001', message: 'There is no shopper nobody.' });
  }
  expect((await call<Schemas['Appeasement']>('GET', path)).body.profileId).toBe(body.profileId);
});

it.each([
  ['rejects them', 'rejected', '900016', 400],
  ['fails', 'unavailable', '900015', 500],
] as const)(
  'given a service of the merchant that %s, when an appeasement is initiated or submitted, then it is refused and nothing changes',
  async (_, externalAppeasement, errorCode, status) => {
    const server = createReferenceServer({ settings: { externalAppeasement } });
    const call = await checkedDesk(server, 'supervisor');
    const orderId = server.fixtures.fulfilledOrder.id;
    const refund = { refundType: 'externalRefund', amount: 1 };
    const draft = { orderId, reason: 'itemArrivedDamaged', appeasementRefunds: [refund] };
    const { body: made } = await call<Schemas['Appeasement']>('POST', '/appeasements', { body: draft });
    expect(made.state).toBe('INCOMPLETE');
    const before = server.snapshot().appeasements;
    for (const [path, body] of [
      ['/appeasements/initiate', { orderId }],
      ['/appeasements/submit', draft],
      ['/appeasements/submit', { id: made.id }],
    ] as const) {
      const refused = await call('POST', path, { body });
      expect([refused.status, refused.body.errorCode]).toEqual([status, errorCode]);
    }
    expect(server.snapshot().appeasements).toEqual(before);
  },
);

it('given a refund outside OCC that names a payment, as documents show it, when it is submitted, then it leaves the payment alone', async () => {
  const server = createReferenceServer();
  const call = await checkedDesk(server, 'supervisor');
  const orderId = server.fixtures.fulfilledOrder.id;
  const refund = { refundType: 'externalRefund', amount: 1, paymentGroupId: 1_223_434 };
  const { status, body } = await call<Schemas['Appeasement']>('POST', '/appeasements/submit', {
    body: { orderId, reason: 'itemArrivedDamaged', appeasementRefunds: [refund] },
  });
  expect(status).toBe(200);
  expect(body.appeasementRefunds).toMatchObject([{ refundType: 'externalRefund', amount: 1 }]);
});
