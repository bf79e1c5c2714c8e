/** Which web pages may call the Agent API, as the agent configuration says. None, unless it names them. @module */

import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { Store } from '../store/store.ts';

/** Answers preflights and marks answers for the origins and methods of `allowedOriginMethods`. */
export function crossOrigin(store: Store): MiddlewareHandler {
  const methodsOf = (origin: string): string[] => {
    const { allowedOriginMethods } = store.settings.agentConfiguration;
    const methods = Object.hasOwn(allowedOriginMethods, origin) ? allowedOriginMethods[origin] : undefined;
    return methods === undefined ? [] : methods.split(',').map(method => method.trim().toUpperCase());
  };
  const mark = cors({
    // an origin whose list lacks the method used is as good as unknown: for a preflight, that is OPTIONS
    origin: (origin, context: Context) => (methodsOf(origin).includes(context.req.method) ? origin : null),
    allowMethods: origin => methodsOf(origin),
  });
  // only pages name an origin; changing the headers of an answer takes it off the fast way to the socket
  return (context, next) => (context.req.header('origin') === undefined ? next() : mark(context, next));
}
