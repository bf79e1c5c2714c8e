/** Routes from the specification: fault, authentication, roles, validation, handler, answer. @module */

import { type Context, Hono } from 'hono';
import { eachOperation, type OpenApiDocument, type Operation, resolve, type Schema } from '../../spec/document.ts';
import { mayUse } from '../auth/rules/roles.ts';
import type { Clock } from '../clock.ts';
import { releaseHeldOrders } from '../orders/handlers/held-orders.ts';
import type { Store } from '../store/store.ts';
import { JsonText } from '../wire/json-text.ts';
import { Refusal } from '../wire/refusal.ts';
import { apiOf, authenticate, bearerOf } from './authentication.ts';
import { createContextReader } from './context.ts';
import { crossOrigin } from './cross-origin.ts';
import { createErrorBodies, type Failure } from './error-body.ts';
import { ConnectionReset, type FaultList, withFault } from './faults.ts';
import { type Call, type Caller, type Handlers, noContent } from './handler.ts';
import { createRequestValidation, UnsupportedMediaType } from './request-validation.ts';

/** What the application runs on. */
export interface AppParts {
  readonly document: OpenApiDocument;
  readonly handlers: Handlers;
  readonly store: Store;
  readonly clock: Clock;
  readonly faults: FaultList;
}

/** Makes the application; `fetch` of the result answers requests. */
export function createApp({ document, handlers, store, clock, faults }: AppParts): Hono {
  const app = new Hono();
  const validation = createRequestValidation(document);
  const failure = createErrorBodies(document);

  app.use('/ccagent/*', crossOrigin(store));

  // literal segments before parameters: /orders/submitCancelOrder is not an order id, with no method
  const routes = [...eachOperation(document)].sort((a, b) => parameterCount(a.path) - parameterCount(b.path));
  for (const [path, operations] of Map.groupBy(routes, route => route.path)) {
    for (const { method, operation } of operations) {
      const answer = route(path, operation);
      for (const served of servedAt(path)) app.on(method.toUpperCase(), honoPath(served), answer);
    }
    const allow = operations.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
    for (const served of servedAt(path)) app.all(honoPath(served), context => notAllowed(context, allow.join(', ')));
  }
  app.notFound(context => answerFailure(context, plainFailure(404, 'There is no such address.')));
  app.onError((error, context) => {
    // a client that has given up gets what the platform's fetch gives: its own reason
    if (error instanceof ConnectionReset || context.req.raw.signal.aborted) throw error;
    // a fault of this server: said where its user looks, and not to the client, which is told nothing of the runtime
    console.error('The reference server failed:', error);
    return answerFailure(context, plainFailure(500, 'The reference server failed.'));
  });
  return app;

  function route(path: string, operation: Operation) {
    const validate = validation(operation);
    const contextOf = createContextReader(document, operation);
    const open = operation.security?.some(requirement => Object.keys(requirement).length === 0) ?? false;
    const variantRoles = rolesByOp(document, operation);
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
        });
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

const encoder = new TextEncoder();

/** Every body begins with a link to itself. */
function bytesOf(body: object, path: string): Uint8Array<ArrayBuffer> {
  const json = body instanceof JsonText ? body.json : JSON.stringify(body);
  const rest = json === '{}' ? '}' : `,${json.slice(1)}`;
  return encoder.encode(`{"links":${JSON.stringify([selfLink(path)])}${rest}`);
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

function parameterCount(template: string): number {
  return template.split('{').length;
}

function opOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'op' in body ? String(body.op) : '';
}

/** Roles that single `op` values need, from the variants of the body's schema. */
function rolesByOp(document: OpenApiDocument, operation: Operation): Map<string, readonly string[]> {
  const schema = operation.requestBody?.content['application/json']?.schema;
  const { oneOf = [] } = schema === undefined ? {} : (resolve<Schema>(document, schema) as { oneOf?: Schema[] });
  return new Map(
    oneOf.flatMap(variant => {
      const resolved = resolve<Schema>(document, variant) as {
        'x-occ-roles'?: readonly string[];
        properties?: { op?: { const?: string } };
      };
      const op = resolved.properties?.op?.const;
      const needed = resolved['x-occ-roles'];
      return op === undefined || needed === undefined ? [] : [[op, needed] as const];
    }),
  );
}
