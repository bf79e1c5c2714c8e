/** Checks an exchange against the specification: is the request allowed, is the answer what was promised? @module */

import {
  eachOperation,
  type MediaType,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Response,
  resolve,
} from '../../spec/document.ts';
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
}

/** Makes the check of a document. */
export function createConformance(document: OpenApiDocument): (exchange: Exchange) => Verdict {
  const check = createSchemaCheck(document);
  const checkText = createTextCheck(document);
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
      };
    }
    const { operation } = route;
    return {
      operationId: operation.operationId,
      op: opOf(exchange.requestBody),
      status: exchange.status,
      request: [...parameterProblems(operation, exchange), ...requestBodyProblems(operation, exchange)],
      response: responseProblems(operation, exchange),
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

  function responseProblems({ responses }: Operation, { status, responseHeaders, responseBody }: Exchange): string[] {
    const documented = responses[String(status)] ?? responses.default;
    if (documented === undefined) return [`status ${status} is not documented`];
    const { content } = resolve<Response>(document, documented);
    if (content === undefined) return responseBody === '' ? [] : [`status ${status} is documented without a body`];
    return bodyProblems('answer', content, responseHeaders['content-type'], responseBody);
  }

  function bodyProblems(
    whose: string,
    content: Readonly<Record<string, MediaType>>,
    header: string | undefined,
    text: string,
  ): string[] {
    const type = header?.split(';')[0]?.trim() ?? '';
    const media = content[type];
    if (media === undefined) return [`${whose}: content type ${type === '' ? '(none)' : type} is not documented`];
    const body = type === 'application/json' ? parseJson(text) : Object.fromEntries(new URLSearchParams(text));
    return body === undefined ? [`${whose}: not JSON`] : told(whose, check(media.schema, body));
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
