/** Every state and every event: the table's moves are made, and nothing else changes anything. */
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk, type Desk, type Received } from '../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServer } from '../index.ts';
import { settings } from '../merchant/seed.ts';
import {
  nextOrderState,
  type OrderEvent,
  type OrderState,
  orderEvents,
  orderTransitions,
} from './rules/order-lifecycle.ts';

const states = Object.keys(settings.stateNames.order) as OrderState[];
const account = { id: 'acme', orderPriceLimit: 1_000_000 };
const invoice = { type: 'invoice' as const, PONumber: 'PO-1' };

interface Shop {
  readonly server: ReferenceServer;
  readonly call: Desk;
  readonly id: string;
}

/** Orders are driven by what a caller, order management or time does. */
type Drive = (shop: Shop) => unknown;

/** Fails with the code of a response that refuses. */
async function accepted(sent: Promise<Received<unknown>>): Promise<void> {
  const { status, body } = await sent;
  if (status >= 400) throw new Error((body as Schemas['Error']).errorCode);
}

const api =
  (method: string, path: (id: string) => string, body?: (id: string) => object): Drive =>
  ({ call, id }) =>
    accepted(call(method, path(id), body && { body: body(id) }));
const submit = (payments: object[]) =>
  api(
    'POST',
    () => '/orders',
    id => ({ op: 'submitOrder', id, payments }),
  );
const amendment = (method: string) => api(method, id => `/orderAmendments/${id}`);

const remorse = { remorsePeriod: { enabled: true, hours: 1, minutes: 0 } };
const noRemorse = { remorsePeriod: { enabled: false } };
const partial = { payments: { allowPartialPayment: true, priceHoldHours: 2 } };
const unlessDue = { externalApproval: 'needsApproval' as const };

interface Driver {
  readonly drive: Drive;
  readonly settings?: object;
  /** Makes an order that no data describes; it is put into the state afterwards. @default an order of the data */
  readonly make?: (server: ReferenceServer, call: Desk) => Promise<string>;
  /** Whether the prices of an order that waits for its payment are held for two hours. */
  readonly holdsPrices?: boolean;
  /** Time asks for nothing that could be refused. */
  readonly isTime?: true;
  readonly only?: (state: OrderState) => boolean;
  /** Whether the order has to have two shipping groups. */
  readonly isSplit?: boolean;
  /** How it is paid. @default invoice */
  readonly payment?: 'card';
}

const schedule = api(
  'POST',
  () => '/orders',
  id => ({ op: 'createOrder', id, payments: [invoice], schedule: { startDate: '2030-01-01' } }),
);
const approve = api(
  'POST',
  () => '/orders/approve',
  orderId => ({ orderId }),
);

/** Three hours pass. */
const wait: Drive = async ({ server, id }) => {
  server.clock.advance({ hours: 3 });
  // the session is over as well
  const call = await checkedDesk(server);
  await accepted(call('GET', `/orders/${id}`));
};

/** The cancel order of a placed order. */
async function cancelOrder(server: ReferenceServer, call: Desk): Promise<string> {
  const { id: orderId, profileId } = server.seed.order({ state: 'QUEUED' });
  const { body } = await call<Schemas['CancelOrderInitiated']>('POST', '/orders/initiateCancelOrder', {
    body: { orderId, cancelReason: 'changeOfMind' },
    shopper: profileId,
    site: 'siteUS',
  });
  return body.cancelOrder.id ?? '';
}

/** The replacement order of an exchange whose goods have been received. */
async function replacement(server: ReferenceServer, call: Desk): Promise<string> {
  const { id: orderId, shoppingCart } = server.seed.order({ state: 'NO_PENDING_ACTION' });
  const commerceItemId = shoppingCart?.items?.[0]?.commerceItemId;
  const item = { commerceItemId, quantityToReturn: 1, returnReason: 'incorrectColor' };
  const body = { op: 'createExchangeRequest', orderId, returnItems: [item] };
  const { body: request } = await call<Schemas['ReturnRequest']>('POST', '/exchanges', { body });
  const returnItemId = request.returnItems?.[0]?.returnItemId;
  const received = { returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' };
  await call('PUT', `/returnRequests/${request.returnRequestId}/receive`, { body: { returnItems: [received] } });
  return request.replacementOrderId ?? '';
}

const exchangeOf = ({ server, id }: Shop): string =>
  [...server.snapshot().returns.values()].find(({ replacementOrderId }) => replacementOrderId === id)?.id ?? '';

const drivers: Readonly<Record<OrderEvent, Driver>> = {
  remorsePeriodEnds: { drive: wait, settings: remorse, isTime: true },
  priceHoldEnds: {
    drive: wait,
    settings: { remorsePeriod: { enabled: true, hours: 99, minutes: 0 } },
    holdsPrices: true,
    isTime: true,
  },
  submitCancel: {
    drive({ server, call, id }) {
      const { profileId: shopper } = server.snapshot().orders.get(id) ?? {};
      return accepted(call('PUT', '/orders/submitCancelOrder', { body: { id }, shopper, site: 'siteUS' }));
    },
    make: cancelOrder,
  },
  sendReplacement: {
    drive: shop => {
      const body = { op: 'submitExchangeOrder', returnRequestId: exchangeOf(shop) };
      return accepted(shop.call('POST', '/exchanges', { body }));
    },
    make: replacement,
  },
  dropReplacement: {
    drive: async shop => {
      const supervisor = await checkedDesk(shop.server, 'supervisor');
      const body = { op: 'initiateRefund', returnItems: [] };
      return accepted(supervisor('PUT', `/returnRequests/${exchangeOf(shop)}`, { body }));
    },
    make: replacement,
  },
  submit: { drive: submit([invoice]), settings: noRemorse },
  hold: { drive: submit([invoice]), settings: remorse },
  awaitPayment: { drive: submit([{ ...invoice, amount: 1 }]), settings: partial },
  // orders that are placed or amended ask for approval by themselves, what is under way is asked for by order management
  requireApproval: {
    drive: ({ server, id }) => server.orders.requireApproval(id),
    only: state => !['INCOMPLETE', 'BEING_AMENDED'].includes(state),
  },
  schedule: { drive: schedule },
  scheduleForApproval: { drive: schedule, settings: unlessDue },
  approve: { drive: approve },
  approveUnpaid: { drive: approve, payment: 'card' },
  reject: {
    drive: api(
      'POST',
      () => '/orders/reject',
      orderId => ({ orderId }),
    ),
  },
  requestQuote: {
    drive: api(
      'POST',
      () => '/orders/quote',
      orderId => ({ orderId }),
    ),
  },
  provideQuote: { drive: ({ server, id }) => server.orders.provideQuote(id) },
  rejectQuote: {
    drive: api(
      'POST',
      () => '/orders/quote/reject',
      id => ({ id }),
    ),
  },
  amend: {
    drive: api(
      'POST',
      id => `/orderAmendments/${id}`,
      () => ({ op: 'initiateAmendment' }),
    ),
  },
  submitAmendment: { drive: amendment('PUT') },
  discardAmendment: { drive: amendment('DELETE') },
  fulfil: { drive: ({ server, id }) => server.orders.fulfil(id) },
  fulfilPart: {
    drive: ({ server, id }) => {
      const [line] = server.snapshot().orders.get(id)?.lines ?? [];
      server.orders.fulfil(id, { items: [{ commerceItemId: line?.id ?? '', quantity: 1 }] });
    },
  },
  failFulfilment: { drive: ({ server, id }) => server.orders.failFulfilment(id) },
  process: { drive: ({ server, id }) => server.orders.process(id) },
  failPart: {
    drive: ({ server, id }) => server.orders.failFulfilment(id, { shippingGroupId: firstGroup(server, id) }),
    isSplit: true,
  },
  endIncomplete: {
    drive({ server, id }) {
      server.orders.failFulfilment(id, { shippingGroupId: firstGroup(server, id) });
      server.orders.fulfil(id);
    },
    isSplit: true,
    // the first of the two reports moves it on already
    only: state => state !== 'SUBMITTED',
  },
  cancel: {
    drive: api(
      'POST',
      id => `/orders/${id}`,
      () => ({ op: 'cancel', cancelReason: 'changeOfMind' }),
    ),
    settings: { extendedRemorsePeriod: { enabled: true, days: 30 } },
  },
};

function firstGroup(server: ReferenceServer, id: string): string {
  return server.snapshot().orders.get(id)?.shippingGroups[0].id ?? '';
}

/** A shop with an order in a state, which it has reached by itself where data cannot say how. */
async function shopWith(
  state: OrderState,
  { settings: more = {}, isSplit = false, payment, make, holdsPrices = false }: Partial<Driver>,
): Promise<Shop> {
  const server = createReferenceServer({ seed: false, settings: more });
  if (make !== undefined) {
    const call = await checkedDesk(server);
    const id = await make(server, call);
    putInto(state, id, server);
    return { server, call, id };
  }
  server.seed.product({ id: 'mug' });
  server.seed.account(account);
  const buyer = server.seed.profile({ organizationId: account.id });
  server.seed.profile({ organizationId: account.id, roles: [{ function: 'approver' }] });
  const isPaid = !['INCOMPLETE', 'PENDING_QUOTE', 'QUOTED', 'REJECTED_QUOTE'].includes(state);
  const { id } = server.seed.order({
    state: state === 'BEING_AMENDED' ? 'QUEUED' : state,
    profileId: buyer.id,
    items: [{ skuId: 'mug-sku', quantity: 2 }],
    ...(isPaid ? { payments: [{ type: payment ?? 'invoice' }] } : { payments: [] }),
    ...(holdsPrices && state === 'PENDING_PAYMENT'
      ? { heldUntil: new Date(server.clock.now() + 7_200_000).toISOString() }
      : {}),
    ...(isSplit ? { shippingGroups: [{}, { items: [{ skuId: 'mug-sku' }] }] } : {}),
  });
  const call = await checkedDesk(server);
  if (state === 'BEING_AMENDED') await call('POST', `/orderAmendments/${id}`, { body: { op: 'initiateAmendment' } });
  return { server, call, id };
}

function putInto(state: OrderState, id: string, server: ReferenceServer): void {
  const snapshot = server.snapshot();
  const order = snapshot.orders.get(id);
  if (order === undefined) throw new Error(`there is no order ${id}`);
  snapshot.orders.set(id, { ...order, state });
  server.restore(snapshot);
}

const table = Object.entries(drivers).flatMap(([event, { only = () => true }]) =>
  states
    .filter(only)
    .map(state => ({ state, event: event as OrderEvent, to: nextOrderState(state, event as OrderEvent) })),
);

describe('the order lifecycle', () => {
  it('drives every event of the table, in every state of the table', () => {
    expect(Object.keys(drivers).sort()).toEqual(Object.keys(orderEvents).sort());
    const named = orderTransitions.flatMap(({ from, to }) => [from, to]);
    expect(states).toEqual(expect.arrayContaining(named));
  });

  it.each(table.filter(({ to }) => to !== undefined))(
    'given $state, when $event happens, then $to',
    async ({ state, event, to }) => {
      const shop = await shopWith(state, drivers[event]);
      await drivers[event].drive(shop);
      expect(shop.server.snapshot().orders.get(shop.id)?.state).toBe(to);
    },
  );

  it.each(table.filter(({ to }) => to === undefined))(
    'given $state, when $event is asked for, then it is refused and nothing changes',
    async ({ state, event }) => {
      const shop = await shopWith(state, drivers[event]);
      const { orders: before, skus } = shop.server.snapshot();
      const failure = await Promise.resolve()
        .then(() => drivers[event].drive(shop))
        .then(
          () => 'nothing',
          (reason: Error) => reason.message,
        );
      const { code } = orderEvents[event];
      const { isTime } = drivers[event];
      const notCancellable =
        event === 'cancel'
          ? /^200(101|139)$/
          : code === undefined
            ? /does not allow|are left to ship/
            : new RegExp(`^(${code}|20140)$`);
      if (isTime) expect(failure).toBe('nothing');
      else expect(failure).toMatch(event === 'requireApproval' ? /does not allow/ : notCancellable);
      const after = shop.server.snapshot();
      expect(after.orders).toEqual(before);
      expect(after.skus).toEqual(skus);
    },
  );

  it.each([
    [true, 'REMOVED', 'PENDING_PAYMENT'],
    [false, 'PENDING_PAYMENT', 'PENDING_PAYMENT'],
  ])(
    'given an order approved without payment, price hold %s, when time passes, then %s',
    async (isLimited, after, before) => {
      const payments = { allowPartialPayment: true, priceHoldHours: isLimited ? 2 : 0 };
      const shop = await shopWith('INCOMPLETE', { settings: { ...unlessDue, payments } });
      await submit([])(shop);
      await drivers.approve.drive(shop);
      expect(shop.server.snapshot().orders.get(shop.id)?.state).toBe(before);
      shop.server.clock.advance({ hours: 3 });
      await (await checkedDesk(shop.server))('GET', `/orders/${shop.id}`);
      expect(shop.server.snapshot().orders.get(shop.id)?.state).toBe(after);
    },
  );
});
