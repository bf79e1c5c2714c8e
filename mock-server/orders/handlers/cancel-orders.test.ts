import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '../../../src/generated/schemas.ts';
import type { CallParts } from '../../../tests/support/checked-desk.ts';
import { type OrderDesk, orderDesk } from '../../../tests/support/order-desk.ts';

type Page = Schemas['OrderPage'];

let desk: OrderDesk;

beforeEach(async () => {
  desk = await orderDesk();
});

describe('cancelling an order', () => {
  const initiate = (orderId: string, parts: CallParts = {}, cancelReason = 'changeOfMind') =>
    desk.call<Schemas['CancelOrderInitiated']>('POST', '/orders/initiateCancelOrder', {
      shopper: desk.shopper,
      site: 'siteUS',
      ...parts,
      body: { orderId, cancelReason },
    });
  const submit = (body: object, parts: CallParts = {}) =>
    desk.call<Schemas['CancelOrderSubmitted']>('PUT', '/orders/submitCancelOrder', {
      shopper: desk.shopper,
      site: 'siteUS',
      ...parts,
      body,
    });

  it('given a held order, when it is cancelled, then it is removed and its stock is back', async () => {
    const before = await desk.inStock();
    const id = await desk.heldOrder();
    const { body } = await initiate(id);
    expect(body.cancelOrder).toMatchObject({
      state: 'INCOMPLETE_CANCEL',
      orderAction: 'cancelOrder',
      paymentGroups: [],
      commerceItems: [{ actionCode: '-' }],
    });
    expect(body.returnRequest).toMatchObject({ originatingOrderId: id, unallocatedAmount: 0 });
    expect((await desk.call('GET', `/orders/${id}`)).body.state).toBe('QUEUED');
    const done = await submit({ id: body.cancelOrder.id });
    expect(done.body).toMatchObject({ orderCancelled: true, orderId: id });
    expect((await desk.call('GET', `/orders/${id}`)).body).toMatchObject({
      state: 'REMOVED',
      cancelReason: 'Change of mind',
      paymentGroups: [{ paymentState: 6 }],
      shippingGroups: [{ status: 'REMOVED' }],
    });
    expect(await desk.inStock()).toBe(before);
  });

  it('given a cancel order, when orders are searched, then it is never found', async () => {
    const { body } = await initiate(await desk.heldOrder());
    const { id = '' } = body.cancelOrder;
    const found = () => desk.call<Page>('GET', `/orders?queryFormat=SCIM&q=${encodeURIComponent(`id eq "${id}"`)}`);
    expect((await found()).body.totalResults).toBe(0);
    await submit({ orderId: id });
    expect((await found()).body.totalResults).toBe(0);
  });

  it('given a cancelled order, when it is cancelled again, then it is refused', async () => {
    const id = await desk.heldOrder();
    const { body } = await initiate(id);
    await submit({ id: body.cancelOrder.id });
    expect((await submit({ id: body.cancelOrder.id })).body.errorCode).toBe('200139');
    expect((await initiate(id)).body.errorCode).toBe('200101');
  });

  it('given a cancel order, when the remorse period ends before it is submitted, then it is refused', async () => {
    const { body } = await initiate(await desk.heldOrder());
    desk.server.clock.advance({ hours: 2 });
    await desk.signInAgain();
    expect((await submit({ id: body.cancelOrder.id })).body.errorCode).toBe('200139');
  });

  it('given wrong input, when an order is cancelled, then the codes say what is wrong', async () => {
    const id = await desk.heldOrder();
    expect((await initiate(await desk.cart())).body.errorCode).toBe('200101');
    expect((await initiate('none')).body.errorCode).toBe('210105');
    expect((await initiate(id, { shopper: '110002' })).body.errorCode).toBe('210105');
    expect((await initiate(id, {}, 'Change of mind')).body.errorCode).toBe('200218');
    expect((await submit({ id })).body.errorCode).toBe('210105');
    expect((await submit({ id: 'none' })).body.errorCode).toBe('210105');
    const { body } = await initiate(id);
    expect((await submit({ id: body.cancelOrder.id }, { shopper: '110002' })).body.errorCode).toBe('210105');
  });
});
