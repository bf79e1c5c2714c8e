/** Records that the tests of order rules start from. @module */

import type { Product, ShippingMethod, Sku, Stock } from '../../mock-server/catalog/records.ts';
import { locations } from '../../mock-server/locations/seed.ts';
import { settings } from '../../mock-server/merchant/seed.ts';
import { type CartContext, newCart } from '../../mock-server/orders/rules/cart.ts';
import type { PaymentWorld } from '../../mock-server/payments/rules/gateway.ts';
import { funds } from '../../mock-server/payments/seed.ts';
import type { Organization, Profile } from '../../mock-server/people/records.ts';
import { couponsIn, offersOf } from '../../mock-server/promotions/rules/offers.ts';
import { coupons, promotions } from '../../mock-server/promotions/seed.ts';
import { minor, zero } from '../../mock-server/wire/money.ts';
import { Refusal } from '../../mock-server/wire/refusal.ts';

/** What the samples are priced with. */
export const sampleGroup = { priceListGroupId: 'defaultPriceGroup', currencyCode: 'USD' } as const;

/** Prices of a SKU in that group, in minor units. */
export function samplePrices(list: number, sale?: number): Sku['prices'] {
  return {
    [sampleGroup.priceListGroupId]: { list: minor(list), ...(sale === undefined ? {} : { sale: minor(sale) }) },
  };
}

/** Prices of a product in that group, in minor units. */
export function sampleProductPrices(list: number, { sale, surcharge = 0 }: { sale?: number; surcharge?: number } = {}) {
  return {
    [sampleGroup.priceListGroupId]: {
      list: minor(list),
      ...(sale === undefined ? {} : { sale: minor(sale) }),
      shippingSurcharge: minor(surcharge),
    },
  };
}

/** An ordinary product of one SKU, `sku-<id>`; it costs 20.00. */
export function sampleProduct(id: string, differences: Partial<Product> = {}): Product {
  return {
    id,
    displayName: `Product ${id}`,
    description: '',
    brand: 'Sample',
    categoryId: 'samples',
    active: true,
    nonreturnable: false,
    notForIndividualSale: false,
    prices: { [sampleGroup.priceListGroupId]: { list: minor(2000), shippingSurcharge: zero } },
    createdAt: 0,
    skuIds: [`sku-${id}`],
    properties: {},
    ...differences,
  };
}

/** The SKU of a product. */
export function sampleSku(productId: string, differences: Partial<Sku> = {}): Sku {
  return {
    id: `sku-${productId}`,
    productId,
    displayName: `SKU of ${productId}`,
    active: true,
    nonreturnable: false,
    barcode: '',
    prices: {},
    stock: sampleStock(100),
    variant: {},
    ...differences,
  };
}

/** Stock without back-orders and pre-orders. */
export function sampleStock(inStock: number, beyond: Partial<Stock> = {}): Stock {
  return { inStock, preOrderable: 0, backOrderable: 0, ...beyond };
}

/** A shipping method that costs 5.00. */
export function sampleMethod(id: string, differences: Partial<ShippingMethod> = {}): ShippingMethod {
  return {
    id,
    displayName: id,
    description: '',
    enabled: true,
    displaySequence: 1,
    ranges: { [sampleGroup.priceListGroupId]: [{ low: zero, amount: minor(500) }] },
    countries: ['US'],
    ...differences,
  };
}

const address = {
  id: 'a1',
  alias: 'Home',
  address1: '1 Engine Street',
  city: 'Albany',
  state: 'NY',
  postalCode: '12207',
  country: 'US',
};

/** An account. */
export function sampleOrganization(id: string, differences: Partial<Organization> = {}): Organization {
  return {
    id,
    name: `Account ${id}`,
    active: true,
    approvalRequired: false,
    siteId: 'siteUS',
    shippingAddress: address,
    billingAddress: address,
    ...differences,
  };
}

/** A shopper without account. */
export function sampleProfile(id: string, differences: Partial<Profile> = {}): Profile {
  return {
    id,
    email: `${id}@example.com`,
    login: `${id}@example.com`,
    firstName: 'Mei',
    lastName: 'Ng',
    type: 'b2c_user',
    active: true,
    receiveEmail: false,
    locale: 'en',
    registeredAt: 0,
    secondaryOrganizationIds: [],
    roles: [],
    shippingAddresses: [],
    comments: [],
    properties: {},
    ...differences,
  };
}

/** The reference merchant's promotions. */
export const sampleOffers = offersOf(
  { promotions: new Map(promotions.map(one => [one.id, one])), coupons: couponsIn(coupons) },
  Date.UTC(2026, 0, 1),
);

/** A world without points; 1000 ms of the epoch have gone by. */
export const sampleWorld: PaymentWorld = {
  ...settings.payments,
  funds: new Map(funds.map(fund => [fund.id, fund])),
  pointsOf: () => undefined,
  now: 1000,
};

/** Pricing of what is sent nowhere, without coupon. */
export const samplePricing = {
  ...sampleGroup,
  siteId: 'siteUS',
  deliveries: [{ shippingMethod: undefined, destination: undefined }],
  coupons: [],
  offers: sampleOffers,
  taxRates: settings.taxRates,
} as const;

/** Records by their id. */
export function byId<T extends { readonly id: string }>(...records: readonly T[]): Map<string, T> {
  return new Map(records.map(record => [record.id, record]));
}

/** What carts are changed with: products `shirt` and `mug`, method `ground` in the US, ids that count up. */
export function sampleCartContext(differences: Partial<CartContext> = {}): CartContext {
  let last = 0;
  return {
    catalog: {
      products: byId(sampleProduct('shirt'), sampleProduct('mug', { orderLimit: 5 })),
      skus: byId(sampleSku('shirt'), sampleSku('mug', { prices: samplePrices(850) })),
    },
    shippingMethods: byId(sampleMethod('ground'), sampleMethod('paket', { countries: ['DE'] })),
    locations: byId(...locations),
    supervisorId: undefined,
    overrideReasons: settings.reasons.priceOverride,
    externalPrices: settings.externalPrices,
    taxRates: settings.taxRates,
    priceListGroups: settings.priceListGroups,
    claims: { offers: sampleOffers, couponsPerOrder: 1, usesOf: () => 0 },
    definitions: settings.properties,
    world: sampleWorld,
    now: 1000,
    newId(prefix) {
      last += 1;
      return `${prefix}${last}`;
    },
    ...differences,
  };
}

/** An empty cart. */
export function sampleCart(context = sampleCartContext()) {
  return newCart({ profileId: 'p1', organizationId: undefined, siteId: 'siteUS' }, context);
}

/** An address as clients send it. */
export const sentAddress = {
  address1: '1 Engine Street',
  city: 'Albany',
  state: 'NY',
  postalCode: '12207',
  country: 'US',
};

/** Codes of the refusal that a call ends with; none when it does not. */
export function refusalOf(call: () => unknown): string[] {
  try {
    call();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.details.map(({ code }) => code);
    throw error;
  }
}
