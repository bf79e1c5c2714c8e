/** Checks requests against the specification, and names what is wrong with the codes it documents. @module */

import {
  type DocumentedError,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  resolve,
  type Schema,
} from '../../spec/document.ts';
import { createSchemaCheck, createTextCheck, holdsJson, parseJson, type Violation } from '../../spec/schema-check.ts';
import { Refusal, type RefusalDetail } from '../wire/refusal.ts';

/** The parts of a request as they arrive. */
export interface RawRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Header by lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** Content type without parameters; undefined without a body. */
  readonly contentType: string | undefined;
  /** The body; undefined: its bytes are not UTF-8. */
  readonly text: string | undefined;
}

/** The parts of a request, valid and typed. */
export interface ValidRequest {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** The body is of a type that the operation does not take. */
export class UnsupportedMediaType extends Error {
  constructor(accepted: readonly string[]) {
    super(`The body must be ${accepted.join(' or ')}.`);
  }
}

/** Code for what no documented code covers. */
const invalidInput = '13001';

/** Makes the validation of a document's operations; each is prepared once. */
export function createRequestValidation(document: OpenApiDocument) {
  const checkBody = createSchemaCheck(document);
  const checkQuery = createSchemaCheck(document, { coerce: true });
  const checkText = createTextCheck(document);
  const general = document['x-occ-errors'] ?? [];

  return (operation: Operation) => {
    const parameters = (operation.parameters ?? []).map(parameter => resolve<Parameter>(document, parameter));
    const content = operation.requestBody?.content ?? {};
    const errors = [...(operation['x-occ-errors'] ?? []), ...general];
    const querySchema = parametersSchema(parameters, 'query');
    const jsonNames = new Set(parameters.filter(({ schema }) => holdsJson(schema)).map(({ name }) => name));

    /** @throws {Refusal} The request is not valid. */
    return (request: RawRequest): ValidRequest => {
      const query = { ...request.query };
      const problems: Problem[] = [
        ...checkQuery(querySchema, query).map(found => problem(`query:${found.at.slice(1)}`, found)),
        ...textProblems('query', parameters, name => (jsonNames.has(name) ? request.query[name] : undefined)),
        ...textProblems('header', parameters, name => request.header(name.toLowerCase())),
        // an id that nothing can have is just unknown, where no code says otherwise
        ...textProblems('path', parameters, name => request.path[name]).filter(({ at }) =>
          errors.some(error => error.at === at),
        ),
        ...parameters.flatMap(({ in: where, name, required }) =>
          where === 'header' && required && request.header(name.toLowerCase()) === undefined
            ? [{ at: `header:${name}`, keyword: 'required', message: 'is missing' }]
            : [],
        ),
      ];
      const { body, found } = readBody(request);
      problems.push(...found);
      if (problems.length > 0) throw new Refusal(refusalDetails(problems, errors));
      return { path: request.path, query, body };
    };

    function textProblems(
      where: 'path' | 'query' | 'header',
      declared: readonly Parameter[],
      read: (name: string) => string | undefined,
    ): Problem[] {
      return declared.flatMap(parameter => {
        const value = parameter.in === where ? read(parameter.name) : undefined;
        if (value === undefined) return [];
        return checkText(parameter.schema, value).map(violation => problem(`${where}:${parameter.name}`, violation));
      });
    }

    function readBody({ contentType, text }: RawRequest): { body: unknown; found: Problem[] } {
      const types = Object.keys(content);
      if (types.length === 0) return { body: undefined, found: [] };
      if (text === '' && operation.requestBody?.required !== true) return { body: undefined, found: [] };
      if (text === undefined)
        return { body: undefined, found: [{ at: '', keyword: 'parse', message: 'The body is not UTF-8' }] };
      const type = types.find(candidate => candidate === (contentType ?? types[0]));
      if (type === undefined) throw new UnsupportedMediaType(types);
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
const plainest = ['parse', 'required', 'type', 'minLength', 'format'];

// that no branch of a choice fits only repeats what is wrong within the branches
const choices = new Set(['anyOf', 'oneOf', 'not', 'discriminator']);

function refusalDetails(problems: readonly Problem[], errors: readonly DocumentedError[]): RefusalDetail[] {
  const within = problems.filter(({ keyword }) => !choices.has(keyword));
  const byPlace = new Map<string, Problem>();
  for (const found of within.length > 0 ? within : problems) {
    const known = byPlace.get(found.at);
    if (known === undefined || rank(found) < rank(known)) byPlace.set(found.at, found);
  }
  return [...byPlace.values()].map(found => {
    const place = found.at.replace(/^\//, '').replaceAll('/', '.');
    const documented = documentedError(found, errors);
    // the words of a code for the whole body do not say which of its properties is wrong
    const isToldByCode = documented !== undefined && (documented.at !== '' || place === '');
    const message = isToldByCode ? undefined : `${place === '' ? 'The body' : place}: ${found.message}`;
    return {
      code: documented?.code ?? invalidInput,
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
function documentedError(found: Problem, errors: readonly DocumentedError[]): DocumentedError | undefined {
  const fitting = errors.filter(
    ({ at, keyword }) => at !== undefined && covers(at, found.at) && (keyword ?? found.keyword) === found.keyword,
  );
  fitting.sort(
    (a, b) =>
      Number(b.keyword !== undefined) - Number(a.keyword !== undefined) || (b.at?.length ?? 0) - (a.at?.length ?? 0),
  );
  return fitting[0];
}

function covers(place: string, at: string): boolean {
  if (place.startsWith('header:')) return place.toLowerCase() === at.toLowerCase();
  if (/^(path|query):/.test(place)) return place === at;
  return !/^(header|path|query):/.test(at) && (at === place || at.startsWith(`${place}/`) || place === '');
}
