/** How what is sold is kept. @module */

import { collectionOf } from '../store/collection.ts';
import { byId } from '../store/order.ts';
import type { Product, ShippingMethod, Sku } from './records.ts';

export const productCollection = collectionOf<Product>()({ order: byId, indexes: {} });
export const skuCollection = collectionOf<Sku>()({ order: byId, indexes: {} });
export const shippingMethodCollection = collectionOf<ShippingMethod>()({ order: byId, indexes: {} });
