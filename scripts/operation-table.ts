/** Writes the tables of operations that the SDK reads; `src/call/operation.ts` has its grammar. @module */

import type { OpenApiDocument, Operation, Parameter, Response } from '../spec/document.ts';
import { eachOperation, resolve } from '../spec/document.ts';

/**
 * The operations of each tag, a line each: its id, its method, its path below `root` (or from the root of the host), and its
 * facts.
 */
export function operationTables(document: OpenApiDocument, root: string): ReadonlyMap<string, string> {
  const byTag = Map.groupBy(eachOperation(document), ({ operation }) => operation.tags[0] ?? '');
  return new Map([...byTag].map(([tag, operations]) => [tag, tableOf(document, root, operations)]));
}

function tableOf(document: OpenApiDocument, root: string, operations: readonly FoundOperation[]): string {
  return operations
    .map(({ path, method, id, operation }) => {
      const relative = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
      return [id, method.toUpperCase(), relative, ...facts(document, method, operation)].join(' ');
    })
    .join('\n');
}

type FoundOperation = ReturnType<typeof eachOperation> extends Generator<infer Found> ? Found : never;

/** Only what differs from what the method lets expect. */
function facts(document: OpenApiDocument, method: string, operation: Operation): string[] {
  const { parameters = [], requestBody, security = [], 'x-occ-reads': reads = false } = operation;
  const required = parameters
    .map(parameter => resolve<Parameter>(document, parameter))
    .filter(parameter => parameter.required === true);
  const takesBody = method === 'post' || method === 'put';
  const needsBody = requestBody?.required === true;
  const takesForm = requestBody !== undefined && 'application/x-www-form-urlencoded' in requestBody.content;
  const needsNoToken = security.some(requirement => Object.keys(requirement).length === 0);
  return [
    ...(reads ? ['reads'] : []),
    ...(takesForm ? ['form'] : []),
    ...(needsNoToken && !takesForm ? ['open'] : []),
    ...(needsBody === takesBody ? [] : [needsBody ? '+body' : '-body']),
    ...responseFacts(document, operation),
    ...required.filter(parameter => parameter.in === 'query').map(({ name }) => `?${name}`),
    ...required.filter(parameter => parameter.in === 'header').map(({ name }) => `:${name}`),
    ...rolesOf(document, operation).map(role => `^${role}`),
  ];
}

/** Roles that an operation, or an `op` of its body, requires. */
function rolesOf(document: OpenApiDocument, { requestBody, 'x-occ-roles': roles }: Operation): readonly string[] {
  const body = requestBody?.content['application/json']?.schema;
  const variants = body === undefined ? [] : [...alternativesOf(document, body)];
  return roles ?? [...new Set(variants.flatMap(variant => variant['x-occ-roles'] ?? []))];
}

/** What a response may be beside an object, and whether it may be a page. */
function responseFacts(document: OpenApiDocument, { responses }: Operation): string[] {
  const { 200: ok } = responses;
  const json = ok === undefined ? undefined : resolve<Response>(document, ok).content?.['application/json'];
  const alternatives = json === undefined ? [] : [...alternativesOf(document, json.schema)];
  return [
    ...(alternatives.some(({ type }) => type === 'array') ? ['list'] : []),
    ...(alternatives.some(({ properties = {} }) => 'items' in properties) ? ['items'] : []),
    ...('204' in responses ? ['empty'] : []),
  ];
}

/** A schema and those it is made of. */
function* alternativesOf(document: OpenApiDocument, schema: object): Generator<Alternatives> {
  const resolved = resolve<Alternatives>(document, schema);
  yield resolved;
  const { allOf = [], anyOf = [], oneOf = [] } = resolved;
  for (const part of [...allOf, ...anyOf, ...oneOf]) yield* alternativesOf(document, part);
}

interface Alternatives {
  readonly type?: string;
  readonly 'x-occ-roles'?: readonly string[];
  readonly properties?: Readonly<Record<string, object>>;
  readonly allOf?: readonly object[];
  readonly anyOf?: readonly object[];
  readonly oneOf?: readonly object[];
}
