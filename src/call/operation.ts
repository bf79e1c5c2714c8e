/**
 * An operation is data: what the SDK knows about each, parsed from the generated tables on first use.
 *
 * A line of a table is an operation: its id, its method, its path and facts:
 *
 * | fact | means |
 * | --- | --- |
 * | `reads` | changes nothing, although its method suggests it |
 * | `form` | the body is sent as a form instead of JSON |
 * | `open` | says nothing of who is calling (nor does what takes a form) |
 * | `-body`, `+body` | needs no body (a POST or PUT does), or needs one (a GET or DELETE does not) |
 * | `list` | a response may be a list instead of an object |
 * | `items` | a response may have `items` |
 * | `empty` | a response may be empty |
 * | `?name` | a query parameter that is required |
 * | `:name` | a header that is required |
 * | `^name` | a role that it requires, or one of its `op`s does |
 *
 * @module
 */

import { agentApiPath, type OperationId } from '../generated/operations/ids.ts';

/** An HTTP method that the Agent API uses. */
export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

/** What the specification says about an operation. */
export interface Operation {
  /** Absent for a path that is not in the specification. */
  readonly id: OperationId | undefined;
  readonly method: Method;
  /** Path template, for instance `/ccagent/v1/orders/{id}`. */
  readonly path: string;
  /** Names of the parameters in the path. */
  readonly pathParameters: readonly string[];
  /** Whether it changes nothing, so that it can be retried after any failure. */
  readonly reads: boolean;
  readonly mediaType: 'application/json' | 'application/x-www-form-urlencoded';
  /** Whether it says who is calling: not when signing in, or with a forgotten password. */
  readonly takesToken: boolean;
  readonly needsBody: boolean;
  readonly respondsList: boolean;
  readonly respondsItems: boolean;
  readonly respondsNothing: boolean;
  readonly requiredQuery: readonly string[];
  readonly requiredHeaders: readonly string[];
  /** It, or one of its `op`s, requires one of these roles; none: every agent may call it. */
  readonly roles: readonly string[];
}

/** The operation with an id, in a table that has it. */
export function operation(table: string, id: OperationId): Operation {
  const found = operationsIn(table).get(id);
  if (found === undefined) throw new TypeError(`There is no operation ${id}`);
  return found;
}

/** The operation of a method on a path template; one that is not in the table requires nothing. */
export function operationAt(table: string, method: Method, path: string): Operation {
  return operationsIn(table).get(`${method} ${path}`) ?? described(method, undefined, path, ['-body']);
}

const read = new Map<string, ReadonlyMap<string, Operation>>();

/** All operations of a table, by id and by method and path template. */
function operationsIn(table: string): ReadonlyMap<string, Operation> {
  let operations = read.get(table);
  if (operations === undefined) {
    operations = new Map(
      readTable(table, agentApiPath).flatMap(found => [
        [String(found.id), found],
        [`${found.method} ${found.path}`, found],
      ]),
    );
    read.set(table, operations);
  }
  return operations;
}

/** Reads a table whose relative paths are below `root`. */
export function readTable(table: string, root: string): Operation[] {
  return table.split('\n').map(line => {
    const [id, method, path = '', ...facts] = line.split(' ');
    return described(method as Method, id as OperationId, path.startsWith('/') ? path : `${root}/${path}`, facts);
  });
}

function described(method: Method, id: OperationId | undefined, path: string, facts: readonly string[]): Operation {
  const says = (fact: string) => facts.includes(fact);
  const names = (mark: string) => facts.filter(fact => fact.startsWith(mark)).map(fact => fact.slice(1));
  return {
    id,
    method,
    path,
    pathParameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    reads: method === 'GET' || says('reads'),
    takesToken: !says('form') && !says('open'),
    mediaType: says('form') ? 'application/x-www-form-urlencoded' : 'application/json',
    needsBody: says('+body') || (/^P/.test(method) && !says('-body')),
    respondsList: says('list'),
    respondsItems: says('items'),
    respondsNothing: says('empty'),
    requiredQuery: names('?'),
    requiredHeaders: names(':'),
    roles: names('^'),
  };
}
