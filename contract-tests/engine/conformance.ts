/** Checks an exchange against the specification: is the request allowed, is the answer what was promised? @module */

import {
  eachOperation,
  isNarrowed,
  type MediaType,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Response,
  resolve,
} from '../../spec/document.ts';
import { createExpectedCheck } from '../../spec/expected.ts';
import { createSchemaCheck, createTextCheck, parseJson, type Violation } from '../../spec/schema-check.ts';
import type { Exchange } from './recorder.ts';

/** What the specification says of an exchange. */
export interface Verdict {
  readonly operationId: string | undefined;
  /** `op` of the request's body, where it has one. */
  readonly op: string | undefined;
  readonly status: number;
  /** How the request breaks the specification. */
  readonly request: readonly string[];
  /** How the answer breaks the specification. */
  readonly response: readonly string[];
  /** What the answer lacks that the specification expects (`x-occ-expected`): drift. */
  readonly missing: readonly string[];
}

/** Makes the check of a document. */
export function createConformance(document: OpenApiDocument): (exchange: Exchange) => Verdict {
  const check = createSchemaCheck(document);
  const checkText = createTextCheck(document);
  const checkPart = createSchemaCheck(document, { partial: true });
  const expectedOf = createExpectedCheck(document);
  // literal segments before parameters
  const routes = [...eachOperation(document)]
    .map(route => ({ ...route, pattern: pathPattern(route.path) }))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length);

  return exchange => {
    const { pathname } = new URL(exchange.url);
    const route = routes.find(
      ({ method, pattern }) => method.toUpperCase() === exchange.method && pattern.test(pathname),
    );
    if (route === undefined) {
      return {
        operationId: undefined,
        op: undefined,
        status: exchange.status,
        request: [`${exchange.method} ${pathname} is no operation`],
        response: [],
        missing: [],
      };
    }
    const { operation } = route;
    return {
      operationId: operation.operationId,
      op: opOf(exchange.requestBody),
      status: exchange.status,
      request: [...parameterProblems(operation, exchange), ...requestBodyProblems(operation, exchange)],
      response: responseProblems(operation, exchange),
      missing: missingExpected(operation, exchange),
    };
  };

  function parameterProblems(operation: Operation, { url, requestHeaders }: Exchange): string[] {
    const query = new URL(url).searchParams;
    const declared = (operation.parameters ?? []).map(parameter => resolve<Parameter>(document, parameter));
    const unknown = [...query.keys()].filter(
      name => !declared.some(parameter => parameter.in === 'query' && parameter.name === name),
    );
    return [
      ...unknown.map(name => `query ${name} is not documented`),
      ...declared.flatMap(({ name, in: where, required, schema }) => {
        const value =
          where === 'query'
            ? query.get(name)
            : where === 'header'
              ? (requestHeaders[name.toLowerCase()] ?? null)
              : undefined;
        if (value === undefined) return [];
        if (value === null) return required ? [`${where} ${name} is missing`] : [];
        return told(`${where} ${name}`, checkText(schema, value));
      }),
    ];
  }

  function requestBodyProblems({ requestBody }: Operation, { requestHeaders, requestBody: text }: Exchange): string[] {
    if (requestBody === undefined) return text === '' ? [] : ['a body is not documented'];
    if (text === '') return requestBody.required ? ['the body is missing'] : [];
    return bodyProblems('request', requestBody.content, requestHeaders['content-type'], text);
  }

  function responseProblems(operation: Operation, exchange: Exchange): string[] {
    const { status, responseHeaders, responseBody } = exchange;
    const documented = documentedResponse(operation, status);
    if (documented === undefined) return [`status ${status} is not documented`];
    const { content } = documented;
    if (content === undefined) return responseBody === '' ? [] : [`status ${status} is documented without a body`];
    const bodyCheck = narrowed(operation, exchange) ? checkPart : check;
    return bodyProblems('answer', content, responseHeaders['content-type'], responseBody, bodyCheck);
  }

  function missingExpected(operation: Operation, exchange: Exchange): string[] {
    const media = documentedResponse(operation, exchange.status)?.content?.['application/json'];
    const body = parseJson(exchange.responseBody);
    if (media === undefined || body === undefined || narrowed(operation, exchange)) return [];
    return expectedOf(media.schema, body);
  }

  function documentedResponse({ responses }: Operation, status: number): Response | undefined {
    const documented = responses[String(status)] ?? responses.default;
    return documented && resolve<Response>(document, documented);
  }

  function narrowed(operation: Operation, { url }: Exchange): boolean {
    return isNarrowed(document, operation, new URL(url).searchParams);
  }

  function bodyProblems(
    whose: string,
    content: Readonly<Record<string, MediaType>>,
    header: string | undefined,
    text: string,
    checkBody = check,
  ): string[] {
    const type = header?.split(';')[0]?.trim() ?? '';
    const media = content[type];
    if (media === undefined) return [`${whose}: content type ${type === '' ? '(none)' : type} is not documented`];
    const body = type === 'application/json' ? parseJson(text) : Object.fromEntries(new URLSearchParams(text));
    return body === undefined ? [`${whose}: not JSON`] : told(whose, checkBody(media.schema, body));
  }
}

function told(where: string, violations: readonly Violation[]): string[] {
  return violations.map(({ at, message }) => `${where}${at === '' ? '' : ` at ${at}`}: ${message}`);
}

function pathPattern(template: string): RegExp {
  const pattern = template.replaceAll(/[.*+?^$|()[\]\\]/g, '\\$&').replaceAll(/\{[^{}]+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`);
}

function opOf(text: string): string | undefined {
  const body = parseJson(text);
  return typeof body === 'object' && body !== null && 'op' in body ? String(body.op) : undefined;
}
