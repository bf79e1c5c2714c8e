/**
 * An operation is data: what the SDK knows about each, parsed from the generated table on first use.
 *
 * A line of the table is a path and the operations on it, each a method, an operation id and facts:
 *
 * | fact | means |
 * | --- | --- |
 * | `reads` | changes nothing, although its method suggests it |
 * | `form` | the body is sent as a form instead of JSON |
 * | `-body`, `+body` | needs no body (a POST or PUT does), or needs one (a GET or DELETE does not) |
 * | `list` | a response may be a list instead of an object |
 * | `empty` | a response may be empty |
 * | `?name` | a query parameter that is required |
 * | any other word | a header that is required |
 *
 * @module
 */

import { agentApiPath, type OperationId, operationTable } from '../generated/operations.ts';

const methods = ['GET', 'PUT', 'POST', 'DELETE'] as const;
/** An HTTP method that the Agent API uses. */
export type Method = (typeof methods)[number];

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
  readonly respondsNothing: boolean;
  readonly requiredQuery: readonly string[];
  readonly requiredHeaders: readonly string[];
}

/** The operation with an id. */
export function operation(id: OperationId): Operation {
  const found = operations().get(id);
  if (found === undefined) throw new TypeError(`There is no operation ${id}`);
  return found;
}

/** The operation of a method on a path template; one that is not in the specification requires nothing. */
export function operationAt(method: Method, path: string): Operation {
  return operations().get(`${method} ${path}`) ?? described(method, undefined, path, ['-body']);
}

let known: ReadonlyMap<string, Operation> | undefined;

/** All operations, by id and by method and path template. */
function operations(): ReadonlyMap<string, Operation> {
  known ??= new Map(
    [...readTable(operationTable, agentApiPath)].flatMap(found => [
      [String(found.id), found],
      [`${found.method} ${found.path}`, found],
    ]),
  );
  return known;
}

/** Reads a table whose relative paths are below `root`. */
export function* readTable(table: string, root: string): Generator<Operation> {
  for (const line of table.split('\n')) {
    const [path = '', ...words] = line.split(' ');
    const template = path.startsWith('/') ? path : `${root}/${path}`;
    for (let at = 0; at < words.length; ) {
      const [method, id] = [words[at], words[at + 1]];
      let end = at + 2;
      while (end < words.length && !isMethod(words[end])) end += 1;
      yield described(method as Method, id as OperationId, template, words.slice(at + 2, end));
      at = end;
    }
  }
}

function described(method: Method, id: OperationId | undefined, path: string, facts: readonly string[]): Operation {
  const says = (fact: string) => facts.includes(fact);
  return {
    id,
    method,
    path,
    pathParameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    reads: method === 'GET' || says('reads'),
    mediaType: says('form') ? 'application/x-www-form-urlencoded' : 'application/json',
    takesToken: !says('form') && !says('open'),
    needsBody: says('+body') || ((method === 'POST' || method === 'PUT') && !says('-body')),
    respondsList: says('list'),
    respondsNothing: says('empty'),
    requiredQuery: facts.filter(fact => fact.startsWith('?')).map(fact => fact.slice(1)),
    requiredHeaders: facts.filter(fact => !/^(?:reads|form|open|[-+]body|list|empty|\?.*)$/.test(fact)),
  };
}

function isMethod(word: string | undefined): word is Method {
  return methods.some(method => method === word);
}
