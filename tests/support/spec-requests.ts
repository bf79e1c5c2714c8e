/** Requests made of the specification alone: its examples, with the ids of records put where it says ids stand. @module */

import {
  eachOperation,
  type Method,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  resolve,
  type SubjectKind,
} from '../../spec/document.ts';
import { createSchemaCheck } from '../../spec/schema-check.ts';

/** An operation with where it is. */
export interface Located {
  readonly path: string;
  readonly method: Method;
  readonly operation: Operation;
}

/** A request that is valid by the specification. */
export interface SpecRequest {
  readonly method: Method;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Ids to put where an operation names records. */
export type Ids = Readonly<Partial<Record<SubjectKind, string>>>;

/** The operations that need a signed-in agent, with their parameters resolved. */
export function agentOperations(document: OpenApiDocument): Located[] {
  return [...eachOperation(document)].filter(
    ({ path, operation }) => path.startsWith('/ccagent/') && operation.security === undefined,
  );
}

/** The example bodies of an operation, by name; of one without a body, a single `undefined`. */
export function exampleBodies(document: OpenApiDocument, { requestBody }: Operation): [name: string, body: unknown][] {
  const examples = Object.entries(requestBody?.content['application/json']?.examples ?? {});
  if (examples.length === 0) return [['no body', undefined]];
  return examples.map(([name, example]) => [
    name,
    structuredClone(resolve<{ readonly value: unknown }>(document, example).value),
  ]);
}

/** Headers that an operation declares, in lower case. */
export function declaredHeaders(document: OpenApiDocument, operation: Operation): string[] {
  return parametersOf(document, operation)
    .filter(parameter => parameter.in === 'header')
    .map(({ name }) => name.toLowerCase());
}

/** A request of an operation, with the named example or the first one whose body has a place for the ids. */
export function specRequest(
  document: OpenApiDocument,
  { path, method, operation }: Located,
  ids: Ids = {},
  example?: string,
): SpecRequest {
  const parameters = parametersOf(document, operation);
  const sources = operation['x-occ-subject'] ?? {};
  const kinds = Object.keys(sources) as SubjectKind[];
  const place = (kind: SubjectKind) => [sources[kind]?.at ?? []].flat();
  const named = (Object.entries(ids) as [SubjectKind, string][]).map(([kind, id]) => ({ places: place(kind), id }));
  const idAt = (at: string) => named.find(({ places }) => places.includes(at))?.id;

  const bodies = exampleBodies(document, operation).filter(([name]) => example === undefined || name === example);
  const filled = bodies.map(([, body]) => ({
    body,
    fits: named.map(({ places, id }) => putInBody(body, places, id)).every(Boolean),
  }));
  const fitting = filled.find(({ fits }) => fits);
  const { body } = fitting ?? filled[0] ?? { body: undefined };
  // of what may be left out there need be no example
  if (fitting === undefined) for (const { places, id } of named) putInBody(body, places, id, { add: true });
  const leftOut = kinds.filter(kind => ids[kind] === undefined && sources[kind]?.optional === true).flatMap(place);
  const url = new URL(
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(idAt(`path:${name}`) ?? 'x')),
    'http://reference.invalid',
  );
  for (const parameter of parameters.filter(({ in: where }) => where === 'query')) {
    const value = idAt(`query:${parameter.name}`) ?? (parameter.required === true ? exampleOf(parameter) : undefined);
    if (value !== undefined) url.searchParams.set(parameter.name, String(value));
  }
  // the shopper is for the test to say
  const headers = parameters.filter(
    ({ in: where, name, required }) => where === 'header' && required === true && name !== 'X-CCAgentContext',
  );
  return {
    method,
    url: url.href,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...Object.fromEntries(headers.map(({ name, example: value }) => [name.toLowerCase(), String(value)])),
    },
    body: withoutOptional(document, operation, body, leftOut),
  };
}

function parametersOf(document: OpenApiDocument, { parameters = [] }: Operation): Parameter[] {
  return parameters.map(parameter => resolve<Parameter>(document, parameter));
}

const checks = new WeakMap<OpenApiDocument, ReturnType<typeof createSchemaCheck>>();

/** One form of a body may require what another one leaves out. */
function withoutOptional(document: OpenApiDocument, { requestBody }: Operation, body: unknown, pointers: string[]) {
  const schema = requestBody?.content['application/json']?.schema;
  const trimmed = withoutProperties(body, pointers);
  if (schema === undefined || pointers.length === 0) return trimmed;
  const check = checks.get(document) ?? createSchemaCheck(document);
  checks.set(document, check);
  return check(schema, trimmed).length === 0 ? trimmed : body;
}

function withoutProperties(body: unknown, pointers: readonly string[]): unknown {
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => !pointers.includes(`/${name}`)));
}

function exampleOf({ example, examples = {} }: Parameter): unknown {
  const [first] = Object.values(examples);
  return example ?? (first !== undefined && 'value' in first ? first.value : undefined);
}

/** Puts an id at the place in a body where there is one, or is to be; whether there was, or the place is elsewhere. */
function putInBody(body: unknown, places: readonly string[], id: string, { add = false } = {}): boolean {
  const pointers = places.filter(place => place.startsWith('/')).map(place => place.slice(1).split('/'));
  if (pointers.length === 0) return true;
  const isObject = typeof body === 'object' && body !== null;
  const present = pointers.find(([name = '']) => isObject && name in body);
  const found = present ?? (add ? pointers[0] : undefined);
  if (!isObject || found === undefined) return false;
  const [name = '', item] = found;
  Object.assign(body, { [name]: item === '*' ? [id] : id });
  return true;
}
