/** Requests built from the examples of the specification. @module */

import {
  eachOperation,
  type MediaType,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  resolve,
} from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';
import { isOfSession } from './sessions.ts';

/** A request of an operation, made of its own examples. */
export interface ExampleRequest {
  /** Path with its ids and its query. */
  readonly path: string;
  readonly init: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  };
}

/** An operation with the requests its examples make. */
export interface ExampleRequests {
  readonly operationId: string;
  readonly tag: string;
  readonly isRead: boolean;
  /** Whether it changes nothing: a GET, or what the specification marks (`x-occ-reads`), or what a session begins, goes on and ends with. */
  readonly isHarmless: boolean;
  /** Whether it is called without a token. */
  readonly isOpen: boolean;
  /** With what is required and nothing else. */
  readonly minimal: ExampleRequest;
  /** Every example of the body and of each parameter, in one request or another. */
  readonly all: readonly ExampleRequest[];
}

const made = new WeakMap<OpenApiDocument, readonly ExampleRequests[]>();

/** The example requests of every operation. */
export function exampleRequests(document: OpenApiDocument): readonly ExampleRequests[] {
  return kept(made, document, () => madeOf(document));
}

function madeOf(document: OpenApiDocument): readonly ExampleRequests[] {
  return [...eachOperation(document)].map(({ path, method, operation }) => {
    const parameters = (operation.parameters ?? []).map(parameter => examplesOf(document, parameter));
    const required = parameters.filter(parameter => parameter.required);
    const bodies = bodiesOf(document, operation);
    const request = (chosen: readonly Chosen[], body: Body | undefined) => requestOf(path, method, chosen, body);
    const minimal = request(required.map(first), bodies[0]);
    // one after the other, since optional parameters may exclude each other
    const single = parameters.flatMap(parameter =>
      parameter.values.map(value =>
        request([...required.filter(other => other !== parameter).map(first), { ...parameter, value }], bodies[0]),
      ),
    );
    return {
      operationId: operation.operationId,
      tag: operation.tags[0] ?? '',
      isRead: method === 'get',
      isHarmless: method === 'get' || operation['x-occ-reads'] === true || isOfSession(path),
      isOpen: operation.security?.some(requirement => Object.keys(requirement).length === 0) ?? false,
      minimal,
      all: [minimal, ...bodies.slice(1).map(body => request(required.map(first), body)), ...single],
    };
  });
}

/** An id that nothing can have. */
export const unknownId = 'no-such-id';

// what holds ids and is not called so
const idNames = ['\\w*ids?', 'orders', 'members', 'productIdForShippingSurcharge', 'reference_number'];

/** The same request about records that no instance has: what the examples name may exist. `names`: what else in a body holds an id. */
export function withoutIds({ path, init }: ExampleRequest, names: readonly string[] = []): ExampleRequest {
  const { body, ...others } = init;
  const rest = { ...others, headers: aboutNobody(init.headers) };
  const ids = new RegExp(`("(?:${[...idNames, ...names].join('|')})":)(?:"[^"]*"|\\["[^\\]]*\\])`, 'gi');
  return {
    // in a query, and in criteria there that are JSON
    path: path.replaceAll(/(\b(?:\w*id|giftWithPurchaseDetail)=|%22\w*id%22%3A%22)[^&%]*/gi, `$1${unknownId}`),
    init: body === undefined ? rest : { ...rest, body: body.replaceAll(ids, aboutUnknown) },
  };
}

/** One id, or a list of one, as there was. */
function aboutUnknown(whole: string, name: string): string {
  return name + JSON.stringify(whole.endsWith(']') ? [unknownId] : unknownId);
}

function aboutNobody(headers: ExampleRequest['init']['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (/^x-ccagentcontext$/i.test(name)) return [name, JSON.stringify({ shopperProfileId: unknownId })];
      return [name, /^x-ccorganization$/i.test(name) ? unknownId : value];
    }),
  );
}

interface ParameterExamples extends Pick<Parameter, 'name' | 'in'> {
  readonly required: boolean;
  readonly values: readonly string[];
}

type Chosen = Pick<Parameter, 'name' | 'in'> & { readonly value: string };

interface Body {
  readonly type: string;
  readonly text: string;
}

function examplesOf(document: OpenApiDocument, declared: Parameter | { readonly $ref: string }): ParameterExamples {
  const { name, in: where, required = false, example, examples = {} } = resolve<Parameter>(document, declared);
  const values = [...(example === undefined ? [] : [example]), ...valuesOf(document, examples)].map(String);
  // those of the examples may exist, and some requests change or delete
  if (where === 'path') return { name, in: where, required, values: [unknownId] };
  if (required && values.length === 0) throw new Error(`the required parameter ${name} has no example`);
  return { name, in: where, required, values };
}

function bodiesOf(document: OpenApiDocument, { requestBody }: Operation): Body[] {
  return Object.entries(requestBody?.content ?? {}).flatMap(([type, { examples = {} }]) =>
    valuesOf(document, examples).map(value => ({
      type,
      text: type === 'application/json' ? JSON.stringify(value) : String(new URLSearchParams(value as never)),
    })),
  );
}

function valuesOf(document: OpenApiDocument, examples: NonNullable<MediaType['examples']>): unknown[] {
  return Object.values(examples).map(example => resolve<{ readonly value: unknown }>(document, example).value);
}

function first({ name, in: where, values: [value = ''] }: ParameterExamples): Chosen {
  return { name, in: where, value };
}

function requestOf(
  template: string,
  method: string,
  chosen: readonly Chosen[],
  body: Body | undefined,
): ExampleRequest {
  const inPlace = (place: Parameter['in']) => chosen.filter(parameter => parameter.in === place);
  const path = inPlace('path').reduce(
    (filled, { name, value }) => filled.replace(`{${name}}`, encodeURIComponent(value)),
    template,
  );
  const query = new URLSearchParams(inPlace('query').map(({ name, value }) => [name, value]));
  const headers = Object.fromEntries(inPlace('header').map(({ name, value }) => [name, value]));
  return {
    path: query.size === 0 ? path : `${path}?${query}`,
    init: {
      method: method.toUpperCase(),
      headers: body === undefined ? headers : { ...headers, 'content-type': body.type },
      ...(body === undefined ? {} : { body: body.text }),
    },
  };
}
