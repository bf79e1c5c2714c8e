/** The context of a desk (shopper, account, site …), and its headers. @module */

import { need } from './call/need.ts';
import { OccValidationError } from './errors/errors.ts';
import { contextHeaderNames } from './generated/context.ts';

/** The context of every call of a desk. */
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

const fields = Object.keys(contextHeaderNames) as (keyof DeskContext)[];

/**
 * The headers of a context.
 *
 * @throws {OccValidationError} A value is invalid as a header.
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

/** What {@link isHeaderText} asks for, in words. */
export const headerText = 'a non-empty string without line breaks and characters outside Latin-1';

/** Whether a value can be that of a header. */
export function isHeaderText(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && isLatin1Line(value);
}

/**
 * Whether there is nothing but what a header may contain: visible Latin-1, spaces and tabs; a line break would start another
 * header. Not by a regular expression: compiling one takes a sixth of a millisecond of every process that makes a call.
 */
function isLatin1Line(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && code !== 0x09) || code === 0x7f || code > 0xff) return false;
  }
  return true;
}

/** Rejects a string that cannot be the value of a header. */
export function headerValue(field: string, value: string): string {
  need(isHeaderText(value), field, headerText, OccValidationError);
  return value;
}

/** The property of a context that becomes a header. */
export function contextField(header: string): keyof DeskContext | undefined {
  return fields.find(field => (contextHeaderNames[field] as readonly string[]).includes(header));
}
