/** The context that a user gives, on every request: also on those that no client makes. @module */

import { type OpenApiDocument, type Parameter, resolve } from '../../spec/document.ts';
import { createReader } from './reading.ts';
import { type Send, unanswered } from './recorder.ts';
import { isOfSession } from './sessions.ts';

/** What a user gives. */
export interface GivenContext {
  readonly site?: string;
  readonly organization?: string;
  readonly language?: string;
}

/**
 * A way to send in a context. What a request says itself counts, what its operation requires is left to it (it is asked without
 * that, too), and a sign-in has no context.
 */
export function inContext(document: OpenApiDocument, { site, organization, language }: GivenContext, send: Send): Send {
  const given = {
    ...(site !== undefined && { 'x-ccsite': site }),
    ...(organization !== undefined && { 'x-ccorganization': organization }),
    // that of assets is left to clients
    ...(language !== undefined && { 'accept-language': language }),
  };
  const read = createReader(document);
  return request => {
    const required = requiredHeaders(document, read(unanswered(request, '')).route?.operation.parameters ?? []);
    const missing = Object.entries(given).filter(([name]) => !request.headers.has(name) && !required.has(name));
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
