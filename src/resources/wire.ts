/** The operations, by id, as resources call them. @module */

import type { Arguments, ArgumentsOf } from '../call/arguments.ts';
import { type CallOptions, type OccPromise, occPromise, type Reading, type UnderWay } from '../call/call.ts';
import { type Operation, operation } from '../call/operation.ts';
import type { DeskContext } from '../context.ts';
import { apiError, isOccError, unexpectedResponse } from '../errors/errors.ts';
import type { Operations } from '../generated/operation-types.ts';
import type { OperationId } from '../generated/operations/ids.ts';
import type { Send } from '../transport/sender.ts';

/** The operations and the context of a desk. @hidden */
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

/** The methods of a resource that are single calls; the others are listings. @hidden */
export type Calls<Resource> = {
  readonly [Name in keyof Resource as Resource[Name] extends (...args: never) => AsyncIterable<unknown>
    ? never
    : Name]: Resource[Name];
};

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

/** Gives the operations of a table their types. */
export function createWire(send: Send, context: DeskContext, now: Wire['now'], table: string): Wire {
  // responses are assumed to match the specification, or their reader finds out
  const call = (
    id: OperationId,
    args: Arguments,
    options: CallOptions | undefined,
    read?: Reading<unknown, unknown>,
  ): OccPromise<unknown> => {
    const found = operation(table, id);
    return occPromise(send(found, args, options), read && reader(found, read));
  };
  const request = (...args: Parameters<typeof call>) => call(...args).withResponse();
  return { context, now, call, request } as Wire;
}

/** A reader whose failures are the server's: it sent what the operation does not respond with. */
function reader({ id, method, path }: Operation, read: Reading<unknown, unknown>): Reading<unknown, unknown> {
  return (data, response) => {
    try {
      return read(data, response);
    } catch (error) {
      if (isOccError(error)) throw error;
      const { status, headers } = response;
      throw apiError({ operationId: id, method, path, attempts: 1, status, headers, body: data }, unexpectedResponse, {
        cause: error,
      });
    }
  };
}
