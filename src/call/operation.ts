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
  const found = operationIn(table, id, line => line.startsWith(`${id} `));
  if (found === undefined) throw new TypeError(`There is no operation ${id}`);
  return found;
}

/** The operation of a method on a path template; one that is not in the table requires nothing. */
export function operationAt(table: string, method: Method, path: string): Operation {
  const found = operationIn(table, `${method} ${path}`, line => {
    const [, itsMethod, itsPath = ''] = line.split(' ');
    return itsMethod === method && below(agentApiPath, itsPath) === path;
  });
  return found ?? described(method, undefined, path, ['-body']);
}

// a process calls few operations of a table, so each is read when it is first asked for
const read = new Map<string, Map<string, Operation>>();

function operationIn(table: string, key: string, isIt: (line: string) => boolean): Operation | undefined {
  let operations = read.get(table);
  if (operations === undefined) {
    operations = new Map();
    read.set(table, operations);
  }
  let found = operations.get(key);
  if (found === undefined) {
    const line = table.split('\n').find(isIt);
    if (line === undefined) return undefined;
    found = readLine(line, agentApiPath);
    operations.set(key, found);
  }
  return found;
}

/** Reads a table whose relative paths are below `root`. */
export function readTable(table: string, root: string): Operation[] {
  return table.split('\n').map(line => readLine(line, root));
}

function readLine(line: string, root: string): Operation {
  const [id, method, path = '', ...facts] = line.split(' ');
  return described(method as Method, id as OperationId, below(root, path), facts);
}

function below(root: string, path: string): string {
  return path.startsWith('/') ? path : `${root}/${path}`;
}

function described(method: Method, id: OperationId | undefined, path: string, facts: readonly string[]): Operation {
  const says = (fact: string) => facts.includes(fact);
  const names = (mark: string) => facts.filter(fact => fact.startsWith(mark)).map(fact => fact.slice(1));
  return {
    id,
    method,
    path,
    pathParameters: path.split('{').flatMap((part, at) => (at === 0 ? [] : part.split('}', 1))),
    reads: method === 'GET' || says('reads'),
    takesToken: !says('form') && !says('open'),
    mediaType: says('form') ? 'application/x-www-form-urlencoded' : 'application/json',
    needsBody: says('+body') || (method.startsWith('P') && !says('-body')),
    respondsList: says('list'),
    respondsItems: says('items'),
    respondsNothing: says('empty'),
    requiredQuery: names('?'),
    requiredHeaders: names(':'),
    roles: names('^'),
  };
}
