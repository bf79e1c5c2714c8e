/**
 * Prices that a supervisor gives. One belongs to the units it was given for: with another product, SKU, quantity, price or
 * reason it is another override, which only a supervisor gives, and only with a reason.
 *
 * @module
 */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Reason } from '../../merchant/records.ts';
import { priceOverrideReason } from '../../merchant/rules/reasons.ts';
import { sentAmount } from '../../wire/currency.ts';
import { refuse } from '../../wire/refusal.ts';
import type { OrderLine, PriceOverride } from '../records.ts';

/** What an override is given for. */
export type Overridden = Pick<OrderLine, 'productId' | 'skuId' | 'quantity'>;

/** What overrides are read against. */
export interface OverrideContext {
  readonly currencyCode: string;
  /** Who gives overrides with this request; `undefined`: its caller may not. */
  readonly supervisorId: string | undefined;
  readonly reasons: readonly Reason[];
}

/**
 * The override that a line of a request asks for. A client may send back the one that the line has, with or without its
 * reason.
 *
 * @throws {Refusal} 100091: the caller may give none; 13001: the reason is missing or unknown, or the price is no amount.
 */
export function requestedOverride(
  item: Schemas['CartItemRequest'],
  line: Overridden,
  known: OrderLine | undefined,
  path: string,
  { currencyCode, supervisorId, reasons }: OverrideContext,
): PriceOverride | undefined {
  const { overriddenPrice } = item;
  // an empty string stands for none in responses, which clients send back
  if (overriddenPrice === undefined || overriddenPrice === '' || item.isPriceOverridden === false) return undefined;
  const price = sentAmount(overriddenPrice, `${path}.overriddenPrice`, currencyCode);
  const reason = reasonIn(item.priceOverrideReason);
  const given = known?.override;
  const isSame = given?.price === price && (reason === undefined || reason === given.reason);
  if (given !== undefined && isSame && known !== undefined && areSameUnits(line, known)) return given;
  if (supervisorId === undefined) return refuse('100091', { path: `${path}.overriddenPrice` });
  return { price, supervisorId, reason: priceOverrideReason(reasons, reason, `${path}.priceOverrideReason`).key };
}

function areSameUnits(line: Overridden, known: Overridden): boolean {
  return line.productId === known.productId && line.skuId === known.skuId && line.quantity === known.quantity;
}

/** The key of a reason, sent bare or with its name; an empty object stands for none in responses. */
function reasonIn(sent: Schemas['CartItemRequest']['priceOverrideReason']): string | undefined {
  if (typeof sent !== 'object') return sent;
  return 'key' in sent && typeof sent.key === 'string' ? sent.key : undefined;
}
