/** Turns what a request says of a cart's lines into lines that can be priced. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Product, Sku } from '../../catalog/records.ts';
import type { PropertyDefinitions } from '../../properties/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { OrderLine } from '../records.ts';
import { checkExternalPrice, type ExternalPricing } from './external-price.ts';
import { lineNamed } from './line-named.ts';
import type { GroupToFill } from './order-pricing.ts';
import { linePropertiesIn } from './order-properties.ts';
import { type OverrideContext, requestedOverride } from './price-override.ts';
import type { LineToPrice } from './pricing.ts';
import { orderableAt } from './stock.ts';

/** Products and SKUs by id. */
export interface Catalog {
  readonly products: { get(id: string): Product | undefined };
  readonly skus: { get(id: string): Sku | undefined };
}

/** What lines are read against. */
export interface LineContext extends OverrideContext, ExternalPricing {
  readonly catalog: Catalog;
  /** Lines the cart has, which requests name by `commerceItemId`. */
  readonly lines: readonly OrderLine[];
  /** Whether units of one SKU come together in one line. */
  readonly combine: boolean;
  /** What the merchant defined. */
  readonly definitions: PropertyDefinitions;
  readonly newLineId: () => string;
  /** Whether they belong to another item. */
  readonly isChild?: boolean;
}

type Item = Schemas['CartItemRequest'];

/**
 * The lines a request asks for.
 *
 * @throws {Refusal} 20031, 28102: product missing or unknown; 26060, 28129: SKU missing or unknown; 28155: not sold by
 * itself; 28360, 28410: configured or add-on items; 13001: quantity, price or reason of a price; 100091: the agent may not
 * override prices; 51003: an external price is out of the merchant's limits.
 */
export function requestedLines(items: readonly Item[], context: LineContext): LineToPrice[] {
  const used = new Set<string>();
  const lines = items.flatMap((item, index) => withChildren(item, `shoppingCart.items.${index}`, used, context));
  return context.combine ? combined(lines) : lines;
}

/** What was put into a cart, as the catalog now has it; deactivated SKUs drop out, as in the console, and so do gifts. */
export function currentLines(lines: readonly OrderLine[], catalog: Catalog): LineToPrice[] {
  const gone = new Set<string>();
  return lines.flatMap(({ id, clientId, productId, skuId, quantity, override, gift, parentId, properties }) => {
    if (gift !== undefined) return [];
    const product = catalog.products.get(productId);
    const sku = catalog.skus.get(skuId);
    if (product?.active && sku?.active && !gone.has(parentId ?? ''))
      return [{ id, clientId, product, sku, quantity, override, parentId, properties }];
    // an add-on goes with its item
    gone.add(id);
    return [];
  });
}

/** Makes sure that one place, the usual one unless it is named, has what groups take from it. */
function checkStock(
  lines: readonly LineToPrice[],
  locationId: string | undefined,
  groups: readonly GroupToFill[],
): void {
  const unitsOf = ({ id, quantity }: LineToPrice) =>
    groups.reduce((all, { units }) => all + (units === undefined ? quantity : (units.get(id) ?? 0)), 0);
  const bySku = totals(lines, ({ sku }) => sku.id, unitsOf);
  for (const { sku } of lines) {
    const most = orderableAt(sku, locationId);
    const message = `At most ${most} of ${sku.id} can be ${locationId === undefined ? 'ordered' : 'picked up there'}.`;
    if ((bySku.get(sku.id) ?? 0) > most) refuse('28104', { path: 'shoppingCart.items', message });
  }
}

/** A line without the prices that it brought along. */
export function withoutOwnPrices({ override: _, ...line }: OrderLine): OrderLine {
  const { externalPrice: __, externalPriceQuantity: ___, ...properties } = line.properties;
  return { ...line, properties };
}

/**
 * Makes sure that there is enough of everything.
 *
 * @throws {Refusal} 28104: more than can be ordered of a SKU, or than one order may hold of a product.
 */
export function checkQuantities(lines: readonly LineToPrice[], groups: readonly GroupToFill[]): void {
  for (const places of Map.groupBy(groups, ({ group }) => group.pickup?.inventoryLocationId).entries())
    checkStock(lines, ...places);
  const byProduct = totals(lines, ({ product }) => product.id);
  for (const { product } of lines) {
    const limit = product.orderLimit ?? Number.POSITIVE_INFINITY;
    if ((byProduct.get(product.id) ?? 0) > limit) {
      refuse('28104', { path: 'shoppingCart.items', message: `One order may hold ${limit} of ${product.id} at most.` });
    }
  }
}

/** An item and what belongs to it: add-ons and the parts of a configuration, which are lines of their own behind it. */
function withChildren(item: Item, path: string, used: Set<string>, context: LineContext): LineToPrice[] {
  const line = requestedLine(item, path, used, context);
  const children = (item.childItems ?? []).flatMap((child, index) => {
    const at = `${path}.childItems.${index}`;
    checkChild(child, line.product, at);
    const [own, ...below] = withChildren(child, at, used, { ...context, isChild: true });
    return own === undefined ? [] : [{ ...own, parentId: line.id }, ...below];
  });
  return [line, ...children];
}

function requestedLine(item: Item, path: string, used: Set<string>, context: LineContext): LineToPrice {
  const { catalog, lines, newLineId, isChild = false } = context;
  const known = lineNamed(
    lines.filter(({ id: taken }) => !used.has(taken)),
    item.commerceItemId,
  );
  const product = productOf(item.productId ?? known?.productId, path, catalog, isChild);
  const sku = skuOf(item.catRefId ?? known?.skuId, product, path, catalog);
  const quantity = quantityOf(item, path);
  checkExternalPrice(item, { product, sku }, path, context);
  const overridden = { productId: product.id, skuId: sku.id, quantity };
  const override = requestedOverride(item, overridden, known, path, context);
  const id = known?.id ?? newLineId();
  used.add(id);
  // what names no line of the cart is the client's own name for a new one
  const clientId = known === undefined ? item.commerceItemId || undefined : known.clientId;
  return {
    id,
    clientId,
    product,
    sku,
    quantity,
    override,
    properties: linePropertiesIn(item, context.definitions, path),
  };
}

function productOf(id: string | undefined, path: string, { products }: Catalog, isChild: boolean): Product {
  if (!id) return refuse('20031', { path: `${path}.productId` });
  const product = products.get(id);
  if (!product?.active) return refuse('28102', { path: `${path}.productId`, message: `There is no product ${id}.` });
  if (product.notForIndividualSale && !isChild) return refuse('28155', { path: `${path}.productId` });
  return product;
}

function skuOf(id: string | undefined, product: Product, path: string, { skus }: Catalog): Sku {
  if (!id) return refuse('26060', { path: `${path}.catRefId` });
  const sku = skus.get(id);
  const sold = sku?.active && sku.productId === product.id;
  return sold ? sku : refuse('28129', { path: `${path}.catRefId`, message: `Product ${product.id} has no SKU ${id}.` });
}

/** An add-on must be one of its item, and only what can be configured has other parts. */
function checkChild({ addOnItem = false, productId = '' }: Item, parent: Product, path: string): void {
  if (addOnItem) {
    const message = `${productId} is no add-on of ${parent.id}.`;
    if (!parent.addOnProductIds?.includes(productId)) refuse('28410', { path: `${path}.productId`, message });
  } else if (parent.configurable !== true) {
    refuse('28360', { path, message: `${parent.id} cannot be configured.` });
  }
}

/** @throws {Refusal} 13001: it is not a quantity. */
export function quantityOf({ quantity }: Item, path: string): number {
  const value = typeof quantity === 'string' && /^\d+$/.test(quantity) ? Number(quantity) : quantity;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  return refuse('13001', {
    path: `${path}.quantity`,
    message: 'The quantity of a line must be an integer of at least 1.',
  });
}

/** Lines that differ in what the client or the merchant put on them stay apart. */
function combined(lines: readonly LineToPrice[]): LineToPrice[] {
  const byContent = new Map<string, LineToPrice>();
  const parents = new Set(lines.map(({ parentId }) => parentId));
  for (const line of lines) {
    const belongsTogether = line.parentId !== undefined || parents.has(line.id);
    const content = JSON.stringify([
      belongsTogether ? line.id : '',
      line.sku.id,
      line.override,
      Object.entries(line.properties ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
    const first = byContent.get(content);
    byContent.set(content, first === undefined ? line : { ...first, quantity: first.quantity + line.quantity });
  }
  return [...byContent.values()];
}

function totals(
  lines: readonly LineToPrice[],
  key: (line: LineToPrice) => string,
  unitsOf = ({ quantity }: LineToPrice) => quantity,
): Map<string, number> {
  const quantities = new Map<string, number>();
  for (const line of lines) quantities.set(key(line), (quantities.get(key(line)) ?? 0) + unitsOf(line));
  return quantities;
}
