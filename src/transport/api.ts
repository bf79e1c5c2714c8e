/** The typed client of openapi-fetch, once for each desk, over the transport they share. @module */

import createClient from 'openapi-fetch';
import type { TokenSource } from '../auth/token-source.ts';
import type { CallOptions } from '../call/call.ts';
import { headerValue } from '../context.ts';
import { isOccError, OccValidationError } from '../errors/errors.ts';
import type { paths } from '../generated/api.ts';
import { bodyOf } from './attempt.ts';
import { OutgoingRequest } from './outgoing-request.ts';
import type { Transport } from './transport.ts';

/**
 * Every operation of the specification by path, for instance `api.GET('/ccagent/v1/orders/{id}', { params: { path: { id } } })`.
 * Failures are thrown as `OccError`, so `data` is what the operation answers.
 *
 * The types are our own: openapi-fetch's map every answer deeply (read-only and write-only properties, which this
 * specification has none of), and that turns open unions such as `'SUBMITTED' | (string & {})` into objects.
 */
export interface AgentApi {
  GET<P extends PathsWith<'get'>>(path: P, ...init: InitArgument<At<P, 'get'>>): Answer<At<P, 'get'>>;
  PUT<P extends PathsWith<'put'>>(path: P, ...init: InitArgument<At<P, 'put'>>): Answer<At<P, 'put'>>;
  POST<P extends PathsWith<'post'>>(path: P, ...init: InitArgument<At<P, 'post'>>): Answer<At<P, 'post'>>;
  DELETE<P extends PathsWith<'delete'>>(path: P, ...init: InitArgument<At<P, 'delete'>>): Answer<At<P, 'delete'>>;
}

type Method = 'get' | 'put' | 'post' | 'delete';
type PathsWith<M extends Method> = { [P in keyof paths]: paths[P][M] extends object ? P : never }[keyof paths];
type At<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;

type Answer<Op> = Promise<{ data: Success<Op>; response: Response }>;
type Success<Op> = Op extends { responses: infer Responses }
  ? Json<Responses> | (Responses extends { 204: unknown } ? undefined : never)
  : never;
type Json<Responses> = Responses extends { 200: { content: { 'application/json': infer Body } } } ? Body : never;

type InitArgument<Op> = object extends Init<Op> ? [init?: Init<Op>] : [init: Init<Op>];
type Init<Op> = CallOptions & ParamsOf<Op> & BodyOf<Op>;
type ParamsOf<Op> = Op extends { parameters: infer Params }
  ? object extends Params
    ? { readonly params?: Params }
    : { readonly params: Params }
  : object;
type BodyOf<Op> = Op extends { requestBody: { content: infer Content } }
  ? { readonly body: Content[keyof Content] }
  : Op extends { requestBody?: infer Optional }
    ? [Extract<Optional, { content: unknown }>] extends [{ content: infer Content }]
      ? { readonly body?: Content[keyof Content] }
      : object
    : object;

/** Makes a client that sends the given headers with every call. */
export function createApi(
  baseUrl: string,
  transport: Transport,
  tokens: TokenSource | undefined,
  headers: Readonly<Record<string, string>>,
): AgentApi {
  const api = createClient<paths>({
    baseUrl,
    headers,
    pathSerializer: serializePath,
    // openapi-fetch only constructs it, hands it to `fetch` and reads `method`
    Request: OutgoingRequest as unknown as typeof Request,
    fetch: request => transport.send(request as unknown as OutgoingRequest, tokens),
  });
  const { GET, PUT, POST, DELETE } = api as unknown as Record<keyof AgentApi, Send>;
  return { GET: checked(GET), PUT: checked(PUT), POST: checked(POST), DELETE: checked(DELETE) } as AgentApi;
}

type Send = (path: string, init?: CallOptions & SendOptions) => Promise<{ response: Response }>;

interface SendOptions {
  /** Becomes that of the `OutgoingRequest`; a middleware that noted it would cost each call an id and two turns. */
  readonly template: string;
  /** Leaves the body to us: without a content length openapi-fetch would parse it, which `attempt.ts` has done. */
  readonly parseAs: 'stream';
}

/** What the transport throws is an `OccError` already; anything else comes of a request that cannot be built. */
function checked(send: Send) {
  return async (path: string, init?: CallOptions): Promise<{ data: unknown; response: Response }> => {
    for (const [name, value] of Object.entries(init?.headers ?? {})) {
      if (value != null) headerValue(`headers.${name}`, value);
    }
    try {
      const { response } = await send(path, { ...init, template: path, parseAs: 'stream' });
      return { data: bodyOf(response), response };
    } catch (error) {
      if (isOccError(error)) throw error;
      throw new OccValidationError(
        'request',
        'The request cannot be built, maybe because its body is not JSON; see cause',
        {
          cause: error,
        },
      );
    }
  };
}

/**
 * Fills in a path template. A value is one segment: slashes are encoded, and `.` or `..`, which every URL parser
 * resolves even when encoded, are refused.
 */
export function serializePath(template: string, params: Record<string, unknown>): string {
  // by hand: a regular expression with a function costs a call 4 µs
  const [head = '', ...rest] = template.split('{');
  return rest.reduce((path, part) => {
    const end = part.indexOf('}');
    return path + segment(part.slice(0, end), params) + part.slice(end + 1);
  }, head);
}

function segment(name: string, params: Record<string, unknown>): string {
  const value = params[name];
  if (typeof value !== 'string' || value === '') {
    throw new OccValidationError(name, `${name} must be a string that is not empty`);
  }
  if (value === '.' || value === '..') throw new OccValidationError(name, `${name} must not be "${value}"`);
  if (!value.isWellFormed()) throw new OccValidationError(name, `${name} must be well-formed Unicode`);
  return encodeURIComponent(value);
}
