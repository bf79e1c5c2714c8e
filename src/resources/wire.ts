/** The operations, by id, as resources call them. @module */

import type { ArgumentsOf } from '../call/arguments.ts';
import { type CallOptions, type OccPromise, occPromise, type Reading, type UnderWay } from '../call/call.ts';
import { operation } from '../call/operation.ts';
import type { DeskContext } from '../context.ts';
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
  readonly request: <Id extends OperationId>(
    id: Id,
    args: ArgumentsOf<Id>,
    options: CallOptions | undefined,
  ) => UnderWay<Operations[Id]['data']>;
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
  // responses are assumed to match the specification; response validation is optional
  const request: Wire['request'] = (id, args, options) => send(operation(id), args, options) as UnderWay<never>;
  return {
    context,
    now,
    request,
    call: <Id extends OperationId, T>(
      id: Id,
      args: ArgumentsOf<Id>,
      options: CallOptions | undefined,
      read?: Reading<Operations[Id]['data'], T>,
    ) => (read === undefined ? occPromise(request(id, args, options)) : occPromise(request(id, args, options), read)),
  } as Wire;
}
