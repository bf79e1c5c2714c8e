/** Orders of users' data: priced, taxed and shipped by the server's own rules, in whatever state they are said to be. @module */

import { defaultSite } from '../merchant/default-site.ts';
import { priceListGroupOfSite } from '../merchant/rules/price-list-groups.ts';
import type { Order, Payment } from '../orders/records.ts';
import { approverIdsOf } from '../orders/rules/approval.ts';
import { isUnpaidIn, lineStateIn, paymentStateIn } from '../orders/rules/order-in-state.ts';
import { pricedInGroups } from '../orders/rules/order-pricing.ts';
import { deferral } from '../orders/rules/payment.ts';
import { type LineToPrice, priceLines } from '../orders/rules/pricing.ts';
import { heldUntil } from '../orders/rules/remorse-period.ts';
import { withLinesIn } from '../orders/rules/shipping-groups.ts';
import { contactsOf } from '../people/contacts-of.ts';
import type { Organization } from '../people/records.ts';
import { offersIn } from '../promotions/claims-of.ts';
import { currencyOf } from '../wire/currency.ts';
import { type Amount, atLeastZero, minus, sum, zero } from '../wire/money.ts';
import { unknownName } from '../wire/nearest.ts';
import type { Address } from '../wire/records.ts';
import { groupNamed } from './catalog.ts';
import type { OrderData, OrderItemData, PaymentData } from './format.ts';
import type { Loading } from './loading.ts';
import { amountAt, atPlace, fail, instantOf, named, present } from './place.ts';
import { propertiesOf } from './properties.ts';
import { shippingGroupsOf } from './shipping-groups.ts';

const day = 86_400_000;
const waitForApprover: readonly Order['state'][] = ['PENDING_APPROVAL', 'APPROVED', 'FAILED_APPROVAL'];

/** An order. */
export function orderOf(data: OrderData, place: string, loading: Loading): Order {
  const { store, newId } = loading;
  const state = data.state ?? 'SUBMITTED';
  const site =
    data.siteId === undefined ? defaultSite(store) : named(store.sites, data.siteId, 'site', `${place}.siteId`);
  const { priceListGroups: groups } = store.settings;
  const group =
    data.priceListGroup === undefined
      ? priceListGroupOfSite(groups, site.id)
      : groupNamed(groups, data.priceListGroup, `${place}.priceListGroup`);
  const priceListGroup = { priceListGroupId: group.id, currencyCode: group.currencyCode };
  const { profile, organization } = peopleOf(data, place, loading);
  const { taxRates } = store.settings;
  const coupons = data.coupons ?? [];
  const times = timesOf({ ...data, state }, loading);
  // an order of the past has the discounts of its time
  const offers = offersIn(store, times.submittedAt ?? times.createdAt);
  for (const [index, code] of coupons.entries()) named(store.coupons, code, 'coupon', `${place}.coupons[${index}]`);
  const lines = data.items.map((item, index) => lineOf(item, group.currencyCode, `${place}.items[${index}]`, loading));
  const shippingGroups = shippingGroupsOf(
    { ...data, state },
    { ...times, profile, organization, priceListGroupId: group.id, lines },
    place,
    loading,
  );
  const priced = atPlace(place, () =>
    pricedInGroups(shippingGroups, store.shippingMethods, deliveries =>
      priceLines(lines, { ...priceListGroup, siteId: site.id, deliveries, taxRates, coupons, offers }),
    ),
  );
  return {
    id: data.id ?? newId('o'),
    state,
    profileId: profile?.id,
    organizationId: organization?.id,
    siteId: site.id,
    ...priceListGroup,
    ...present({ cartName: data.cartName, approverMessage: data.approverMessage }),
    ...times,
    agentId: data.agentId === undefined ? undefined : named(store.users, data.agentId, 'agent', `${place}.agentId`).id,
    salesChannel: data.agentId === undefined ? 'default' : 'contactCenter',
    ...inState(priced, state),
    // they are among the items that the data lists, if anywhere
    gifts: [],
    payments: paymentsOf(
      { ...data, state },
      { total: priced.priceInfo.total, currencyCode: group.currencyCode, address: priced.shippingGroups[0].address },
      place,
      loading,
    ),
    coupons,
    ...(data.cancelReason === undefined
      ? {}
      : { cancelReason: cancelReasonOf(data.cancelReason, `${place}.cancelReason`, loading) }),
    approverIds: approversOf({ ...data, state }, organization, place, loading),
    comments: (data.comments ?? []).map(comment => ({ id: newId('oc'), comment, createdAt: times.createdAt })),
    properties: propertiesOf('order', data, place, loading),
  };
}

type InState = OrderData & Pick<Order, 'state'>;

function peopleOf({ profileId, organizationId }: OrderData, place: string, { store }: Loading) {
  const profile =
    profileId === undefined ? undefined : named(store.profiles, profileId, 'profile', `${place}.profileId`);
  const accountId = organizationId ?? profile?.parentOrganizationId;
  const organization =
    accountId === undefined ? undefined : named(store.organizations, accountId, 'account', `${place}.organizationId`);
  return { profile, organization };
}

function lineOf(item: OrderItemData, currencyCode: string, place: string, loading: Loading): LineToPrice {
  const { store, newId } = loading;
  const { externalPrice } = item;
  const sku = named(store.skus, item.skuId, 'SKU', `${place}.skuId`);
  if (externalPrice !== undefined) amountAt(externalPrice, currencyCode, `${place}.externalPrice`);
  return {
    id: item.id ?? newId('ci'),
    product: named(store.products, sku.productId, 'product', `${place}.skuId`),
    sku,
    quantity: item.quantity ?? 1,
    properties: { ...present({ externalPrice }), ...propertiesOf('commerceItem', item, place, loading) },
  };
}

/** Carts have not been submitted; an order in its remorse period is of now unless it says otherwise. */
function timesOf({ state, ...data }: InState, { store, now }: Loading) {
  const isFresh = state === 'INCOMPLETE' || state === 'QUEUED';
  const createdAt = data.creationDate === undefined ? (isFresh ? now : now - day) : instantOf(data.creationDate);
  const submittedAt = data.submittedDate === undefined ? createdAt : instantOf(data.submittedDate);
  const held =
    data.heldUntil === undefined ? heldUntil(store.settings.remorsePeriod, submittedAt) : instantOf(data.heldUntil);
  const isPriceHeld = state === 'PENDING_PAYMENT' && data.heldUntil !== undefined;
  return {
    createdAt,
    modifiedAt: Math.max(createdAt, submittedAt),
    submittedAt: state === 'INCOMPLETE' ? undefined : submittedAt,
    heldUntil: state === 'QUEUED' || isPriceHeld ? held : undefined,
  };
}

function inState<P extends Pick<Order, 'lines' | 'shippingGroups'>>(contents: P, state: Order['state']): P {
  return withLinesIn(contents, line => ({ ...line, state: lineStateIn[state] ?? line.state }));
}

interface ToPay {
  readonly total: Amount;
  readonly currencyCode: string;
  readonly address: Address | undefined;
}

function paymentsOf(
  { state, payments }: InState,
  { total, currencyCode, address }: ToPay,
  place: string,
  loading: Loading,
): Payment[] {
  const data: readonly PaymentData[] = payments ?? (isUnpaidIn(state) ? [] : [{ type: 'card', ...usualCard }]);
  const at = (index: number) => `${place}.payments[${index}]`;
  const amounts = data.map(({ amount }, index) =>
    amount === undefined ? undefined : amountAt(amount, currencyCode, `${at(index)}.amount`),
  );
  const open = amounts.flatMap((amount, index) => (amount === undefined ? [index] : []));
  if (open[1] !== undefined) fail(`${at(open[1])}.amount`, 'is missing: only one payment may leave it open');
  const rest = atLeastZero(minus(total, sum(amounts.map(amount => amount ?? zero))));
  const paid = data.map(({ id, amount: _, PONumber, state: own, ...payment }, index): Payment => {
    const deferred = deferral(payment.type, loading.store.settings.payments);
    return {
      ...present({ ...payment, poNumber: PONumber }),
      ...deferred,
      id: id ?? loading.newId('pg'),
      amount: amounts[index] ?? rest,
      state: own ?? paymentStateIn(state, deferred),
      ...present({ billingAddress: address }),
    };
  });
  checkPaid(sum(paid.map(({ amount }) => amount)), { state, total, currencyCode }, `${place}.payments`);
  return paid;
}

const usualCard = {
  cardType: 'visa',
  cardLast4: '1111',
  expiryMonth: '08',
  expiryYear: '2030',
} as const;

function checkPaid(
  paid: Amount,
  { state, total, currencyCode }: Pick<Order, 'state' | 'currencyCode'> & { readonly total: Amount },
  place: string,
): void {
  if (isUnpaidIn(state) || paid === total) return;
  const { toMajor } = currencyOf(currencyCode);
  fail(
    place,
    `they come to ${toMajor(paid)}, and the order to ${toMajor(total)}; one payment may leave its amount open`,
  );
}

function cancelReasonOf(key: string, place: string, { store }: Loading): string {
  const { cancel } = store.settings.reasons;
  const reason = cancel.find(candidate => candidate.key === key);
  const keys = cancel.map(candidate => candidate.key);
  return reason?.name ?? fail(place, unknownName('reason', key, keys));
}

function approversOf(
  { state, approverIds }: InState,
  organization: Organization | undefined,
  place: string,
  { store }: Loading,
): readonly string[] {
  if (approverIds !== undefined) {
    return approverIds.map((id, index) => named(store.profiles, id, 'profile', `${place}.approverIds[${index}]`).id);
  }
  const waits = organization !== undefined && waitForApprover.includes(state);
  return waits ? approverIdsOf(organization.id, contactsOf(store, organization.id)) : [];
}
