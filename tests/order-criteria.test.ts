/** Orders found by criteria, each alone and several at once, in both query modes: as many as a plain look at every order finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReferenceServer } from '../mock-server/index.ts';
import type { Order } from '../mock-server/orders/records.ts';
import { OccAgent, type OrderCriteria } from '../src/index.ts';

// orders of nobody, as a storefront leaves them
const guests = ['Ngata', 'Olsen', 'ng'].map((lastName, index) => ({
  items: [{ skuId: 'sku20001' }],
  shippingAddress: {
    ...{ firstName: 'Guest', lastName, email: `guest${index}@example.com`, phoneNumber: `555-010${index}` },
    ...{ address1: '1 Pier', city: 'Albany', state: 'NY', postalCode: '12207', country: 'US' },
  },
}));
const server = createReferenceServer({ seed: 5, scale: 0.4, data: { orders: guests } });
const { orders, profiles, organizations } = server.snapshot();
const all = [...orders.values()].filter(({ cancels }) => cancels === undefined);
const agent = new OccAgent({
  baseUrl: server.baseUrl,
  fetch: server.fetch,
  auth: server.credentials.agent,
  now: () => server.clock.now(),
});

const begins = (texts: readonly (string | undefined)[], wanted: string | undefined) =>
  wanted === undefined || texts.some(text => text?.toLowerCase().startsWith(wanted.toLowerCase()) === true);

const labels: Readonly<Record<string, string>> = {
  NO_PENDING_ACTION: 'Fulfilled',
  PROCESSING: 'Being processed',
  SUBMITTED: 'Submitted to fulfillment',
  FAILED_APPROVAL: 'rejected',
  PENDING_APPROVAL: 'Pending approval',
  PENDING_REMOVE: 'Pending removal',
};

/** The definition: no index, no query language. */
function fits(order: Order, wanted: OrderCriteria): boolean {
  const isText = wanted.mode === 'text';
  const profile = profiles.get(order.profileId ?? '');
  const [address] = order.shippingGroups.map(group => group.address);
  // the stored order knows a guest by the shipping address alone, which only the text search looks at
  const whose = profile ?? (isText && order.profileId === undefined ? address : undefined);
  const shipped = order.shippingGroups.map(group => group.address?.phoneNumber);
  const billed = isText ? order.payments.map(({ billingAddress }) => billingAddress?.phoneNumber) : [];
  const states = [wanted.state ?? []]
    .flat()
    .map(state => Object.keys(labels).find(name => labels[name] === state) ?? state);
  const approvers = order.approverIds.map(id => profiles.get(id));
  const since =
    wanted.submittedWithinDays === undefined ? undefined : server.clock.now() - wanted.submittedWithinDays * 86_400_000;
  return (
    begins([order.id], wanted.orderId) &&
    begins([whose?.firstName], wanted.firstName) &&
    begins([whose?.lastName], wanted.lastName) &&
    begins([whose?.email], wanted.email) &&
    begins([...shipped, ...billed], wanted.phoneNumber) &&
    begins(
      order.lines.map(({ skuId }) => skuId),
      wanted.sku,
    ) &&
    begins(
      order.lines.map(({ productId }) => productId),
      wanted.product,
    ) &&
    begins([organizations.get(order.organizationId ?? '')?.name], wanted.account) &&
    begins(
      approvers.map(approver => approver?.firstName),
      wanted.approver?.firstName,
    ) &&
    begins(
      approvers.map(approver => approver?.lastName),
      wanted.approver?.lastName,
    ) &&
    (wanted.profileId === undefined || order.profileId === wanted.profileId) &&
    (wanted.site === undefined || order.siteId === wanted.site) &&
    (states.length === 0 || states.includes(order.state)) &&
    (since === undefined || (order.submittedAt !== undefined && order.submittedAt >= since))
  );
}

async function found(criteria: OrderCriteria): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of agent.orders.search({ ...criteria, pageSize: 250 })) ids.push(id);
  return ids.sort();
}

const expected = (criteria: OrderCriteria) =>
  all
    .filter(order => fits(order, criteria))
    .map(({ id }) => id)
    .sort();

/** What some order has of each criterion: of one that is there, so that searches find something. */
function criteriaOf(order: Order) {
  const profile = profiles.get(order.profileId ?? '');
  const [address] = order.shippingGroups.map(group => group.address);
  const [line] = order.lines;
  const [approver] = order.approverIds.map(id => profiles.get(id));
  const days = (server.clock.now() - (order.submittedAt ?? order.createdAt)) / 86_400_000;
  return {
    orderId: order.id,
    profileId: order.profileId ?? 'nobody',
    firstName: profile?.firstName ?? address?.firstName ?? 'x',
    lastName: profile?.lastName ?? address?.lastName ?? 'x',
    email: profile?.email ?? address?.email ?? 'x',
    phoneNumber: address?.phoneNumber ?? 'x',
    sku: line?.skuId ?? 'x',
    product: line?.productId ?? 'x',
    state: labels[order.state] ?? order.state,
    site: order.siteId,
    account: organizations.get(order.organizationId ?? '')?.name ?? 'x',
    approver: { firstName: approver?.firstName ?? 'x', lastName: approver?.lastName ?? 'x' },
    submittedWithinDays: Math.max(1, Math.ceil(days)),
  } satisfies OrderCriteria;
}

type Name = keyof ReturnType<typeof criteriaOf>;
const [first] = all;
if (first === undefined) throw new Error('there are no orders');
const names = Object.keys(criteriaOf(first)) as Name[];
// the documents give the text search neither of them
const inText: readonly Name[] = names.filter(name => name !== 'site' && name !== 'approver');

const drawn = (of: readonly Name[]) =>
  fc.record({
    order: fc.constantFrom(...all),
    wanted: fc.subarray([...of], { minLength: 1, maxLength: 5 }),
    length: fc.integer({ min: 1, max: 12 }),
    upper: fc.boolean(),
  });

/** Criteria of an order, of which strings are shortened: they match from their beginning, in either case. */
function shortened(order: Order, wanted: readonly Name[], length: number, upper: boolean): OrderCriteria {
  const whole = criteriaOf(order);
  const exact: readonly Name[] = ['profileId', 'state', 'site', 'submittedWithinDays', 'approver'];
  const cut = (text: string) => (upper ? text.slice(0, length).toUpperCase() : text.slice(0, length));
  return Object.fromEntries(wanted.map(name => [name, exact.includes(name) ? whole[name] : cut(String(whole[name]))]));
}

test.each(names)(
  'given %s alone, when orders are searched for what each of some orders has, then those that fit are found',
  async name => {
    for (const order of all.filter((_, index) => index % 23 === 0)) {
      const criteria = shortened(order, [name], 99, false);
      expect(await found(criteria), JSON.stringify(criteria)).toEqual(expected(criteria));
      if (!inText.includes(name)) continue;
      const text = { ...criteria, mode: 'text' as const };
      expect(await found(text), JSON.stringify(text)).toEqual(expected(text));
    }
  },
);

test('given every state of the seed, when orders are searched for each in both modes, then those alone are found', async () => {
  for (const state of new Set(all.map(order => order.state))) {
    const criteria = { state: labels[state] ?? state };
    expect(await found(criteria), state).toEqual(expected(criteria));
    expect(await found({ ...criteria, mode: 'text' }), state).toEqual(expected(criteria));
  }
});

test('given several criteria, when orders are searched by filter, then those that fit all of them are found', async () => {
  await fc.assert(
    fc.asyncProperty(drawn(names), async ({ order, wanted, length, upper }) => {
      const criteria = shortened(order, wanted, length, upper);
      expect(await found(criteria)).toEqual(expected(criteria));
    }),
    { numRuns: 150 },
  );
});

test('given several criteria, when orders are searched by text, then those that fit all of them are found', async () => {
  await fc.assert(
    fc.asyncProperty(drawn(inText), async ({ order, wanted, length, upper }) => {
      const criteria = { ...shortened(order, wanted, length, upper), mode: 'text' as const };
      expect(await found(criteria)).toEqual(expected(criteria));
    }),
    { numRuns: 150 },
  );
});
