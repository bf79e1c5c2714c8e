import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentials } from '../auth/seed.ts';
import { settings } from '../merchant/seed.ts';
import type { Order } from '../orders/records.ts';
import { belongsTo } from '../people/rules/accounts.ts';
import type { State } from '../store/store.ts';
import { minus, sum, zero } from '../wire/money.ts';
import { fixturesOf } from './fixtures.ts';
import { createSeedState } from './seed.ts';

const now = Date.UTC(2026, 0, 15, 9);
const hour = 3_600_000;
const state = createSeedState({ seed: 1, now, scale: 1 });
const orders = placedIn(state);
const profiles = [...state.profiles.values()];
const returns = [...state.returns.values()];

describe('createSeedState', () => {
  it('gives the same state for the same seed and time', () => {
    expect(createSeedState({ seed: 1, now, scale: 1 })).toEqual(state);
  });

  it('gives another state for another seed, and the same users', () => {
    const other = createSeedState({ seed: 2, now, scale: 1 });
    expect(other.orders).not.toEqual(state.orders);
    expect(other.profiles).not.toEqual(state.profiles);
    expect(other.users).toEqual(state.users);
  });

  it('gives the size that was asked for', () => {
    const twice = createSeedState({ seed: 1, now, scale: 2 });
    expect(placedIn(twice).length).toBe(2 * orders.length);
    expect(twice.profiles.size).toBe(2 * state.profiles.size);
    // and those who have registered and wait
    expect(state.profiles.size).toBe(40 + state.registrationRequests.size);
    expect(state.registrationRequests.size).toBe(4);
  });

  it('keeps every promise with any seed and size', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(1, 1, 1, 3), (seed, scale) => {
        const made = createSeedState({ seed, now, scale });
        expect(new Set(placedIn(made).map(order => order.state))).toEqual(orderStates);
        expect(new Set([...made.returns.values()].map(request => request.state))).toEqual(returnStates);
        for (const order of made.orders.values()) expectWholeOrder(order, made);
        expectFreshIds(made);
        expect(() => fixturesOf(made)).not.toThrow();
      }),
      { numRuns: 25 },
    );
  });
});

describe('users of the seed', () => {
  it('have one of each role, and passwords that keep the rules', () => {
    const users = [...state.users.values()];
    expect(users.map(user => [user.roles.join(), user.active])).toEqual([
      ['csAgentRole', true],
      ['csAgentSupervisorRole', true],
      ['adminRole', true],
      ['csAgentRole', false],
      ['csAgentRole', true],
      ['csAgentRole', true],
    ]);
    expect(users.map(({ mfa }) => mfa)).toEqual(['none', 'none', 'none', 'none', 'totp', 'mail']);
    for (const { email, password } of users) {
      expect(password).toMatch(/^(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{8,}$/);
      expect(password.toLowerCase()).not.toContain(email);
    }
  });

  it('are the ones the credentials name', () => {
    const users = [...state.users.values()].map(({ email, password }) => `${email}:${password}`);
    const { application, ...people } = credentials;
    for (const { username, password } of Object.values(people)) expect(users).toContain(`${username}:${password}`);
    expect([...state.applications.values()].map(({ key }) => key)).toContain(application.applicationKey);
  });
});

describe('customers of the seed', () => {
  it('have e-mail addresses of their own in domains nobody owns', () => {
    const emails = profiles.map(({ email }) => email);
    expect(new Set(emails).size).toBe(emails.length);
    for (const email of emails) expect(email).toMatch(/^[a-z]+(\.[a-z]+)*\d*@example\.(com|org|net)$/);
  });

  it('have names as people have them', () => {
    const names = profiles.map(({ lastName }) => lastName);
    expect(names).toEqual(expect.arrayContaining(['Ng', "O'Brien", 'García', 'van der Berg', 'Nguyễn']));
  });

  it('belong to accounts that exist, each with an administrator, an approver and a buyer', () => {
    const accounts = [...state.organizations.values()].filter(({ active }) => active);
    expect(accounts).toHaveLength(3);
    for (const { id } of accounts) {
      const contacts = profiles.filter(profile => profile.active && belongsTo(profile, id));
      const functions = contacts.flatMap(({ roles }) => roles.map(role => role.function));
      expect(functions).toEqual(expect.arrayContaining(['admin', 'approver', 'buyer']));
    }
    for (const { roles, secondaryOrganizationIds, parentOrganizationId } of profiles) {
      for (const id of [...roles.map(role => role.organizationId), ...secondaryOrganizationIds, parentOrganizationId]) {
        expect(id === undefined || state.organizations.has(id)).toBe(true);
      }
    }
    expect(profiles.some(({ type, active }) => type === 'b2b_user' && !active)).toBe(true);
  });

  it('have accounts with a limit, with approval of everything, and without approvals', () => {
    const limits = [...state.organizations.values()].map(account => [
      account.active,
      account.approvalRequired,
      account.orderPriceLimit?.amount,
    ]);
    expect(limits).toEqual(
      expect.arrayContaining([
        [true, true, 50_000],
        [true, true, 0],
        [true, false, undefined],
      ]),
    );
    expect(limits.some(([active]) => active === false)).toBe(true);
  });
});

describe('catalog of the seed', () => {
  it('has products and SKUs that name each other', () => {
    const named = [...state.products.values()].flatMap(product => product.skuIds.map(id => [id, product.id]));
    expect(named).toEqual([...state.skus.values()].map(sku => [sku.id, sku.productId]));
  });

  it('has something of every kind', () => {
    const products = [...state.products.values()];
    const skus = [...state.skus.values()];
    expect(products.length).toBeGreaterThanOrEqual(24);
    expect(products.some(({ nonreturnable }) => nonreturnable)).toBe(true);
    expect(products.some(({ notForIndividualSale }) => notForIndividualSale)).toBe(true);
    expect(products.some(({ orderLimit }) => orderLimit !== undefined)).toBe(true);
    expect(products.some(({ prices }) => prices.defaultPriceGroup?.sale !== undefined)).toBe(true);
    expect(products.some(({ prices }) => (prices.defaultPriceGroup?.shippingSurcharge ?? zero) > zero)).toBe(true);
    expect(skus.some(({ prices }) => prices.defaultPriceGroup?.sale !== undefined)).toBe(true);
    expect(skus.some(({ active }) => !active)).toBe(true);
    expect(
      skus.some(({ nonreturnable, productId }) => nonreturnable && !state.products.get(productId)?.nonreturnable),
    ).toBe(true);
    expect(skus.some(({ stock }) => stock.preOrderable > 0)).toBe(true);
    expect(skus.some(({ stock }) => stock.backOrderable > 0)).toBe(true);
    expect(
      skus.some(({ stock, active }) => active && stock.inStock + stock.backOrderable + stock.preOrderable === 0),
    ).toBe(true);
  });
});

describe('orders of the seed', () => {
  it('hold back some that can still be cancelled', () => {
    const queued = orders.filter(order => order.state === 'QUEUED');
    expect(queued.length).toBeGreaterThanOrEqual(4);
    for (const { heldUntil = 0, submittedAt = 0 } of queued) {
      expect(heldUntil).toBeGreaterThan(now);
      expect(heldUntil - submittedAt).toBe(hour);
    }
  });

  it('were all made in the last year, the older one with the lower id', () => {
    const times = orders.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.min(...times)).toBeGreaterThan(now - 366 * 24 * hour);
    for (const { createdAt, modifiedAt } of orders) expect(modifiedAt >= createdAt && modifiedAt <= now).toBe(true);
  });

  it('are joined by one with an add-on and a gift, whatever the size', () => {
    for (const scale of [1, 3]) {
      const all = [...createSeedState({ seed: 7, now, scale }).orders.values()];
      const [withGift, ...others] = all.filter(({ gifts }) => gifts.length > 0);
      expect(others).toEqual([]);
      const [base, addOn, gift] = withGift?.lines ?? [];
      expect([addOn?.parentId, gift?.gift, withGift?.coupons]).toEqual([base?.id, 'promo10006', ['LAMPGIFT']]);
    }
  });

  it('leave many fulfilled ones with several lines to return', () => {
    const returned = new Set(returns.map(({ orderId }) => orderId));
    const whole = orders.filter(
      ({ id, state: at, lines }) => at === 'NO_PENDING_ACTION' && !returned.has(id) && lines.length > 1,
    );
    expect(whole.length).toBeGreaterThanOrEqual(15);
  });

  it('are of shoppers and of accounts, paid in every way, on both sites', () => {
    expect(new Set(orders.flatMap(({ payments }) => payments.map(({ type }) => type)))).toEqual(
      new Set(['card', 'invoice', 'cash']),
    );
    expect(new Set(orders.map(({ siteId }) => siteId))).toEqual(new Set(['siteUS', 'siteDE']));
    expect(orders.some(({ organizationId }) => organizationId !== undefined)).toBe(true);
    expect(orders.some(({ coupons }) => coupons.length > 0)).toBe(true);
  });

  it('have one cart at most for a shopper and site', () => {
    const carts = orders
      .filter(order => order.state === 'INCOMPLETE')
      .map(({ profileId, siteId }) => `${profileId} ${siteId}`);
    expect(new Set(carts).size).toBe(carts.length);
  });
});

describe('scheduled orders of the seed', () => {
  it('are suspended, have a template, and show the order that they have placed', () => {
    const scheduled = [...state.scheduledOrders.values()];
    expect(scheduled.map(({ state: at }) => at)).toEqual(['inactive']);
    for (const { profileId, templateOrderId, executions } of scheduled) {
      const [template, placed] = [templateOrderId, executions[0]?.orderId ?? ''].map(id => state.orders.get(id));
      expect(template).toMatchObject({ state: 'TEMPLATE', profileId });
      expect(placed).toMatchObject({ state: 'NO_PENDING_ACTION', profileId });
    }
  });
});

describe('returns of the seed', () => {
  it('agree with their orders', () => {
    const received = new Map<string, number>();
    for (const { items, orderId, createdAt } of returns) {
      const order = state.orders.get(orderId);
      expect(order?.state).toBe('NO_PENDING_ACTION');
      expect(createdAt > (order?.shippingGroups[0].shippedAt ?? now) && createdAt <= now).toBe(true);
      for (const { lineId, quantityReceived } of items) received.set(lineId, quantityReceived);
    }
    for (const line of orders.flatMap(({ lines }) => lines))
      expect(line.returnedQuantity).toBe(received.get(line.id) ?? 0);
  });

  it('are open for recent orders only', () => {
    const open = returns.filter(request => request.state !== 'COMPLETE').map(({ createdAt }) => createdAt);
    const done = returns.filter(request => request.state === 'COMPLETE').map(({ createdAt }) => createdAt);
    expect(Math.min(...open)).toBeGreaterThan(Math.max(...done));
  });
});

// a cancellation under way and the replacement of an exchange come of what a user does; templates of scheduled orders are not placed
const orderStates = new Set(
  Object.keys(settings.stateNames.order).filter(
    name => !['INCOMPLETE_CANCEL', 'PENDING_CUSTOMER_RETURN'].includes(name) && !name.endsWith('TEMPLATE'),
  ),
);
const returnStates = new Set(Object.keys(settings.stateNames.return));

it('given the states of orders and returns, then each has a name of its own', () => {
  for (const names of Object.values(settings.stateNames)) {
    expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
  }
});

/** The orders, but for two made like earlier ones: the template of a scheduled one, and the one with a gift. */
function placedIn({ orders: all }: State): Order[] {
  return [...all.values()].filter(order => order.state !== 'TEMPLATE' && order.gifts.length === 0);
}

function expectWholeOrder(
  order: Order,
  { profiles: people, organizations, sites, products, skus, shippingMethods }: State,
): void {
  const { priceInfo, lines, payments, shippingGroups } = order;
  expect(sum(lines.map(({ rawTotal }) => rawTotal))).toBe(priceInfo.rawSubtotal);
  expect(sum(lines.map(({ discountShare }) => discountShare))).toBe(priceInfo.discount);
  expect(sum(lines.map(({ taxShare }) => taxShare))).toBe(priceInfo.tax);
  expect(sum(lines.map(({ shippingShare }) => shippingShare))).toBe(priceInfo.shipping);
  expect(minus(priceInfo.rawSubtotal, priceInfo.discount)).toBe(priceInfo.amount);
  expect(sum([priceInfo.amount, priceInfo.shipping, priceInfo.surcharge, priceInfo.tax])).toBe(priceInfo.total);
  if (payments.length > 0) expect(sum(payments.map(({ amount }) => amount))).toBe(priceInfo.total);
  expect(people.has(order.profileId ?? '')).toBe(true);
  expect(order.organizationId === undefined || organizations.has(order.organizationId)).toBe(true);
  expect(order.approverIds.every(id => people.has(id))).toBe(true);
  expect(sites.has(order.siteId)).toBe(true);
  for (const { methodId = '', address } of shippingGroups)
    expect(shippingMethods.get(methodId)?.countries).toContain(address?.country);
  for (const line of lines) {
    expect(skus.get(line.skuId)?.productId).toBe(line.productId);
    expect(products.has(line.productId)).toBe(true);
  }
  if (order.state === 'PENDING_APPROVAL') expect(order.approverIds).not.toEqual([]);
}

/** Every id of the kind a counter hands out is used once, and the next one is new. */
function expectFreshIds(made: State): void {
  const used = [
    ...[made.profiles, made.organizations, made.orders, made.returns].flatMap(records => [...records.keys()]),
    ...[...made.orders.values()].flatMap(({ lines, payments, shippingGroups }) =>
      [...shippingGroups, ...lines, ...payments].map(({ id }) => id),
    ),
    ...[...made.returns.values()].flatMap(({ items }) => items.map(({ id }) => id)),
    ...[...made.profiles.values()].flatMap(({ shippingAddresses }) => shippingAddresses.map(({ id }) => id)),
  ];
  const known = new Set(used);
  expect(known.size).toBe(used.length);
  for (const [prefix, last] of made.counters) {
    const numbers = used.filter(id => id.startsWith(prefix)).map(id => Number(id.slice(prefix.length)));
    expect(Math.max(0, ...numbers.filter(number => !Number.isNaN(number)))).toBeLessThanOrEqual(last);
  }
}
