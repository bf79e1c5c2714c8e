/** The operations, by id, as resources call them. @module */

import type { Arguments, ArgumentsOf } from '../call/arguments.ts';
import { type CallOptions, type OccPromise, occPromise, type Reading, type UnderWay } from '../call/call.ts';
import { operation } from '../call/operation.ts';
import type { DeskContext } from '../context.ts';
import { apiError, isOccError, unexpectedResponse } from '../errors/errors.ts';
import type { Operations } from '../generated/operation-types.ts';
import type { OperationId } from '../generated/operations.ts';
import type { Send } from '../transport/sender.ts';

/** The operations and the context of a desk. */
export interface Wire {
  readonly context: DeskContext;
  /** What time it is for criteria that count from now. */
  readonly now: () => number | Date;
  readonly call: Call;
  /** Sends an operation; for listings, which make their own promise. */
  readonly request: <Id extends OperationId, T>(
    id: Id,
    args: ArgumentsOf<Id>,
    options: CallOptions | undefined,
    read: Reading<Operations[Id]['data'], T>,
  ) => UnderWay<T>;
}

/** Sends an operation and returns the promise of a method; `read` reshapes the data. */
interface Call {
  <Id extends OperationId>(
    id: Id,
    args: ArgumentsOf<Id>,
    options: CallOptions | undefined,
  ): OccPromise<Operations[Id]['data']>;
  <Id extends OperationId, T>(
    id: Id,
    args: ArgumentsOf<Id>,
    options: CallOptions | undefined,
    read: Reading<Operations[Id]['data'], T>,
  ): OccPromise<T>;
}

/** Gives operations their types. */
export function createWire(send: Send, context: DeskContext, now: Wire['now']): Wire {
  type Read = Reading<unknown, unknown>;
  const underWay = (id: OperationId, args: Arguments, options?: CallOptions) => send(operation(id), args, options);
  // responses are assumed to match the specification, or their reader finds out
  return {
    context,
    now,
    request: async (id: OperationId, args: Arguments, options: CallOptions | undefined, read: Read) => {
      const { data, response } = await underWay(id, args, options);
      return { data: reader(id, read)(data, response), response };
    },
    call: (id: OperationId, args: Arguments, options: CallOptions | undefined, read?: Read) =>
      read === undefined
        ? occPromise(underWay(id, args, options))
        : occPromise(underWay(id, args, options), reader(id, read)),
  } as Wire;
}

/** A reader whose failures are the server's: it sent what the operation does not respond with. */
function reader(id: OperationId, read: Reading<unknown, unknown>): Reading<unknown, unknown> {
  return (data, response) => {
    try {
      return read(data, response);
    } catch (error) {
      if (isOccError(error)) throw error;
      const { method, path } = operation(id);
      const { status, headers } = response;
      throw apiError({ operationId: id, method, path, attempts: 1, status, headers, body: data }, unexpectedResponse, {
        cause: error,
      });
    }
  };
}
