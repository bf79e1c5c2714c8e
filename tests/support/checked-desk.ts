/** An agent's desk for the tests of handlers: every answer is checked against the specification. @module */

import type { ReferenceServer } from '../../mock-server/index.ts';
import {
  type Response as DocumentedResponse,
  eachOperation,
  isNarrowed,
  type Operation,
  resolve,
} from '../../spec/document.ts';
import { createExpectedCheck } from '../../spec/expected.ts';
import { readDocument } from '../../spec/read-document.ts';
import { createSchemaCheck } from '../../spec/schema-check.ts';
import type { Schemas } from '../../src/generated/schemas.ts';

/** What a call ended with. */
export interface Received<T> {
  readonly status: number;
  readonly body: T & Pick<Schemas['Error'], 'errorCode' | 'message'>;
}

/** Parts of a call; the path is below the Agent API's root. */
export interface CallParts {
  readonly body?: object;
  readonly shopper?: string | undefined;
  readonly organization?: string;
  readonly site?: string;
  readonly priceListGroup?: string;
}

/** Makes calls as one agent. */
export type Desk = <T = Schemas['Order']>(method: string, path: string, parts?: CallParts) => Promise<Received<T>>;

const document = readDocument();
const check = createSchemaCheck(document);
const checkPart = createSchemaCheck(document, { partial: true });
const missing = createExpectedCheck(document);

/** Signs in; an answer that is not as specified fails the test. */
export async function checkedDesk(server: ReferenceServer, who: 'agent' | 'supervisor' = 'agent'): Promise<Desk> {
  const form = new URLSearchParams({ grant_type: 'password', ...server.credentials[who] });
  const signIn = await server.fetch(new Request(`${server.baseUrl}/ccagent/v1/login`, { method: 'POST', body: form }));
  const { access_token: token } = (await signIn.json()) as Schemas['Token'];

  return async (method, path, { body, shopper, organization, site, priceListGroup } = {}) => {
    const request = new Request(`${server.baseUrl}/ccagent/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(shopper === undefined ? {} : { 'x-ccagentcontext': JSON.stringify({ shopperProfileId: shopper }) }),
        ...(organization === undefined ? {} : { 'x-ccorganization': organization }),
        ...(site === undefined ? {} : { 'x-ccsite': site }),
        ...(priceListGroup === undefined ? {} : { 'x-ccpricelistgroup': priceListGroup }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await server.fetch(request);
    const text = await response.text();
    const answer = text === '' ? undefined : JSON.parse(text);
    checkResponse(operationAt(method, path), new URL(request.url).searchParams, response.status, answer);
    return { status: response.status, body: answer };
  };
}

function operationAt(method: string, path: string): Operation {
  const segments = `/ccagent/v1${path.split('?')[0]}`.split('/');
  const candidates = [...eachOperation(document)].filter(candidate => candidate.method === method.toLowerCase());
  const fitting = candidates.filter(candidate => {
    const template = candidate.path.split('/');
    return (
      template.length === segments.length &&
      template.every((part, index) => part.startsWith('{') || part === segments[index])
    );
  });
  // literal segments go before parameters
  const found = fitting.find(candidate => !candidate.path.includes('{')) ?? fitting[0];
  if (found === undefined) throw new Error(`no operation ${method} ${path}`);
  return found.operation;
}

function checkResponse(operation: Operation, query: URLSearchParams, status: number, answer: unknown): void {
  const { operationId, responses } = operation;
  const narrowed = isNarrowed(document, operation, query);
  const documented = responses[status] ?? responses.default;
  const content = documented && resolve<DocumentedResponse>(document, documented).content?.['application/json'];
  const violations = content === undefined ? [] : (narrowed ? checkPart : check)(content.schema, answer);
  if (violations.length > 0)
    throw new Error(`${operationId} ${status} is not as specified: ${JSON.stringify(violations)}`);
  const absent = content === undefined || narrowed ? [] : missing(content.schema, answer);
  if (absent.length > 0) throw new Error(`${operationId} ${status} lacks what is expected: ${absent.join(', ')}`);
  if (content === undefined && answer !== undefined)
    throw new Error(`${operationId} ${status} has an undocumented body`);
}
