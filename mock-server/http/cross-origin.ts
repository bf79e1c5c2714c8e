/** Which web pages may call the Agent API, as the agent configuration says. None, unless it names them. @module */

import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Store } from '../store/store.ts';

type Fetch = (request: Request, connection?: object) => Promise<Response>;

/** Responds to preflights and marks responses for the origins and methods of `allowedOriginMethods`. */
export function crossOrigin(store: Store, fetch: Fetch): Fetch {
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
  const pages = new Hono()
    .use('/ccagent/*', mark)
    .all('*', context => fetch(context.req.raw))
    .onError(error => {
      throw error;
    });
  // only pages name an origin; for all others nothing stands between them and the API
  return async (request, connection) =>
    request.headers.has('origin') ? pages.fetch(request) : fetch(request, connection);
}
