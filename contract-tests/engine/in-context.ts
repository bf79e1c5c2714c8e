/** The context that a user gives, on every request: also on those that no client makes. @module */

import { type OpenApiDocument, type Parameter, resolve } from '../../spec/document.ts';
import { createReader } from './reading.ts';
import { type Send, unanswered } from './recorder.ts';
import { isOfSession } from './sessions.ts';

/** What a user gives, as the SDK names it. */
export interface GivenContext {
  readonly site?: string;
  readonly organization?: string;
  readonly language?: string;
  readonly priceListGroup?: string;
}

/**
 * A way to send in a context. What a request says itself counts, what its operation requires is left to it (it is asked without
 * that, too), and a sign-in has no context.
 */
export function inContext(document: OpenApiDocument, context: GivenContext, send: Send): Send {
  const given = headersOf(document, context);
  if (given.length === 0) return send;
  const read = createReader(document);
  return request => {
    const required = requiredHeaders(document, read(unanswered(request, '')).route?.operation.parameters ?? []);
    const missing = given.filter(([name]) => !request.headers.has(name) && !required.has(name));
    if (missing.length === 0 || isOfSession(request.url)) return send(request);
    return send(new Request(request, { headers: [...request.headers, ...missing] }));
  };
}

function requiredHeaders(
  document: OpenApiDocument,
  parameters: readonly (Parameter | { readonly $ref: string })[],
): ReadonlySet<string> {
  const headers = parameters.map(each => resolve<Parameter>(document, each)).filter(each => each.in === 'header');
  return new Set(headers.flatMap(({ name, required }) => (required === true ? [name.toLowerCase()] : [])));
}

/** Every header that carries some of a context, with its value. */
function headersOf(document: OpenApiDocument, context: GivenContext): [string, string][] {
  const values = new Map(Object.entries(context));
  const parameters = Object.values(document.components.parameters ?? {}) as unknown as readonly Parameter[];
  const headers = new Map<string, string>();
  for (const { name, 'x-occ-context-field': field = '' } of parameters) {
    const value: unknown = values.get(field);
    if (typeof value === 'string') headers.set(name.toLowerCase(), value);
  }
  return [...headers];
}
