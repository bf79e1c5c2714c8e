/** What requests in the known shop are made of. @module */

export const [ann, bea, cal] = ['known-ann', 'known-bea', 'known-cal'];
export const north = 'known-north';

/** How many of a SKU, and what else is said of them. */
export type Units = readonly [sku: string, quantity: number, more?: object];

/** Units of what the shop sells. */
export function items(...units: readonly Units[]) {
  const list = units.map(([name, quantity, more]) => ({
    productId: `known-${name.split('-')[0]}`,
    catRefId: name.includes('-') ? `known-${name}` : `known-${name}-sku`,
    quantity,
    ...more,
  }));
  return { shoppingCart: { items: list } };
}

export const card = {
  type: 'card',
  nameOnCard: 'Ann Adler',
  cardType: 'visa',
  cardNumber: '4111111111111111',
  cardCVV: '123',
  expiryMonth: '11',
  expiryYear: '2032',
};

export function totalOf({ priceInfo }: Readonly<Record<string, unknown>>): number {
  return (priceInfo as { readonly total: number }).total;
}
