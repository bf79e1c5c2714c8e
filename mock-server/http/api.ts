/** The API, from request to response: operation, fault, authentication, validation, roles, handler. @module */

import type { OpenApiDocument } from '../../spec/document.ts';
import { responseWhenRead } from '../../spec/response-when-read.ts';
import { mayUse } from '../auth/rules/roles.ts';
import type { Clock } from '../clock.ts';
import { releaseHeldOrders } from '../orders/handlers/held-orders.ts';
import type { Committed, Store } from '../store/store.ts';
import { type ByteString, Json, jsonOf } from '../wire/json.ts';
import { nextPage } from '../wire/listing.ts';
import { Refusal } from '../wire/refusal.ts';
import { apiOf, authenticate, bearerOf } from './authentication.ts';
import { bytesOf } from './bytes.ts';
import type { Failure } from './error-body.ts';
import { ConnectionReset, type FaultList, withFault } from './faults.ts';
import { type Call, type Caller, type Handlers, noContent } from './handler.ts';
import { type PreparedOperation, preparedOperations } from './prepared-operations.ts';
import { UnsupportedMediaType } from './request-validation.ts';

/** What the API runs on. */
export interface ApiParts {
  /** Read when the first request comes. */
  readonly document: () => OpenApiDocument;
  readonly handlers: Handlers;
  readonly store: Store;
  readonly clock: Clock;
  readonly faults: FaultList;
  /** Hears of what requests have changed. */
  readonly committed: Committed;
}

/** Makes the API: a function that is called as `fetch` is, on a port with the connection. */
export function createApi(parts: ApiParts): (request: Request, connection?: object) => Promise<Response> {
  const { document, handlers, store, clock, faults, committed } = parts;

  return async (request, connection) => {
    const { origin, pathname, searchParams } = new URL(request.url);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    try {
      const response = await respond(request, {
        origin,
        pathname,
        searchParams,
        method,
        isInProcess: connection === undefined,
      });
      return request.method === 'HEAD' ? new Response(null, response) : response;
    } catch (error) {
      return responseToDefect(error, request);
    }
  };

  async function respond(request: Request, target: Target): Promise<Response> {
    const route = preparedOperations(document()).routes(canonical(target.pathname));
    if (route === undefined) return failed(plainFailure(404, 'There is no such address.'));
    const operation = route.methods.get(target.method)?.();
    if (operation === undefined) return notAllowed(request.method, [...route.methods.keys()]);
    const { operationId } = operation.operation;
    const execute = () => carryOut(request, operation, { ...target, parameters: route.parameters });
    const fault = faults.take({ operationId, method: request.method });
    return fault === undefined ? execute() : withFault(fault, request.signal, execute);
  }

  async function carryOut(request: Request, prepared: PreparedOperation, target: FoundTarget): Promise<Response> {
    const { path, operation, open, validate, contextOf, variantRoles } = prepared;
    const handle = handlers[operation.operationId as keyof Handlers] as (call: Call<keyof Handlers>) => unknown;
    const now = clock.now();
    const header = (name: string) => request.headers.get(name) ?? undefined;
    const bearer = bearerOf(header('authorization'));
    const responseHeaders = { ...json };
    // not `request.body`: on a port, asking for it makes a whole Request, 7 % of the time of a response
    const text = target.method === 'GET' ? '' : textOf(await request.arrayBuffer());
    try {
      // authentication first: who may not come in learns nothing about the rest
      const caller = open ? anonymous : authenticate(store, bearer, apiOf(path), now);
      const valid = validate({
        path: target.parameters,
        // of a name that comes twice the first one counts
        query: Object.fromEntries([...target.searchParams].reverse()),
        header,
        contentType: header('content-type')?.split(';')[0]?.trim(),
        text,
      });
      const needed = variantRoles.get(opOf(valid.body)) ?? operation['x-occ-roles'];
      if (!mayUse(caller.roles, needed)) throw new Refusal([{ code: '100091' }]);
      const parts = store.transaction(() => {
        releaseHeldOrders(store, now);
        const context = open ? {} : contextOf(store, { ...valid, header });
        const call = { ...valid, ...context, store, now, caller, bearer, responseHeaders };
        const body = handle(call as unknown as Call<keyof Handlers>);
        return body === noContent ? undefined : partsOf(body as object, target);
      }, committed);
      if (parts === undefined) return new Response(null, { status: 204 });
      const headers = responseHeaders;
      const bytes = () => bytesOf(parts);
      return target.isInProcess ? responseWhenRead({ bytes }, { headers }) : new Response(bytes(), { headers });
    } catch (error) {
      if (error instanceof Refusal) {
        error.lasting();
        return failed(preparedOperations(document()).failure(operation, error.details));
      }
      if (error instanceof UnsupportedMediaType) return failed(plainFailure(415, error.message));
      throw error;
    }
  }
}

/** A defect of this server: reported where its user looks, and not to the client, which learns nothing of the runtime. */
export function responseToDefect(error: unknown, request: Request): Response {
  // a client that has given up gets what the platform's fetch gives: its own reason
  if (error instanceof ConnectionReset || request.signal.aborted) throw error;
  console.error('The reference server failed:', error);
  return failed(plainFailure(500, 'The reference server failed.'));
}

/** What a request is for. */
interface Target {
  readonly origin: string;
  readonly pathname: string;
  readonly searchParams: URLSearchParams;
  /** `GET` in place of `HEAD`. */
  readonly method: string;
  readonly isInProcess: boolean;
}

interface FoundTarget extends Target {
  /** Of the path. */
  readonly parameters: Readonly<Record<string, string>>;
}

// the same operations for the console itself (observed) and for server-side extensions (documented)
const otherPaths = /^\/(?:ccagentui|ccappagent)\/v1(?=\/)/;

/** Clients of real servers end some paths with a slash, `/login/` and `/orders/{id}/` among them. */
function canonical(pathname: string): string {
  return pathname.replace(otherPaths, '/ccagent/v1').replace(/(?<=[^/])\/$/, '');
}

const anonymous: Caller = {
  id: 'anonymous',
  roles: [],
  session: { token: '', api: 'agent', roles: [], userId: undefined, applicationId: undefined, expiresAt: 0 },
};

const decoder = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: ArrayBuffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function opOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'op' in body ? String(body.op) : '';
}

/** Every body begins with a link to itself; that of a page goes on with one to the next. They are absolute, as recorded ones are. */
function partsOf(body: object, { origin, pathname, searchParams }: Target): readonly ByteString[] {
  // a copy of the body that has the links would cost more than writing them
  const json = body instanceof Json ? body : new Json([jsonOf(body)], nextPage(body));
  const address = `${origin}${pathname}`;
  const links = [{ rel: 'self', href: searchParams.size === 0 ? address : `${address}?${searchParams}` }];
  if (json.next !== undefined) {
    const query = new URLSearchParams(searchParams);
    for (const [name, value] of Object.entries(json.next)) query.set(name, String(value));
    links.push({ rel: 'next', href: `${address}?${query}` });
  }
  return json.startingWith('links', links);
}

const json = { 'content-type': 'application/json' };

function notAllowed(method: string, allowed: readonly string[]): Response {
  const allow = allowed.flatMap(name => (name === 'GET' ? ['GET', 'HEAD'] : [name])).join(', ');
  return failed(plainFailure(405, `${method} is not allowed here, but ${allow}.`), { allow });
}

/** A failure that has no code of OCC's: its status stands in for one. */
function plainFailure(status: number, message: string): Failure {
  return { status, body: { errorCode: String(status), message, status: String(status) } };
}

function failed({ status, body }: Failure, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...json, ...headers } });
}
