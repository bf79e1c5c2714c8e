/** An exchange as the specification reads it: which operation it is, and what its parts say. @module */

import {
  eachOperation,
  type Method,
  type OpenApiDocument,
  type Operation,
  resolve,
  type Schema,
} from '../../spec/document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import type { Exchange } from './recorder.ts';

/** An exchange, read. */
export interface Reading {
  readonly exchange: Exchange;
  /** Absent: no operation has this address. */
  readonly route: Route | undefined;
  readonly operationId: string | undefined;
  /** `op` of the request's body, where it has one. */
  readonly op: string | undefined;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The body of the request, where it is JSON. */
  readonly sent: unknown;
  /** The body of the response, where it is JSON. */
  readonly body: unknown;
  readonly succeeded: boolean;
}

/** Where an operation is. */
export interface Route {
  readonly path: string;
  readonly method: Method;
  readonly operation: Operation;
  /** The `op` values of the body that only read. */
  readonly readingOps: readonly string[];
}

/** Makes the reader of a document; `bodyIn`: how it reads the body of a response. */
export function createReader(
  document: OpenApiDocument,
  bodyIn: (text: string) => unknown = parseJson,
): (exchange: Exchange) => Reading {
  const routeOf = routing(document);
  return exchange => {
    const url = new URL(exchange.url);
    const { route, path } = routeOf(exchange.method, url.pathname);
    const query = once(() => Object.fromEntries(url.searchParams));
    const sent = once(() =>
      exchange.requestHeaders['content-type']?.includes('json') ? parseJson(exchange.requestBody) : undefined,
    );
    const body = once(() => bodyIn(exchange.responseBody));
    return {
      exchange,
      route,
      operationId: route?.operation.operationId,
      path,
      succeeded: exchange.status < 300,
      // many ask only which operation it is
      get query() {
        return query();
      },
      get op() {
        const said = sent();
        return isRecord(said) && said.op !== undefined ? String(said.op) : undefined;
      },
      get sent() {
        return sent();
      },
      get body() {
        return body();
      },
    };
  };
}

/** Where a request goes: an operation, if there is one, and what stands in its path. */
type Routing = (method: string, pathname: string) => Pick<Reading, 'route' | 'path'>;

const routings = new WeakMap<OpenApiDocument, Routing>();

/** That of a document: one for all who read, since each request is read by several. */
function routing(document: OpenApiDocument): Routing {
  const known = routings.get(document) ?? createRouting(document);
  routings.set(document, known);
  return known;
}

function createRouting(document: OpenApiDocument): Routing {
  const found = new Map<string, ReturnType<Routing>>();
  // literal segments before parameters
  const routes = [...eachOperation(document)]
    .map(({ path, method, operation }) => ({
      path,
      method,
      operation,
      pattern: pathPattern(path),
      readingOps: opVariants(document, operation.requestBody?.content['application/json']?.schema)
        .filter(({ reads }) => reads)
        .map(({ op }) => op),
    }))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length);
  return (method, pathname) => {
    const address = `${method} ${pathname}`;
    const known = found.get(address) ?? routed(method, pathname);
    found.set(address, known);
    return known;
  };

  function routed(method: string, pathname: string): ReturnType<Routing> {
    const route = routes.find(each => each.method.toUpperCase() === method && each.pattern.test(pathname));
    return { route, path: decoded(route?.pattern.exec(pathname)?.groups ?? {}) };
  }
}

/** A value that is made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The `op` variants of a body: which of them only read, and whose they are, where that is not everybody's. */
export function opVariants(
  document: OpenApiDocument,
  schema: Schema | undefined,
): { readonly op: string; readonly reads: boolean; readonly roles: readonly string[] | undefined }[] {
  if (schema === undefined) return [];
  const {
    anyOf = [],
    oneOf = [],
    properties,
    'x-occ-reads': reads = false,
    'x-occ-roles': roles,
  } = resolve<Schema>(document, schema) as {
    readonly anyOf?: readonly Schema[];
    readonly oneOf?: readonly Schema[];
    readonly properties?: { readonly op?: { readonly const?: string } };
    readonly 'x-occ-reads'?: boolean;
    readonly 'x-occ-roles'?: readonly string[];
  };
  const op = properties?.op?.const;
  return op === undefined
    ? [...anyOf, ...oneOf].flatMap(variant => opVariants(document, variant))
    : [{ op, reads, roles }];
}

/** The codes of a body that refuses: its own, and those of several errors at once. */
export function codesIn(body: unknown): string[] {
  const details = isRecord(body) && Array.isArray(body.errors) ? body.errors : [];
  return [body, ...details].flatMap(each =>
    isRecord(each) && each.errorCode !== undefined ? [String(each.errorCode)] : [],
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathPattern(template: string): RegExp {
  const pattern = template.replaceAll(/[.*+?^$|()[\]\\]/g, '\\$&').replaceAll(/\{([^{}]+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${pattern}$`);
}

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => {
      try {
        return [name, decodeURIComponent(value)];
      } catch {
        return [name, value];
      }
    }),
  );
}
