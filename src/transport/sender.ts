/** From an operation and its arguments to a request: openapi-fetch serializes, the transport sends. @module */

import { createQuerySerializer, mergeHeaders } from 'openapi-fetch';
import type { TokenSource } from '../auth/session.ts';
import { type Arguments, checkArguments, filledPath } from '../call/arguments.ts';
import type { CallOptions, UnderWay } from '../call/call.ts';
import { checkCallOptions, withMoreQuery } from '../call/call-options.ts';
import type { Operation } from '../call/operation.ts';
import { OccValidationError } from '../errors/errors.ts';
import { agentApiPath } from '../generated/operations/ids.ts';
import type { OutgoingRequest } from './outgoing-request.ts';
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

const serializedQuery = createQuerySerializer<object>();

/** Makes what sends operations with the given headers. */
export function createSender(
  { baseUrl, apiPath = agentApiPath, transport, tokens }: Connection,
  context: Readonly<Record<string, string>>,
): Send {
  return async (operation, { path, query: own, header, body }, options = {}) => {
    checkCallOptions(options);
    const { headers, query: more, retry, signal, timeout, idempotent } = options;
    const query = more === undefined ? own : withMoreQuery(own, more);
    const filled = filledPath(operation, path, apiPath);
    checkArguments(operation, { query, header, body }, context, headers);
    const { method } = operation;
    const changes = retry === undefined ? undefined : retryChanges(retry, OccValidationError);
    const request = { operation, method, signal, timeout, idempotent, retry: changes };
    const { body: data, response } = await transport.send(
      { ...request, ...built(operation, baseUrl + filled, { query, header, body }, context, headers) },
      tokens,
    );
    return { data, response };
  };
}

/** @throws {OccValidationError} A header is invalid, or the body cannot be serialized. */
function built(
  { mediaType }: Operation,
  address: string,
  { query, header, body }: Omit<Arguments, 'path'>,
  context: Readonly<Record<string, string>>,
  headers: CallOptions['headers'],
): Pick<OutgoingRequest, 'url' | 'headers' | 'body'> {
  try {
    const search = query && serializedQuery(query);
    return {
      url: search ? `${address}?${search}` : address,
      headers: mergeHeaders(body === undefined ? {} : { 'content-type': mediaType }, context, headers, { ...header }),
      body: body === undefined ? undefined : serialized(mediaType, body),
    };
  } catch (error) {
    const message = 'The request cannot be built, maybe because its body is not JSON; see cause';
    throw new OccValidationError('request', message, { cause: error });
  }
}

function serialized(mediaType: Operation['mediaType'], body: unknown): string {
  if (mediaType === 'application/json') return JSON.stringify(body);
  return new URLSearchParams(body as Record<string, string>).toString();
}
