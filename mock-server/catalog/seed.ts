/** What the reference merchant sells: things for outdoors and for the office. The same with every seed. @module */

import { askedInEachGroup } from '../merchant/seed.ts';
import { zero } from '../wire/money.ts';
import type { Product, Sku, Stock } from './records.ts';

const day = 86_400_000;

interface Item {
  readonly name: string;
  readonly brand: string;
  readonly category: 'outdoor' | 'apparel' | 'office' | 'electronics' | 'services';
  readonly description: string;
  /** In US cents, as all that follows. */
  readonly price: number;
  readonly salePrice?: number;
  readonly shippingSurcharge?: number;
  readonly variants: readonly Variant[];
  /** Names of items that are sold with it. */
  readonly addOns?: readonly string[];
  readonly product?: Partial<Product>;
}

interface Variant {
  readonly of: Readonly<Record<string, string>>;
  readonly stock: number;
  readonly salePrice?: number;
  readonly sku?: Partial<Sku>;
}

const v = (stock: number, of: Readonly<Record<string, string>> = {}, sku?: Partial<Sku>): Variant => ({
  of,
  stock,
  ...(sku ? { sku } : {}),
});
const none = { inStock: 0, preOrderable: 0, backOrderable: 0 };

// a variant is its stock and what tells it from the others
const items: readonly Item[] = [
  {
    name: 'Ridgeline 45 L Pack',
    brand: 'Northcrest',
    category: 'outdoor',
    description: 'A pack for long weekends, with a rain cover.',
    price: 16_900,
    variants: [v(120, { color: 'Moss' }), v(84, { color: 'Slate' })],
  },
  {
    name: 'Trail Runner',
    brand: 'Fleetfoot',
    category: 'apparel',
    description: 'A light shoe with grip for wet stone.',
    price: 11_900,
    variants: [
      v(60, { size: '8' }),
      v(75, { size: '9' }),
      v(42, { size: '10' }),
      v(0, { size: '11' }, { stock: { inStock: 0, preOrderable: 0, backOrderable: 25 } }),
    ],
    salePrice: 9_500,
  },
  {
    name: 'Merino Base Layer',
    brand: 'Woolmark & Sons',
    category: 'apparel',
    description: 'Warm when wet, and free of itch.',
    price: 7_450,
    variants: [
      v(90, { color: 'Charcoal', size: 'S' }),
      v(110, { color: 'Charcoal', size: 'M' }),
      v(70, { color: 'Charcoal', size: 'L' }),
    ],
  },
  {
    name: 'Two-Person Dome Tent',
    brand: 'Northcrest',
    category: 'outdoor',
    description: 'Stands in four minutes, weighs 1.9 kg.',
    price: 32_900,
    variants: [v(35, { color: 'Ochre' }), v(28, { color: 'Moss' })],
    shippingSurcharge: 1_250,
  },
  {
    name: 'Folding Camp Chair',
    brand: 'Restwell',
    category: 'outdoor',
    description: 'Aluminium frame, carries 130 kg.',
    price: 5_490,
    variants: [v(200, { color: 'Navy' }), { of: { color: 'Red' }, stock: 150, salePrice: 3_990 }],
  },
  {
    name: 'Titanium Cook Set',
    brand: 'Emberline',
    category: 'outdoor',
    description: 'Two pots and a pan that nest in each other.',
    price: 8_990,
    variants: [v(64)],
  },
  {
    name: 'Gas Canister 230 g',
    brand: 'Emberline',
    category: 'outdoor',
    description: 'Butane and propane; cannot be sent back.',
    price: 795,
    variants: [v(500)],
    product: { nonreturnable: true },
  },
  {
    name: 'Head Lamp 400',
    brand: 'Lumina',
    category: 'electronics',
    description: '400 lumens, charges over USB-C.',
    price: 4_995,
    variants: [v(180, { color: 'Black' }), v(95, { color: 'Orange' })],
    salePrice: 3_995,
  },
  {
    name: 'Insulated Bottle 1 L',
    brand: 'Restwell',
    category: 'outdoor',
    description: 'Hot for 12 hours, cold for 24.',
    price: 3_450,
    variants: [
      v(260, { color: 'Steel' }),
      v(140, { color: 'Teal' }),
      v(0, { color: 'Plum' }, { active: false, stock: none }),
    ],
  },
  {
    name: 'Down Jacket',
    brand: 'Woolmark & Sons',
    category: 'apparel',
    description: '800 fill power, packs into its own pocket.',
    price: 24_900,
    variants: [
      v(40, { size: 'S' }),
      v(55, { size: 'M' }),
      v(48, { size: 'L' }),
      { of: { size: 'XL' }, stock: 15, salePrice: 19_900 },
    ],
  },
  {
    name: 'Expedition Sleeping Bag',
    brand: 'Northcrest',
    category: 'outdoor',
    description: 'For nights down to −15 °C.',
    price: 27_500,
    variants: [v(0, {}, { stock: none })],
  },
  {
    name: 'Summit Smartwatch',
    brand: 'Lumina',
    category: 'electronics',
    description: 'Maps, altitude and two weeks of battery.',
    price: 44_900,
    variants: [v(0, { color: 'Graphite' }, { stock: { inStock: 0, preOrderable: 80, backOrderable: 0 } })],
  },
  {
    name: 'Trekking Poles',
    brand: 'Fleetfoot',
    category: 'outdoor',
    description: 'Carbon, a pair, 110 to 135 cm.',
    price: 12_900,
    variants: [v(72)],
  },
  {
    name: 'Standing Desk 160',
    brand: 'Meridian Office',
    category: 'office',
    description: 'Oak top on an electric frame.',
    price: 62_900,
    variants: [v(22, { color: 'Oak' }), v(18, { color: 'Walnut' })],
    shippingSurcharge: 4_900,
  },
  {
    name: 'Task Chair Pro',
    brand: 'Meridian Office',
    category: 'office',
    description: 'Adjusts in eight ways; five years of warranty.',
    price: 38_900,
    variants: [v(46, { color: 'Black' }), v(31, { color: 'Grey' })],
    salePrice: 34_900,
    shippingSurcharge: 2_400,
  },
  {
    name: 'Monitor 27" QHD',
    brand: 'Lumina',
    category: 'electronics',
    description: '2560 × 1440, height adjustable.',
    price: 29_900,
    variants: [v(58)],
    product: { orderLimit: 5 },
  },
  {
    name: 'Mechanical Keyboard',
    brand: 'Lumina',
    category: 'electronics',
    description: 'Quiet switches, numeric pad.',
    price: 10_990,
    variants: [v(88, { layout: 'US' }), v(36, { layout: 'DE' })],
  },
  {
    name: 'Wireless Mouse',
    brand: 'Lumina',
    category: 'electronics',
    description: 'For either hand.',
    price: 3_990,
    variants: [v(240)],
  },
  {
    name: 'Dot-Grid Notebook A5',
    brand: 'Paperbark',
    category: 'office',
    description: '160 pages that take ink well.',
    price: 1_250,
    variants: [v(600, { color: 'Black' }), v(420, { color: 'Sand' })],
  },
  {
    name: 'Fountain Pen',
    brand: 'Paperbark',
    category: 'office',
    description: 'Steel nib; engraved ones cannot be sent back.',
    price: 5_900,
    variants: [v(130, { style: 'Plain' }), v(45, { style: 'Engraved' }, { nonreturnable: true })],
    addOns: ['Ink Cartridge Set'],
  },
  {
    name: 'Copy Paper, 5 Reams',
    brand: 'Paperbark',
    category: 'office',
    description: 'Recycled, 80 g/m².',
    price: 3_290,
    variants: [v(900)],
  },
  {
    name: 'LED Desk Lamp',
    brand: 'Lumina',
    category: 'office',
    description: 'Dims, and remembers how bright you like it.',
    price: 6_490,
    variants: [v(105, { color: 'White' }), v(77, { color: 'Black' })],
  },
  {
    name: 'Ink Cartridge Set',
    brand: 'Paperbark',
    category: 'office',
    description: 'Six cartridges, sold with a fountain pen.',
    price: 890,
    variants: [v(310)],
    product: { notForIndividualSale: true },
  },
  {
    name: 'Gift Card',
    brand: 'Outfitter',
    category: 'services',
    description: 'Comes by e-mail; cannot be sent back.',
    price: 5_000,
    variants: [v(1_000, { value: '50' })],
    product: { nonreturnable: true },
  },
];

/** Products and their SKUs. */
export function seedCatalog(now: number): { readonly products: Product[]; readonly skus: Sku[] } {
  const skus: Sku[] = [];
  const products = items.map((item, index) => {
    const id = productId(index);
    const own = item.variants.map((variant, position) =>
      skuOf(item, id, `sku${20_001 + skus.length + position}`, variant, now),
    );
    skus.push(...own);
    return {
      id,
      displayName: item.name,
      description: item.description,
      brand: item.brand,
      categoryId: item.category,
      active: true,
      nonreturnable: false,
      notForIndividualSale: false,
      prices: askedInEachGroup(asked => ({
        list: asked(item.price),
        ...(item.salePrice === undefined ? {} : { sale: asked(item.salePrice) }),
        shippingSurcharge: item.shippingSurcharge === undefined ? zero : asked(item.shippingSurcharge),
      })),
      createdAt: now - (400 + 10 * index) * day,
      skuIds: own.map(sku => sku.id),
      ...(item.addOns && { addOnProductIds: item.addOns.map(idOfItem) }),
      properties: {},
      ...item.product,
    };
  });
  return { products, skus };
}

function productId(index: number): string {
  return `prod${10_001 + index}`;
}

function idOfItem(wanted: string): string {
  return productId(items.findIndex(({ name }) => name === wanted));
}

function skuOf(
  { name, price, product }: Item,
  productId: string,
  id: string,
  { of, stock, salePrice, sku }: Variant,
  now: number,
): Sku {
  const variant = Object.values(of);
  return {
    id,
    productId,
    displayName: variant.length === 0 ? name : `${name}, ${variant.join(', ')}`,
    active: true,
    nonreturnable: product?.nonreturnable ?? false,
    barcode: `40${id.slice(3).padStart(11, '0')}`,
    prices: askedInEachGroup(asked => ({
      list: asked(price),
      ...(salePrice === undefined ? {} : { sale: asked(salePrice) }),
    })),
    variant: of,
    ...sku,
    stock: withDate(sku?.stock ?? { inStock: stock, preOrderable: 0, backOrderable: 0 }, now),
  };
}

/** What has to be waited for has a day on which it comes. */
function withDate(stock: Stock, now: number): Stock {
  return stock.preOrderable + stock.backOrderable === 0 ? stock : { ...stock, availableAt: now + 21 * day };
}
