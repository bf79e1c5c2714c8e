/** The context that a user gives, on every request: also on those that no client makes. @module */

import type { Send } from './recorder.ts';

/** What a user gives. */
export interface GivenContext {
  readonly site?: string;
  readonly organization?: string;
  readonly language?: string;
}

/** A way to send in a context; what a request says itself counts, and a sign-in has none. */
export function inContext({ site, organization, language }: GivenContext, send: Send): Send {
  const given = {
    ...(site !== undefined && { 'x-ccsite': site }),
    ...(organization !== undefined && { 'x-ccorganization': organization }),
    // not that of assets: an operation that needs one is asked without it, too
    ...(language !== undefined && { 'accept-language': language }),
  };
  return request => {
    const missing = Object.entries(given).filter(([name]) => !request.headers.has(name));
    if (missing.length === 0 || /\/cc\w+\/v1\/((mfa)?login|refresh|logout|verify)\b/.test(request.url))
      return send(request);
    return send(new Request(request, { headers: [...request.headers, ...missing] }));
  };
}
