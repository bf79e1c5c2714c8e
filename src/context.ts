/** Whom and what a desk works for, and the headers that say so. @module */

import { OccValidationError } from './errors/errors.ts';
import { contextHeaderNames } from './generated/context.ts';

/** What every call of a desk carries. */
export interface DeskContext {
  /** Profile id of the shopper being served (`X-CCAgentContext`). */
  readonly shopperProfileId?: string | undefined;
  /** Id of the account to work in (`X-CCOrganization`). */
  readonly organization?: string | undefined;
  /** Id of the site to work on (`X-CCSite`). */
  readonly site?: string | undefined;
  /** Locale of asset data and of the server's messages, for instance `de-DE` (`X-CCAsset-Language`, `Accept-Language`). */
  readonly language?: string | undefined;
  /** Id of the price list group to price with (`X-CCPriceListGroup`). */
  readonly priceListGroup?: string | undefined;
}

// what a header may hold: visible Latin-1, spaces and tabs; a line break would start a header of its own
const headerText = /^[\t\x20-\x7e\x80-\xff]+$/;

const fields = Object.keys(contextHeaderNames) as (keyof DeskContext)[];

/**
 * The headers of a context.
 *
 * @throws {OccValidationError} A value cannot be sent as a header.
 */
export function contextHeaders(context: DeskContext): Record<string, string> {
  const headers = fields.flatMap(field => {
    const value = context[field];
    if (value === undefined) return [];
    const text = field === 'shopperProfileId' ? agentContext(value) : headerValue(field, value);
    return contextHeaderNames[field].map(name => [name, text]);
  });
  return Object.fromEntries(headers);
}

function agentContext(shopperProfileId: string): string {
  return JSON.stringify({ shopperProfileId: headerValue('shopperProfileId', shopperProfileId) });
}

/** Whether a text can be the value of a header. */
export function isHeaderText(value: string): boolean {
  return headerText.test(value);
}

/** Refuses a text that cannot be the value of a header. */
export function headerValue(field: string, value: string): string {
  if (typeof value === 'string' && isHeaderText(value)) return value;
  throw new OccValidationError(field, `${field} must be a text without line breaks and characters outside Latin-1`);
}

/** The property of a context that becomes a header. */
export function contextField(header: string): keyof DeskContext | undefined {
  return fields.find(field => (contextHeaderNames[field] as readonly string[]).includes(header));
}
