/** From an operation and its arguments to a request: openapi-fetch builds it, the transport sends it. @module */

import createClient from 'openapi-fetch';
import type { TokenSource } from '../auth/session.ts';
import { type Arguments, checkArguments, filledPath } from '../call/arguments.ts';
import type { CallOptions, UnderWay } from '../call/call.ts';
import { checkCallOptions, withMoreQuery } from '../call/call-options.ts';
import type { Operation } from '../call/operation.ts';
import { isOccError, OccValidationError } from '../errors/errors.ts';
import { agentApiPath } from '../generated/operations/ids.ts';
import type { IncomingResponse } from './incoming-response.ts';
import { type CallInit, OutgoingRequest } from './outgoing-request.ts';
import { retryChanges } from './retry-option.ts';
import type { Transport } from './transport.ts';

/** What all desks of a client share. */
export interface Connection {
  readonly baseUrl: string;
  /** Where the server has the Agent API; the specification's own path is mapped to it here, and only here. @default agentApiPath */
  readonly apiPath?: string;
  readonly transport: Transport;
  /** Absent, nothing but the headers of a call says who is calling. */
  readonly tokens?: TokenSource;
}

/** Sends an operation. */
export type Send = (operation: Operation, args: Arguments, options?: CallOptions) => UnderWay<unknown>;

/** openapi-fetch as it is used here: it builds an `OutgoingRequest` and reads an `IncomingResponse`. */
interface Client {
  request(
    method: string,
    path: string,
    init: CallInit & {
      readonly params: Omit<Arguments, 'path' | 'body'>;
      readonly body: unknown;
      readonly headers: CallOptions['headers'];
      readonly bodySerializer: (body: unknown) => string;
      /** Takes the body as it is: it has been parsed. */
      readonly parseAs: 'stream';
    },
  ): Promise<{ readonly data?: unknown; readonly response: IncomingResponse }>;
}

const takesForm = ({ mediaType }: Operation) => mediaType !== 'application/json';

const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' };
// openapi-fetch asks the headers for the content type, and does not find it where they are of another realm, as in jest
const inForm = (body: unknown) => new URLSearchParams(body as Record<string, string>).toString();

/** Makes what sends operations with the given headers. */
export function createSender(
  { baseUrl, apiPath = agentApiPath, transport, tokens }: Connection,
  context: Readonly<Record<string, string>>,
): Send {
  const client = createClient({
    baseUrl,
    headers: context,
    // openapi-fetch only constructs the one, hands it to `fetch`, and reads status, headers and body of the other
    Request: OutgoingRequest as unknown as typeof Request,
    fetch: request => transport.send(request as unknown as OutgoingRequest, tokens) as unknown as Promise<Response>,
  }) as unknown as Client;

  return async (operation, { path, body, ...given }, options = {}) => {
    checkCallOptions(options);
    const { headers, query, retry, ...others } = options;
    const params = query === undefined ? given : { ...given, query: withMoreQuery(given.query, query) };
    const filled = filledPath(operation, path, apiPath);
    checkArguments(operation, { ...params, body }, context, headers);
    try {
      const { data, response } = await client.request(operation.method, filled, {
        ...others,
        operation,
        params,
        body,
        headers: takesForm(operation) ? { ...formHeaders, ...headers } : headers,
        bodySerializer: takesForm(operation) ? inForm : JSON.stringify,
        retry: retry === undefined ? undefined : retryChanges(retry, OccValidationError),
        parseAs: 'stream',
      });
      return { data, response: response.response };
    } catch (error) {
      if (isOccError(error)) throw error;
      // the transport throws nothing else, so this comes of a request that cannot be built
      const message = 'The request cannot be built, maybe because its body is not JSON; see cause';
      throw new OccValidationError('request', message, { cause: error });
    }
  };
}
