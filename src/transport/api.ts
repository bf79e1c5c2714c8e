/** Every operation by method and path. @module */

import type { Arguments } from '../call/arguments.ts';
import type { CallOptions, UnderWay } from '../call/call.ts';
import { copied } from '../call/copied.ts';
import { onDemand } from '../call/on-demand.ts';
import { type Method, operationAt } from '../call/operation.ts';
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
import type { Send } from './sender.ts';

/**
 * Every operation of the specification by path, for instance `api.GET('/ccagent/v1/orders/{id}', { params: { path: { id } } })`.
 * Failures are thrown as `OccError`, so `data` is what the operation returns.
 *
 * The types are our own. openapi-fetch's map every response deeply, which turns open unions such as
 * `'SUBMITTED' | (string & {})` into objects; and what is computed from a path costs a compiler several times what
 * looking a named interface up does. So does a tuple of what follows the path, hence two signatures for each method.
 */
export interface AgentApi {
  GET<P extends keyof BareGetPaths>(path: P, init?: Init<BareGetPaths[P]>): Sent<BareGetPaths[P]>;
  GET<P extends keyof GetPaths>(path: P, init: Init<GetPaths[P]>): Sent<GetPaths[P]>;
  PUT<P extends keyof BarePutPaths>(path: P, init?: Init<BarePutPaths[P]>): Sent<BarePutPaths[P]>;
  PUT<P extends keyof PutPaths>(path: P, init: Init<PutPaths[P]>): Sent<PutPaths[P]>;
  POST<P extends keyof BarePostPaths>(path: P, init?: Init<BarePostPaths[P]>): Sent<BarePostPaths[P]>;
  POST<P extends keyof PostPaths>(path: P, init: Init<PostPaths[P]>): Sent<PostPaths[P]>;
  DELETE<P extends keyof BareDeletePaths>(path: P, init?: Init<BareDeletePaths[P]>): Sent<BareDeletePaths[P]>;
  DELETE<P extends keyof DeletePaths>(path: P, init: Init<DeletePaths[P]>): Sent<DeletePaths[P]>;
}

/**
 * What an operation takes. `infer` keeps the compiler from looking at it before it knows the operation: else it compares the
 * argument with what every operation takes, which is most of what a call costs it.
 */
type Init<Op extends { readonly init: object }> = CallOptions & (Op['init'] extends infer Taken ? Taken : never);
type Sent<Op extends { readonly data: unknown }> = UnderWay<Op['data']>;

/** Makes the client by path of a desk. @internal */
export function createApi(send: Send): AgentApi {
  const tables = onDemand(() => import('../generated/operations/all.ts'));
  const by =
    (method: Method) =>
    async (path: string, init: AnyInit = {}) => {
      const loading = tables();
      const isFirst = loading instanceof Promise;
      const { params, body, ...options } = isFirst ? copied(init) : init;
      const { table } = isFirst ? await loading : loading;
      return send(operationAt(table, method, path), { ...params, body }, options);
    };
  return { GET: by('GET'), PUT: by('PUT'), POST: by('POST'), DELETE: by('DELETE') } as AgentApi;
}

interface AnyInit extends CallOptions {
  readonly params?: Omit<Arguments, 'body'>;
  readonly body?: unknown;
}
