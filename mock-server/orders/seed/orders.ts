/** Orders of the last twelve months in every state, priced by the server's own rules. @module */

import type { Product, ShippingMethod, Sku } from '../../catalog/records.ts';
import type { Settings } from '../../merchant/records.ts';
import { priceListGroupOfSite } from '../../merchant/rules/price-list-groups.ts';
import type { Organization, Profile } from '../../people/records.ts';
import type { Offers } from '../../promotions/rules/offers.ts';
import { createRandom, type Random } from '../../seed/random.ts';
import { zero } from '../../wire/money.ts';
import type { Address, DynamicProperties } from '../../wire/records.ts';
import type { Order, OrderLine, ShippingGroup } from '../records.ts';
import { approverIdsOf, needsApproval } from '../rules/approval.ts';
import { groupStateIn, lineStateIn } from '../rules/order-in-state.ts';
import { type LineToPrice, priceLines } from '../rules/pricing.ts';
import { heldUntil } from '../rules/remorse-period.ts';
import { orderPlan, type SeededState } from './order-plan.ts';
import { paymentsOf } from './payments.ts';

/** What orders are made of. */
export interface OrderOptions {
  readonly seed: number;
  readonly now: number;
  readonly scale: number;
  readonly nextId: (prefix: string) => string;
  readonly profiles: readonly Profile[];
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly products: ReadonlyMap<string, Product>;
  readonly skus: readonly Sku[];
  readonly shippingMethods: readonly ShippingMethod[];
  readonly agentIds: readonly string[];
  readonly settings: Settings;
  readonly offers: Offers;
}

interface Draft {
  readonly state: SeededState;
  readonly customer: Profile;
  readonly createdAt: number;
}

/** Makes orders; the older one has the lower id. */
export function seedOrders(options: OrderOptions): Order[] {
  const random = createRandom(options.seed, 'orders');
  const drafts = draftOrders(random, options).sort((a, b) => a.createdAt - b.createdAt);
  const make = orderMaker(random, options);
  return drafts.map(make);
}

function draftOrders(random: Random, { profiles, organizations, scale, now }: OrderOptions): Draft[] {
  const active = profiles.filter(profile => profile.active);
  const shopper = active.filter(({ type }) => type === 'b2c_user');
  const contact = active.filter(({ type }) => type === 'b2b_user');
  const approvedContact = contact.filter(
    ({ parentOrganizationId = '' }) => organizations.get(parentOrganizationId)?.approvalRequired,
  );
  const customers = { shopper, contact, approvedContact };
  // one cart for each shopper and site; the first shopper never has one, so that there is somebody to place a first order for
  const withoutCart = {
    shopper: shopper.filter(profile => profile !== active[0]),
    contact: contact.filter(profile => profile !== active[0]),
  };

  return Object.entries(orderPlan).flatMap(([name, { count, age, by }]) => {
    const state = name as SeededState;
    return Array.from({ length: Math.max(1, Math.round(count * scale)) }, (_, index) => {
      const anybody = index % 3 === 1 ? 'contact' : 'shopper';
      const createdAt = now - random.int(age[0], age[1]) * 60_000 - random.int(0, 59_999);
      if (state !== 'INCOMPLETE')
        return { state, customer: random.pick(customers[by === 'anybody' ? anybody : by]), createdAt };
      return { state, customer: random.take(withoutCart[anybody]), createdAt };
    });
  });
}

function orderMaker(random: Random, options: OrderOptions) {
  const { nextId, organizations, products, skus, shippingMethods, agentIds, profiles, now } = options;
  const ordinary = skus.filter(
    ({ active, productId, stock }) =>
      active && stock.inStock >= 10 && products.get(productId)?.notForIndividualSale === false,
  );
  const returnable = ordinary.filter(
    ({ nonreturnable, productId }) => !nonreturnable && products.get(productId)?.nonreturnable === false,
  );
  const kept = ordinary.filter(sku => !returnable.includes(sku));
  const approvers = approversByAccount(profiles);
  const [elsewhere, inGermany] = [salesIn('US', 'siteUS'), salesIn('DE', 'siteDE')];
  let fulfilled = 0;

  return function make({ state, customer, createdAt }: Draft): Order {
    const organization = organizations.get(customer.parentOrganizationId ?? '');
    const address = customer.shippingAddresses[0] ?? organization?.shippingAddress;
    if (address === undefined) throw new Error(`${customer.id} has no address`);
    const { methods, siteId, priceListGroupId, currencyCode } = address.country === 'DE' ? inGermany : elsewhere;
    const method = random.pick(methods);
    const coupons = state !== 'INCOMPLETE' && random.chance(0.15) ? [random.pick(['WELCOME10', 'LOYAL15'])] : none;
    const lines = linesToPrice(state, organization);
    const priced = priceLines(lines, {
      priceListGroupId,
      currencyCode,
      deliveries: [{ shippingMethod: method, destination: address }],
      coupons,
      siteId,
      offers: options.offers,
    });
    const total = priced.priceInfo.total;
    const asksApprover = organization !== undefined && needsApproval(organization, { currencyCode, amount: total });
    const placed = state !== 'INCOMPLETE';
    const byAgent = random.chance(0.3);
    const order: Order = {
      id: nextId('o'),
      state,
      profileId: customer.id,
      organizationId: organization?.id,
      siteId,
      priceListGroupId,
      currencyCode,
      createdAt,
      modifiedAt: modifiedAt(state, createdAt),
      submittedAt: placed ? createdAt : undefined,
      heldUntil: state === 'QUEUED' ? heldUntil(options.settings.remorsePeriod, createdAt) : undefined,
      agentId: byAgent ? random.pick(agentIds) : undefined,
      salesChannel: byAgent ? 'contactCenter' : 'default',
      priceInfo: priced.priceInfo,
      promotions: priced.promotions,
      gifts: none,
      lines: inState(priced.lines, lineStateIn[state]),
      shippingGroups: [shippingGroup(state, address, method, createdAt)],
      payments: paymentsOf(state, {
        total,
        customer,
        address,
        asksApprover,
        isAccount: organization !== undefined,
        settings: options.settings.payments,
        nextId,
        random,
        now,
      }),
      coupons,
      approverIds: asksApprover && placed ? (approvers.get(organization.id) ?? none) : none,
      comments: random.chance(0.1)
        ? [
            {
              id: nextId('oc'),
              comment: random.pick([
                'Please ring the bell twice.',
                'Customer asked for plain packaging.',
                'Called about the delivery date.',
              ]),
              createdAt,
            },
          ]
        : none,
      properties: random.chance(0.2)
        ? { x_giftMessage: random.pick(['Happy birthday!', 'With love', 'Thank you for everything']) }
        : noProperties,
    };
    return explained(order);
  };

  /** How a site sells to a country. */
  function salesIn(country: string, siteId: string) {
    const { id: priceListGroupId, currencyCode } = priceListGroupOfSite(options.settings.priceListGroups, siteId);
    const methods = shippingMethods.filter(({ enabled, countries }) => enabled && countries.includes(country));
    return { siteId, priceListGroupId, currencyCode, methods };
  }

  /** Says why, where somebody has decided. */
  function explained(order: Order): Order {
    switch (order.state) {
      case 'REMOVED':
        return { ...order, cancelReason: random.pick(options.settings.reasons.cancel).name };
      case 'APPROVED':
        return { ...order, approverMessage: 'Approved for this quarter.' };
      case 'FAILED_APPROVAL':
        return { ...order, approverMessage: 'Please order from the stock we have.' };
      default:
        return order;
    }
  }

  function linesToPrice(state: SeededState, organization: Organization | undefined): LineToPrice[] {
    const isFulfilled = state === 'NO_PENDING_ACTION';
    if (isFulfilled) fulfilled += 1;
    const count = isFulfilled ? random.int(2, 4) : random.int(1, 3);
    const chosen = new Set<Sku>();
    while (chosen.size < count) chosen.add(random.pick(isFulfilled ? returnable : ordinary));
    // every sixth fulfilled order holds something that cannot be sent back
    if (isFulfilled && fulfilled % 6 === 1) chosen.add(random.pick(kept));
    const lines = [...chosen].map(sku => line(sku, organization === undefined ? random.int(1, 3) : random.int(2, 8)));
    const waits = state === 'PENDING_APPROVAL' || state === 'APPROVED' || state === 'FAILED_APPROVAL';
    return waits && organization !== undefined ? aboveLimit(lines, organization) : lines;
  }

  function line(sku: Sku, quantity: number): LineToPrice {
    const product = products.get(sku.productId);
    if (product === undefined) throw new Error(`${sku.id} belongs to no product`);
    return { id: nextId('ci'), product, sku, quantity: Math.min(quantity, product.orderLimit ?? quantity) };
  }

  function aboveLimit(lines: LineToPrice[], { orderPriceLimit }: Organization): LineToPrice[] {
    const limit = orderPriceLimit?.amount ?? zero;
    // a chair tips every order over the limits of the seed's accounts
    const chair = skus.find(
      ({ prices, stock }) => (prices.defaultPriceGroup?.list ?? zero) > limit && stock.inStock >= 10,
    );
    return chair === undefined || lines.some(({ sku }) => sku.id === chair.id) ? lines : [...lines, line(chair, 2)];
  }

  function shippingGroup(
    state: SeededState,
    address: Address,
    method: ShippingMethod,
    createdAt: number,
  ): ShippingGroup {
    const id = nextId('sg');
    if (state !== 'NO_PENDING_ACTION')
      return { id, methodId: method.id, address, state: groupStateIn[state] ?? 'INITIAL' };
    const shippedAt = createdAt + random.int(20, 80) * 3_600_000;
    return {
      id,
      methodId: method.id,
      address,
      state: 'NO_PENDING_ACTION',
      shippedAt,
      trackingNumber: `1Z${random.int(100_000, 999_999)}${random.int(100_000, 999_999)}`,
    };
  }

  function modifiedAt(state: SeededState, createdAt: number): number {
    const untouched = state === 'INCOMPLETE' || state === 'QUEUED' || state === 'SUBMITTED';
    return untouched ? createdAt : Math.min(now, createdAt + random.int(1, 90) * 3_600_000);
  }
}

// records are values: those that hold nothing hold the same nothing
const none: readonly never[] = [];
const noProperties: DynamicProperties = {};

function inState(lines: readonly OrderLine[], state: string | undefined): readonly OrderLine[] {
  return state === undefined ? lines : lines.map(line => ({ ...line, state }));
}

function approversByAccount(profiles: readonly Profile[]): ReadonlyMap<string, string[]> {
  const approving = profiles.flatMap(profile => {
    const accounts = new Set(profile.roles.map(({ organizationId }) => organizationId));
    return [...accounts].map(account => ({ account, profile }));
  });
  const byAccount = Map.groupBy(approving, ({ account }) => account);
  return new Map(
    [...byAccount].map(([account, found]) => [
      account,
      approverIdsOf(
        account,
        found.map(({ profile }) => profile),
      ),
    ]),
  );
}
