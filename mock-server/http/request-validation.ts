/** Checks requests against the specification, and names what is wrong with the codes it documents. @module */

import { type DocumentedError, type OpenApiDocument, type Operation, type Parameter, resolve, type Schema } from '../../spec/document.ts';
import { createSchemaCheck, type Violation } from '../../spec/schema-check.ts';
import { Refusal, type RefusalDetail } from '../rules/refusal.ts';

/** The parts of a request as they arrive. */
export interface RawRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Header by lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** Content type without parameters; undefined without a body. */
  readonly contentType: string | undefined;
  readonly text: string;
}

/** The parts of a request, valid and typed. */
export interface ValidRequest {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Code for what no documented code covers. */
const invalidInput = '13001';

/** Makes the validation of a document's operations; each is prepared once. */
export function createRequestValidation(document: OpenApiDocument) {
  const checkBody = createSchemaCheck(document);
  const checkText = createSchemaCheck(document, { coerce: true });
  const general = document['x-occ-errors'] ?? [];

  return (operation: Operation) => {
    const parameters = (operation.parameters ?? []).map(parameter => resolve<Parameter>(document, parameter));
    const content = operation.requestBody?.content ?? {};
    const errors = [...(operation['x-occ-errors'] ?? []), ...general];
    const querySchema = parametersSchema(parameters, 'query');

    /** @throws {Refusal} The request is not valid. */
    return (request: RawRequest): ValidRequest => {
      const query = { ...request.query };
      const problems: Problem[] = [
        ...checkText(querySchema, query).map(found => problem(`query:${found.at.slice(1)}`, found)),
        ...headerProblems(parameters, request),
      ];
      const { body, found } = readBody(request);
      problems.push(...found);
      if (problems.length > 0) throw new Refusal(refusalDetails(problems, errors));
      return { path: request.path, query, body };
    };

    function headerProblems(declared: readonly Parameter[], { header }: RawRequest): Problem[] {
      return declared.flatMap(({ in: where, name, required, schema }) => {
        if (where !== 'header') return [];
        const value = header(name.toLowerCase());
        if (value === undefined) return required ? [{ at: `header:${name}`, keyword: 'required', message: `${name} is missing` }] : [];
        const found = checkText(schema, value).map(violation => problem(`header:${name}`, violation));
        return [...found, ...embeddedProblems(`header:${name}`, schema, value)];
      });
    }

    /** A header that holds JSON must hold what its `contentSchema` says. */
    function embeddedProblems(at: string, schema: Schema, value: string): Problem[] {
      if (schema.contentMediaType !== 'application/json') return [];
      const parsed = parseJson(value);
      if (parsed === undefined) return [{ at, keyword: 'contentMediaType', message: 'is not JSON' }];
      return checkBody(schema.contentSchema as Schema, parsed).map(violation => problem(at, violation));
    }

    function readBody({ contentType, text }: RawRequest): { body: unknown; found: Problem[] } {
      const types = Object.keys(content);
      if (types.length === 0) return { body: undefined, found: [] };
      if (text === '' && operation.requestBody?.required !== true) return { body: undefined, found: [] };
      const type = types.find(candidate => candidate === contentType) ?? types[0] ?? '';
      const body = type === 'application/json' ? parseJson(text) : Object.fromEntries(new URLSearchParams(text));
      if (body === undefined) return { body, found: [{ at: '', keyword: 'parse', message: 'The body is not JSON' }] };
      const schema = content[type]?.schema ?? {};
      return { body, found: checkBody(schema, body).map(violation => problem(violation.at, violation)) };
    }
  };
}

interface Problem {
  readonly at: string;
  readonly keyword: string;
  readonly message: string;
}

function problem(at: string, { keyword, message }: Violation): Problem {
  return { at, keyword, message };
}

function parametersSchema(parameters: readonly Parameter[], where: Parameter['in']): Schema {
  const declared = parameters.filter(parameter => parameter.in === where);
  return {
    type: 'object',
    properties: Object.fromEntries(declared.map(({ name, schema }) => [name, schema])),
    required: declared.filter(({ required }) => required).map(({ name }) => name),
  };
}

// where several keywords fail at one place, the plainer one speaks: an empty e-mail address is missing, not malformed
const plainest = ['parse', 'required', 'type', 'minLength'];

function refusalDetails(problems: readonly Problem[], errors: readonly DocumentedError[]): RefusalDetail[] {
  const byPlace = new Map<string, Problem>();
  for (const found of problems) {
    const known = byPlace.get(found.at);
    if (known === undefined || rank(found) < rank(known)) byPlace.set(found.at, found);
  }
  return [...byPlace.values()].map(found => {
    const place = found.at.replace(/^\//, '').replaceAll('/', '.');
    const documented = documentedCode(found, errors);
    const message = documented === undefined ? `${place === '' ? 'The body' : place}: ${found.message}` : undefined;
    return {
      code: documented ?? invalidInput,
      ...(place === '' ? {} : { path: place }),
      ...(message === undefined ? {} : { message }),
    };
  });
}

function rank({ keyword }: Problem): number {
  const index = plainest.indexOf(keyword);
  return index === -1 ? plainest.length : index;
}

/** The entry whose keyword fits wins over one without, then the longest place. */
function documentedCode(found: Problem, errors: readonly DocumentedError[]): string | undefined {
  const fitting = errors.filter(({ at, keyword }) => at !== undefined && covers(at, found.at) && (keyword ?? found.keyword) === found.keyword);
  fitting.sort((a, b) => Number(b.keyword !== undefined) - Number(a.keyword !== undefined) || (b.at?.length ?? 0) - (a.at?.length ?? 0));
  return fitting[0]?.code;
}

function covers(place: string, at: string): boolean {
  if (place.startsWith('header:')) return place.toLowerCase() === at.toLowerCase();
  if (place.startsWith('query:')) return place === at;
  return !/^(header|query):/.test(at) && (at === place || at.startsWith(`${place}/`) || place === '');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
