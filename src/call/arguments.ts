/** The arguments of an operation, and a check that none is missing. @module */

import { contextField, headerValue } from '../context.ts';
import { OccValidationError } from '../errors/errors.ts';
import type { Operations } from '../generated/operation-types.ts';
import type { OperationId } from '../generated/operations.ts';
import type { CallOptions } from './call.ts';
import type { Operation } from './operation.ts';

/** Arguments that any operation may have. */
export interface Arguments {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  /** Headers that override those of the desk's context. */
  readonly header?: object | undefined;
  readonly body?: unknown;
}

/** The arguments of one operation; required context headers may also come from the desk. */
export type ArgumentsOf<Id extends OperationId> = Part<'path', Operations[Id]['path']> &
  Part<'query', Operations[Id]['query']> &
  Part<'body', Operations[Id]['body']> & { readonly header?: Readonly<Record<string, string>> | undefined };

type Part<Name extends string, Value> = undefined extends Value
  ? { readonly [N in Name]?: Value }
  : object extends Value
    ? { readonly [N in Name]?: Value | undefined }
    : { readonly [N in Name]: Value };

/**
 * Rejects a call that lacks a required argument, or whose path argument would change the path.
 *
 * @param context The headers of the desk.
 * @throws {OccValidationError} `field` names the missing or invalid argument.
 */
export function checkArguments(
  operation: Operation,
  { path, query, header, body }: Arguments,
  context: Readonly<Record<string, string>>,
  headers: CallOptions['headers'] = {},
): void {
  for (const name of operation.pathParameters) checkSegment(name, valueAt(path, name));
  for (const name of operation.requiredQuery) if (valueAt(query, name) == null) throw missing(operation, name);
  for (const [name, value] of Object.entries(headers)) if (value !== null) headerValue(`headers.${name}`, value);
  for (const name of operation.requiredHeaders) {
    if (valueAt(header, name) == null && !hasHeader(name, context, headers)) throw missingHeader(operation, name);
  }
  if (operation.needsBody && body == null) throw missing(operation, 'body');
}

/** Returns the arguments unchanged if each has a value. */
export function given<Values extends object>(values: Values): Values {
  for (const [name, value] of Object.entries(values)) {
    if (value == null) throw new OccValidationError(name, `${name} is missing`);
  }
  return values;
}

function valueAt(values: object | undefined, name: string): unknown {
  return values === undefined ? undefined : Reflect.get(values, name);
}

/** A value in a path is one segment, so it cannot be `.` or `..`, which every URL parser resolves even when encoded. */
function checkSegment(name: string, value: unknown): void {
  if (typeof value !== 'string' || value === '') {
    throw new OccValidationError(name, `${name} must be a non-empty string`);
  }
  if (value === '.' || value === '..') throw new OccValidationError(name, `${name} must not be "${value}"`);
  if (!value.isWellFormed()) throw new OccValidationError(name, `${name} must be well-formed Unicode`);
}

function hasHeader(
  name: string,
  context: Readonly<Record<string, string>>,
  headers: NonNullable<CallOptions['headers']>,
): boolean {
  const own = Object.keys(headers).find(key => key.toLowerCase() === name.toLowerCase());
  return own === undefined ? name in context : headers[own] !== null;
}

function missing({ id, method, path }: Operation, name: string): OccValidationError {
  return new OccValidationError(name, `${id ?? `${method} ${path}`} requires ${name}, which is missing`);
}

function missingHeader(operation: Operation, name: string): OccValidationError {
  const field = contextField(name);
  if (field === 'shopperProfileId') {
    const message = `${operation.id} acts for a shopper: call it on agent.forShopper(profileId)`;
    return new OccValidationError(field, message);
  }
  return missing(operation, field ?? name);
}
