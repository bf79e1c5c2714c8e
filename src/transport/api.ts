/** The typed client of openapi-fetch, once for each desk, over the transport they share. @module */

import createClient from 'openapi-fetch';
import type { TokenSource } from '../auth/token-source.ts';
import type { CallOptions, UnderWay } from '../call/call.ts';
import { headerValue } from '../context.ts';
import { isOccError, OccValidationError } from '../errors/errors.ts';
import type {
  BareDeletePaths,
  BareGetPaths,
  BarePostPaths,
  BarePutPaths,
  DeletePaths,
  GetPaths,
  PostPaths,
  PutPaths,
} from '../generated/operation-types.ts';
import { bodyOf } from './attempt.ts';
import { OutgoingRequest } from './outgoing-request.ts';
import type { Transport } from './transport.ts';

/**
 * Every operation of the specification by path, for instance `api.GET('/ccagent/v1/orders/{id}', { params: { path: { id } } })`.
 * Failures are thrown as `OccError`, so `data` is what the operation answers.
 *
 * The types are our own. openapi-fetch's map every response deeply, which turns open unions such as
 * `'SUBMITTED' | (string & {})` into objects; and what is computed from a path costs a compiler several times what
 * looking a named interface up does. So does a tuple of what follows the path, hence two signatures for each method.
 */
export interface AgentApi {
  GET<P extends keyof BareGetPaths>(path: P, init?: Init<BareGetPaths[P]>): Answer<BareGetPaths[P]>;
  GET<P extends keyof GetPaths>(path: P, init: Init<GetPaths[P]>): Answer<GetPaths[P]>;
  PUT<P extends keyof BarePutPaths>(path: P, init?: Init<BarePutPaths[P]>): Answer<BarePutPaths[P]>;
  PUT<P extends keyof PutPaths>(path: P, init: Init<PutPaths[P]>): Answer<PutPaths[P]>;
  POST<P extends keyof BarePostPaths>(path: P, init?: Init<BarePostPaths[P]>): Answer<BarePostPaths[P]>;
  POST<P extends keyof PostPaths>(path: P, init: Init<PostPaths[P]>): Answer<PostPaths[P]>;
  DELETE<P extends keyof BareDeletePaths>(path: P, init?: Init<BareDeletePaths[P]>): Answer<BareDeletePaths[P]>;
  DELETE<P extends keyof DeletePaths>(path: P, init: Init<DeletePaths[P]>): Answer<DeletePaths[P]>;
}

type Init<Op extends { readonly init: object }> = CallOptions & Op['init'];
type Answer<Op extends { readonly data: unknown }> = UnderWay<Op['data']>;

/** Makes a client that sends the given headers with every call. */
export function createApi(
  baseUrl: string,
  transport: Transport,
  tokens: TokenSource | undefined,
  headers: Readonly<Record<string, string>>,
): AgentApi {
  const api = createClient<object>({
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
