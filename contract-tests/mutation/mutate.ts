/** Ways to make a reference server wrong from outside. @module */

import type { ReferenceServer } from '../../mock-server/index.ts';
import { isRecord } from '../engine/reading.ts';
import type { Send } from '../engine/recorder.ts';

export type Server = ReferenceServer;
export type Credentials = ReferenceServer['credentials'];

/** A server with one thing wrong. */
export interface Mutant {
  /** What it does, in words. */
  readonly name: string;
  /** Groups of behaviours one of which must notice. */
  readonly groups: readonly string[];
  mutate(server: Server): Send;
}

type Body = Readonly<Record<string, unknown>>;

interface ResponseParts {
  readonly status: number;
  readonly body: Body;
}

/** Changes every answer of an address. */
export function changeResponse(
  method: string,
  path: RegExp,
  change: (response: ResponseParts) => ResponseParts,
): Mutant['mutate'] {
  return server => async request => {
    const answer = await server.fetch(request);
    if (request.method !== method || !path.test(pathOf(request)) || answer.status === 204) return answer;
    const { status, body } = change({ status: answer.status, body: (await answer.json()) as Body });
    return Response.json(body, { status });
  };
}

/** Changes the bodies of what succeeds at an address. */
export function changeBody(method: string, path: RegExp, change: (body: Body) => Body): Mutant['mutate'] {
  return changeResponse(method, path, ({ status, body }) => ({ status, body: status < 300 ? change(body) : body }));
}

/** Misreads every request to an address. */
export function changeRequest(
  method: string,
  path: RegExp,
  change: (url: URL, headers: Headers) => void,
): Mutant['mutate'] {
  return server => async request => {
    if (request.method !== method || !path.test(pathOf(request))) return server.fetch(request);
    const [url, headers] = [new URL(request.url), new Headers(request.headers)];
    change(url, headers);
    return server.fetch(new Request(url, { method, headers }));
  };
}

/** Changes the bodies of requests to an address. */
export function changeRequestBody(
  method: string,
  path: RegExp,
  change: (body: Readonly<Record<string, unknown>>) => object,
): Mutant['mutate'] {
  return server => async request => {
    if (request.method !== method || !path.test(pathOf(request))) return server.fetch(request);
    const { url, headers } = request;
    const body: unknown = await request.json();
    return server.fetch(
      new Request(url, { method, headers, body: JSON.stringify(isRecord(body) ? change(body) : body) }),
    );
  };
}

/** Does something else where a request to an address is refused with a code. */
export function onRefusal(
  path: RegExp,
  code: string,
  instead: (request: Request, at: { readonly server: Server; readonly credentials: Credentials }) => Promise<Response>,
): Mutant['mutate'] {
  return server => async request => {
    const again = request.clone();
    const answer = await server.fetch(request);
    if (answer.ok || !path.test(pathOf(request))) return answer;
    const { errorCode, errors } = (await answer.clone().json()) as Body & { readonly errors?: readonly Body[] };
    const isIt = [errorCode, ...(errors ?? []).map(error => error.errorCode)].includes(code);
    return isIt ? instead(again, { server, credentials: server.credentials }) : answer;
  };
}

/** Does something besides, after every answer. */
export function always(server: Server, besides: (request: Request, answer: Response) => Promise<void>): Send {
  return async request => {
    const answer = await server.fetch(request);
    await besides(request, answer);
    return answer;
  };
}

/** A body with one property of a property changed. */
export function property(body: Body, outer: string, inner: string, change: (value: unknown) => unknown): Body {
  const record = body[outer] as Body | undefined;
  if (record === undefined) return body;
  return { ...body, [outer]: { ...record, [inner]: change(record[inner]) } };
}

function pathOf({ url }: Request): string {
  return new URL(url).pathname;
}
