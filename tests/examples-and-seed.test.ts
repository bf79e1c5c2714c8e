import { beforeAll, describe, expect, test } from 'vitest';
import { createReferenceServer, type ReferenceServer, type State } from '../mock-server/index.ts';
import { eachOperation, type Operation, type Parameter, resolve } from '../spec/document.ts';
import { readDocument } from '../spec/read-document.ts';

const document = readDocument();
const operations = [...eachOperation(document)].map(({ path, method, id, operation }) => ({
  path,
  method,
  id,
  operation,
  reads: method === 'get' || operation['x-occ-reads'] === true,
}));
type Located = (typeof operations)[number];

/** Writing operations whose example is refused by the seed as it stands, with the code, and why. */
const refused: Readonly<Record<string, { readonly code: string; readonly because: string }>> = {
  ...each('60011', 'codes, keys and SAML responses are secrets, and differ each time', [
    ...['login applicationKey', 'login saml', 'adminLogin applicationKey', 'adminLogin saml'],
    ...['sendVerificationCode request', 'adminMfaLogin codeGrant'],
  ]),
  ...each('60011', 'the Admin API asks for a one-time code', ['adminLogin password']),
  ...each('83009', 'tokens that reset a password are mailed', [
    'sendPasswordReset validate',
    'sendPasswordReset confirm',
  ]),
  ...each('200120', 'the order in the path has not begun to be amended: the first example begins', [
    ...['submitOrderAmendment', 'removeOrderAmendment', 'handleOrderAmendment price', 'handleOrderAmendment pay'],
  ]),
  ...each('28410', 'the reference merchant links no add-ons', ['createOrder priceOrder']),
  ...each('200139', 'the order in the path is delivered', ['handleOrderActions cancel']),
  ...each('200139', 'an order of the administrator, whose remorse period is over', [
    'initiateCancelOrder changeOfMind',
  ]),
  ...each('200114', 'exchanges are made by calls: the return request is none', [
    ...['createExchangeRequest processExchangeRequest', 'createExchangeRequest submitExchangeOrder'],
    'createExchangeRequest processExchangeOrder',
  ]),
  ...each('210105', 'cancel orders are made by calls', ['submitCancelOrder id', 'submitCancelOrder orderId']),
  ...each('100183', 'the seed has default addresses of accounts alone', ['deleteAddress']),
  ...each('20562', 'the profile in the path is that of a contact, who is not deleted', ['deleteProfile']),
  ...each('28347', 'the return in the path waits for its goods', [
    ...['updateReturnRequest adjustRefundAmounts', 'updateReturnRequest adjustShipping'],
    ...['updateReturnRequest initiateRefund', 'updateReturnRequest markManualRefund'],
  ]),
};

function each(code: string, because: string, names: readonly string[]) {
  return Object.fromEntries(names.map(name => [name, { code, because }]));
}

// q or profileId, says its page
const needs: Readonly<Record<string, readonly string[]>> = { searchOrders: ['profileId'] };

let server: ReferenceServer;
let start: State;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  server = createReferenceServer();
  const { supervisor, administrator } = server.credentials;
  const code = { totp_code: server.oneTimeCode(administrator.username) ?? '' };
  tokens.ccagent = await signIn('ccagent', supervisor);
  tokens.ccadmin = await signIn('ccadmin', { ...administrator, ...code });
  start = server.snapshot();
});

async function signIn(api: string, form: Readonly<Record<string, string>>): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'password', ...form });
  const response = await server.fetch(
    new Request(`${server.baseUrl}/${api}/v1/${'totp_code' in form ? 'mfalogin' : 'login'}`, { method: 'POST', body }),
  );
  return ((await response.json()) as { readonly access_token: string }).access_token;
}

describe('given a reference server with its default seed', () => {
  test.each(operations.filter(({ reads }) => reads).map(located => [located.id, located] as const))(
    'when the examples of %s are sent as they stand, then each is responded to with success',
    async (_, located) => {
      expect(await failures(located, parameterSets(located))).toEqual([]);
    },
  );

  test.each(operations.filter(({ reads }) => !reads).map(located => [located.id, located] as const))(
    'when the examples of %s are sent as they stand, then each is carried out, or refused for a reason that is known',
    async (_, located) => {
      const found = await failures(located, [[]]);
      const known = Object.entries(refused).filter(([name]) => name.split(' ')[0] === located.id);
      expect(found.toSorted()).toEqual(known.map(([name, { code }]) => `${name}: ${code}`).toSorted());
    },
  );
});

test('given the specification, when its parameters in paths are read, then each names a record', () => {
  const without = operations.flatMap(({ id, operation }) =>
    parametersOf(operation)
      .filter(parameter => parameter.required === true && examplesOf(parameter).length === 0)
      .map(({ name }) => `${id} ${name}`),
  );
  expect(without).toEqual([]);
});

type Filled = readonly (readonly [Parameter, unknown])[];

/** None that is optional, each example by itself, and the first of each at once. */
function parameterSets({ operation }: Located): Filled[] {
  const filled = parametersOf(operation).map(parameter =>
    examplesOf(parameter).map(value => [parameter, value] as const),
  );
  const first = filled.flatMap(([value]) => (value === undefined ? [] : [value]));
  return [[], ...filled.flatMap(values => values.map(value => [value])), first];
}

/** What of an operation's example bodies, with each set of parameters, is not responded to with success. */
async function failures(located: Located, sets: readonly Filled[]): Promise<string[]> {
  const found: string[] = [];
  for (const [name, type, body] of bodiesOf(located.operation)) {
    for (const set of sets) {
      server.restore(start);
      const { status, code } = await send(located, set, type, body);
      const called = [located.id, name, ...set.map(([parameter]) => parameter.name)].filter(Boolean).join(' ');
      if (status >= 300) found.push(`${called}: ${code}`);
    }
  }
  return found;
}

async function send({ path, method, operation }: Located, optional: Filled, type: string | undefined, body: unknown) {
  const required = parametersOf(operation)
    .filter(({ required, name }) => required === true || needs[operation.operationId]?.includes(name))
    .map(parameter => [parameter, examplesOf(parameter)[0]] as const);
  const filled = [...required, ...optional].map(([parameter, value]) => ({ ...parameter, value: String(value) }));
  const at = (where: Parameter['in']) => filled.filter(parameter => parameter.in === where);
  const url = new URL(
    at('path').reduce((template, { name, value }) => template.replace(`{${name}}`, encodeURIComponent(value)), path),
    server.baseUrl,
  );
  for (const { name, value } of at('query')) url.searchParams.set(name, value);
  // what is no JSON is a filter
  if (/^[^{]/.test(url.searchParams.get('q') ?? '{')) url.searchParams.set('queryFormat', 'SCIM');
  const token = tokens[path.split('/')[1] ?? ''];
  const headers = new Headers({ authorization: `Bearer ${token}` });
  for (const { name, value } of at('header')) headers.set(name, value);
  if (type !== undefined) headers.set('content-type', type);
  const text = type === 'application/json' ? JSON.stringify(body) : new URLSearchParams(body as Record<string, string>);
  const response = await server.fetch(
    new Request(url, { method: method.toUpperCase(), headers, ...(type === undefined ? {} : { body: String(text) }) }),
  );
  const answer = response.status === 204 ? {} : ((await response.json()) as { readonly errorCode?: string });
  return { status: response.status, code: answer.errorCode };
}

function bodiesOf({ requestBody }: Operation): (readonly [name: string, type: string | undefined, body: unknown])[] {
  if (requestBody === undefined) return [['', undefined, undefined]];
  return Object.entries(requestBody.content).flatMap(([type, { examples = {} }]) =>
    Object.entries(examples).map(([name, example]) => [name, type, exampleIn(example)] as const),
  );
}

function parametersOf({ parameters = [] }: Operation): Parameter[] {
  return parameters.map(parameter => resolve<Parameter>(document, parameter));
}

function examplesOf({ example, examples = {} }: Parameter): unknown[] {
  return example === undefined ? Object.values(examples).map(exampleIn) : [example];
}

function exampleIn(example: { readonly value: unknown } | { readonly $ref: string }): unknown {
  return resolve<{ readonly value: unknown }>(document, example).value;
}
