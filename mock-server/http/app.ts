/** Routes from the specification: fault, authentication, roles, validation, handler, answer. @module */

import { type Context, Hono } from 'hono';
import type { OpenApiDocument } from '../../spec/document.ts';
import { mayUse } from '../auth/rules/roles.ts';
import type { Clock } from '../clock.ts';
import { releaseHeldOrders } from '../orders/handlers/held-orders.ts';
import type { Committed, Store } from '../store/store.ts';
import { type Bytes, encoded, Json, joined } from '../wire/json.ts';
import { Refusal } from '../wire/refusal.ts';
import { apiOf, authenticate, bearerOf } from './authentication.ts';
import { crossOrigin } from './cross-origin.ts';
import type { Failure } from './error-body.ts';
import { ConnectionReset, type FaultList, withFault } from './faults.ts';
import { type Call, type Caller, type Handlers, noContent } from './handler.ts';
import { type PreparedOperation, preparedOperations } from './prepared-operations.ts';
import { UnsupportedMediaType } from './request-validation.ts';

/** What the application runs on. */
export interface AppParts {
  readonly document: OpenApiDocument;
  readonly handlers: Handlers;
  readonly store: Store;
  readonly clock: Clock;
  readonly faults: FaultList;
  /** Hears of what requests have changed. */
  readonly committed: Committed;
}

/** Makes the application; `fetch` of the result answers requests. */
export function createApp({ document, handlers, store, clock, faults, committed }: AppParts): Hono {
  const app = new Hono();
  const { operations, failure } = preparedOperations(document);

  app.use('/ccagent/*', crossOrigin(store));

  const addresses: { readonly pattern: RegExp; readonly allow: string }[] = [];
  const literals = new Map<string, string>();
  for (const [path, served] of Map.groupBy(operations, ({ path }) => path)) {
    const places = servedAt(path);
    for (const prepared of served) {
      const answer = route(prepared);
      for (const place of places) app.on(prepared.method, honoPath(place), unlessLiteral(place, answer));
    }
    const methods = served.map(({ method }) => method);
    const allow = methods.flatMap(method => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
    for (const place of places) {
      addresses.push({ pattern: patternOf(place), allow });
      if (!place.includes('{')) literals.set(place, allow);
    }
  }
  app.notFound(context => {
    const address = addresses.find(({ pattern }) => pattern.test(context.req.path));
    if (address !== undefined) return notAllowed(context, address.allow);
    return answerFailure(context, plainFailure(404, 'There is no such address.'));
  });
  app.onError((error, context) => {
    // a client that has given up gets what the platform's fetch gives: its own reason
    if (error instanceof ConnectionReset || context.req.raw.signal.aborted) throw error;
    // a fault of this server: said where its user looks, and not to the client, which is told nothing of the runtime
    console.error('The reference server failed:', error);
    return answerFailure(context, plainFailure(500, 'The reference server failed.'));
  });
  return app;

  /** Hono's fast router knows no literal path beside one with a parameter, so that is told apart here. */
  function unlessLiteral(place: string, answer: (context: Context) => Promise<Response>) {
    if (!place.includes('{')) return answer;
    return (context: Context) => {
      const allow = literals.get(context.req.path);
      return allow === undefined ? answer(context) : notAllowed(context, allow);
    };
  }

  function route({ path, operation, open, validate, contextOf, variantRoles }: PreparedOperation) {
    const handle = handlers[operation.operationId as keyof Handlers] as (call: Call<keyof Handlers>) => unknown;

    async function carryOut(context: Context): Promise<Response> {
      const { req } = context;
      const now = clock.now();
      const bearer = bearerOf(req.header('authorization'));
      const contentType = req.header('content-type')?.split(';')[0]?.trim();
      // not `req.raw.body`: on a port, asking for it makes a whole Request, 7 % of the time of an answer
      const text = req.method === 'GET' ? '' : textOf(await req.arrayBuffer());
      try {
        // authentication first: who may not come in learns nothing about the rest
        const caller = open ? anonymous : authenticate(store, bearer, apiOf(path), now);
        const request = validate({
          path: req.param(),
          query: req.query(),
          header: name => req.header(name),
          contentType,
          text,
        });
        const needed = variantRoles.get(opOf(request.body)) ?? operation['x-occ-roles'];
        if (!mayUse(caller.roles, needed)) throw new Refusal([{ code: '100091' }]);
        const header = (name: string) => req.header(name);
        const answer = () => {
          const call = {
            ...request,
            ...(open ? {} : contextOf(store, { ...request, header })),
            store,
            now,
            caller,
            bearer,
          };
          const body = handle(call as unknown as Call<keyof Handlers>);
          return body === noContent ? undefined : bytesOf(body as object, req.path);
        };
        const bytes = store.transaction(() => {
          releaseHeldOrders(store, now);
          return answer();
        }, committed);
        return bytes === undefined ? context.body(null, 204) : context.body(bytes, 200, json);
      } catch (error) {
        if (error instanceof Refusal) {
          error.lasting();
          return answerFailure(context, failure(operation, error.details));
        }
        if (error instanceof UnsupportedMediaType) return answerFailure(context, plainFailure(415, error.message));
        throw error;
      }
    }

    return (context: Context) => {
      const fault = faults.take({ operationId: operation.operationId, method: context.req.method });
      if (fault === undefined) return carryOut(context);
      return withFault(fault, context.req.raw.signal, () => carryOut(context));
    };
  }
}

function notAllowed(context: Context, allow: string): Response {
  context.header('allow', allow);
  return answerFailure(context, plainFailure(405, `${context.req.method} is not allowed here, but ${allow}.`));
}

/** A failure that has no code of OCC's: its status stands in for one. */
function plainFailure(status: number, message: string): Failure {
  return { status, body: { errorCode: String(status), message, status: String(status) } };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: ArrayBuffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Every body begins with a link to itself. */
function bytesOf(body: object, path: string): Bytes {
  const link = `{"links":${JSON.stringify([selfLink(path)])}`;
  if (body instanceof Json) return joined([`${link},`, body.bytes.subarray(1)]);
  const json = JSON.stringify(body);
  return encoded(json === '{}' ? `${link}}` : `${link},${json.slice(1)}`);
}

const json = { 'content-type': 'application/json' };

const anonymous: Caller = {
  id: 'anonymous',
  roles: [],
  session: { token: '', api: 'agent', userId: undefined, applicationId: undefined, expiresAt: 0 },
};

function answerFailure(context: Context, { status, body }: Failure): Response {
  return context.json(body, status as 400);
}

function selfLink(path: string) {
  return { rel: 'self', href: path };
}

// the same operations for the console itself (observed) and for server-side extensions (documented)
const agentApiPaths = ['/ccagent/v1', '/ccagentui/v1', '/ccappagent/v1'];

function servedAt(template: string): string[] {
  const [own = ''] = agentApiPaths;
  return template.startsWith(own) ? agentApiPaths.map(path => path + template.slice(own.length)) : [template];
}

function honoPath(template: string): string {
  return template.replaceAll(/\{([^{}]+)\}/g, ':$1');
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\{[^{}]+\}/g, '[^/]+')}$`);
}

function opOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'op' in body ? String(body.op) : '';
}
