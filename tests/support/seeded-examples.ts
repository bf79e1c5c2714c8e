/** Examples of the specification, sent to a reference server with its default seed, whose records they name. @module */

import { createReferenceServer, type ReferenceServer } from '../../mock-server/index.ts';
import { eachOperation, type Method, type Operation, type Parameter, resolve } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';

const document = readDocument();

/** An operation with where it is. */
export interface Located {
  readonly path: string;
  readonly method: Method;
  readonly id: string;
  readonly operation: Operation;
  readonly reads: boolean;
}

/** Every operation. */
export const operations: readonly Located[] = [...eachOperation(document)].map(located => ({
  ...located,
  reads: located.method === 'get' || located.operation['x-occ-reads'] === true,
}));

// q or profileId, says its page
const needs: Readonly<Record<string, readonly string[]>> = { searchOrders: ['profileId'] };

/** Parameters with the values that they are sent with. */
export type Filled = readonly (readonly [Parameter, unknown])[];

/** A body with its content type; neither: no body. */
export interface ExampleBody {
  readonly name: string;
  readonly type?: string;
  readonly body?: unknown;
}

/** What a call ended with. */
export interface Outcome {
  readonly status: number;
  readonly code?: string;
}

/** A server with the records that the examples name. */
export interface SeededServer {
  readonly send: (located: Located, body: ExampleBody, optional?: Filled) => Promise<Outcome>;
}

/** Signs in at both APIs of a server, which forgets each call before the next one unless it `remembers`. */
export async function seededServer(
  server: ReferenceServer = createReferenceServer(),
  { remembers = false } = {},
): Promise<SeededServer> {
  const { supervisor, administrator } = server.credentials;
  const code = server.oneTimeCode(administrator.username) ?? '';
  const tokens: Readonly<Record<string, string>> = {
    ccagent: await signIn(server, '/ccagent/v1/login', supervisor),
    ccadmin: await signIn(server, '/ccadmin/v1/mfalogin', { ...administrator, totp_code: code }),
  };
  const start = server.snapshot();
  return {
    send: async (located, body, optional = []) => {
      const token = tokens[located.path.split('/')[1] ?? ''] ?? '';
      const response = await server.fetch(requestOf(server.baseUrl, located, body, optional, token));
      if (response.ok && !remembers) server.restore(start);
      const { status } = response;
      if (status === 204) return { status };
      const { errorCode } = (await response.json()) as { readonly errorCode?: string };
      return errorCode === undefined ? { status } : { status, code: errorCode };
    },
  };
}

async function signIn(
  { baseUrl, fetch }: ReferenceServer,
  path: string,
  form: Readonly<Record<string, string>>,
): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'password', ...form });
  const response = await fetch(new Request(`${baseUrl}${path}`, { method: 'POST', body }));
  return ((await response.json()) as { readonly access_token: string }).access_token;
}

function requestOf(
  baseUrl: string,
  { path, method, operation }: Located,
  { type, body }: ExampleBody,
  optional: Filled,
  token: string,
): Request {
  const required = parametersOf(operation)
    .filter(({ required: isRequired, name }) => isRequired === true || needs[operation.operationId]?.includes(name))
    .map(parameter => [parameter, examplesOf(parameter)[0]] as const);
  const filled = [...required, ...optional].map(([parameter, value]) => ({ ...parameter, value: String(value) }));
  const at = (where: Parameter['in']) => filled.filter(parameter => parameter.in === where);
  const address = at('path').reduce(
    (template, { name, value }) => template.replace(`{${name}}`, encodeURIComponent(value)),
    path,
  );
  const url = new URL(address, baseUrl);
  for (const { name, value } of at('query')) url.searchParams.set(name, value);
  // what is no JSON is a filter
  if (/^[^{]/.test(url.searchParams.get('q') ?? '{')) url.searchParams.set('queryFormat', 'SCIM');
  const headers = new Headers({ authorization: `Bearer ${token}` });
  for (const { name, value } of at('header')) headers.set(name, value);
  if (type === undefined) return new Request(url, { method: method.toUpperCase(), headers });
  headers.set('content-type', type);
  const text = type === 'application/json' ? JSON.stringify(body) : new URLSearchParams(body as Record<string, string>);
  return new Request(url, { method: method.toUpperCase(), headers, body: String(text) });
}

/** The example bodies of an operation; of one without, a single one that is none. */
export function bodiesOf({ requestBody }: Operation): ExampleBody[] {
  if (requestBody === undefined) return [{ name: '' }];
  return Object.entries(requestBody.content).flatMap(([type, { examples = {} }]) =>
    Object.entries(examples).map(([name, example]) => ({ name, type, body: exampleIn(example) })),
  );
}

/** The parameters of an operation. */
export function parametersOf({ parameters = [] }: Operation): Parameter[] {
  return parameters.map(parameter => resolve<Parameter>(document, parameter));
}

/** The example values of a parameter. */
export function examplesOf({ example, examples = {} }: Parameter): unknown[] {
  return example === undefined ? Object.values(examples).map(exampleIn) : [example];
}

function exampleIn(example: { readonly value: unknown } | { readonly $ref: string }): unknown {
  return resolve<{ readonly value: unknown }>(document, example).value;
}
