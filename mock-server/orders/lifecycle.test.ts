/** Every state and every event: the table's moves are made, and nothing else changes anything. */
import { describe, expect, it } from 'vitest';
import { checkedDesk, type Desk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServer } from '../index.ts';
import { settings } from '../merchant/seed.ts';
import { nextOrderState, type OrderEvent, type OrderState, orderEvents } from './rules/order-lifecycle.ts';

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

const api =
  (method: string, path: (id: string) => string, body?: (id: string) => object): Drive =>
  async ({ call, id }) => {
    const response = await call(method, path(id), body && { body: body(id) });
    if (response.status >= 400) throw new Error(response.body.errorCode);
  };
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

const drivers: Partial<Record<OrderEvent, Driver>> = {
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
  { settings: more = {}, isSplit = false, payment }: Partial<Driver>,
): Promise<Shop> {
  const server = createReferenceServer({ seed: false, settings: more });
  server.seed.product({ id: 'mug' });
  server.seed.account(account);
  const buyer = server.seed.profile({ organizationId: account.id });
  const isPaid = !['INCOMPLETE', 'PENDING_QUOTE', 'QUOTED', 'REJECTED_QUOTE'].includes(state);
  const { id } = server.seed.order({
    state: state === 'BEING_AMENDED' ? 'QUEUED' : state,
    profileId: buyer.id,
    items: [{ skuId: 'mug-sku', quantity: 2 }],
    ...(isPaid ? { payments: [{ type: payment ?? 'invoice' }] } : { payments: [] }),
    ...(isSplit ? { shippingGroups: [{}, { items: [{ skuId: 'mug-sku' }] }] } : {}),
  });
  const call = await checkedDesk(server);
  if (state === 'BEING_AMENDED') await call('POST', `/orderAmendments/${id}`, { body: { op: 'initiateAmendment' } });
  return { server, call, id };
}

const table = Object.entries(drivers).flatMap(([event, { only = () => true }]) =>
  states
    .filter(only)
    .map(state => ({ state, event: event as OrderEvent, to: nextOrderState(state, event as OrderEvent) })),
);

describe('the order lifecycle', () => {
  it('drives every event, or says what does', () => {
    const otherwise: OrderEvent[] = [
      'remorsePeriodEnds',
      'priceHoldEnds',
      'submitCancel',
      'sendReplacement',
      'dropReplacement',
    ];
    expect([...Object.keys(drivers), ...otherwise].sort()).toEqual(Object.keys(orderEvents).sort());
  });

  it.each(table.filter(({ to }) => to !== undefined))(
    'given $state, when $event happens, then $to',
    async ({ state, event, to }) => {
      const shop = await shopWith(state, drivers[event] ?? {});
      await drivers[event]?.drive(shop);
      expect(shop.server.snapshot().orders.get(shop.id)?.state).toBe(to);
    },
  );

  it.each(table.filter(({ to }) => to === undefined))(
    'given $state, when $event is asked for, then it is refused and nothing changes',
    async ({ state, event }) => {
      const shop = await shopWith(state, drivers[event] ?? {});
      const { orders: before, skus } = shop.server.snapshot();
      const failure = await Promise.resolve()
        .then(() => drivers[event]?.drive(shop))
        .then(
          () => 'nothing',
          (reason: Error) => reason.message,
        );
      const { code } = orderEvents[event];
      const notCancellable =
        event === 'cancel'
          ? /^200(101|139)$/
          : code === undefined
            ? /does not allow|are left to ship/
            : new RegExp(`^(${code}|20140)$`);
      expect(failure).toMatch(event === 'requireApproval' ? /does not allow/ : notCancellable);
      const after = shop.server.snapshot();
      expect(after.orders).toEqual(before);
      expect(after.skus).toEqual(skus);
    },
  );

  it.each(states)('given %s, when time passes, then only what is held moves on', async state => {
    const shop = await shopWith(state, { settings: remorse });
    shop.server.clock.advance({ hours: 3 });
    await (await checkedDesk(shop.server))('GET', `/orders/${shop.id}`);
    const to = nextOrderState(state, 'remorsePeriodEnds') ?? state;
    expect(shop.server.snapshot().orders.get(shop.id)?.state).toBe(to);
  });

  it.each([
    [true, 'REMOVED', 'PENDING_PAYMENT'],
    [false, 'PENDING_PAYMENT', 'PENDING_PAYMENT'],
  ])(
    'given an order approved without payment, price hold %s, when time passes, then %s',
    async (isLimited, after, before) => {
      const payments = { allowPartialPayment: true, priceHoldHours: isLimited ? 2 : 0 };
      const shop = await shopWith('INCOMPLETE', { settings: { ...unlessDue, payments } });
      await submit([])(shop);
      await drivers.approve?.drive(shop);
      expect(shop.server.snapshot().orders.get(shop.id)?.state).toBe(before);
      shop.server.clock.advance({ hours: 3 });
      await (await checkedDesk(shop.server))('GET', `/orders/${shop.id}`);
      expect(shop.server.snapshot().orders.get(shop.id)?.state).toBe(after);
    },
  );
});
