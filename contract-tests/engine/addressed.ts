/** Where an operation of the specification is asked for. @module */

import { eachOperation, type Method, type Operation } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';

/** An operation, and where it is with the ids in its path. */
export interface Addressed {
  /** With the names of its parameters. */
  readonly path: string;
  readonly address: string;
  readonly method: Uppercase<Method>;
  readonly operation: Operation;
}

const operations = new Map([...eachOperation(readDocument())].map(each => [each.id, each]));

/** Finds an operation by its id; `ids` are the parameters in its path, in their order. */
export function addressed(id: string, ...ids: readonly string[]): Addressed {
  const found = operations.get(id);
  if (found === undefined) throw new TypeError(`There is no operation ${id}`);
  const { path, method, operation } = found;
  const address = ids.reduce((at, each) => at.replace(/\{\w+\}/, encodeURIComponent(each)), path);
  return { path, address, method: method.toUpperCase() as Uppercase<Method>, operation };
}

/** Where an operation is, with the ids in its path. */
export function addressOf(id: string, ...ids: readonly string[]): string {
  return addressed(id, ...ids).address;
}
