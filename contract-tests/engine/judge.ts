/** Judges an exchange against the specification: is the request allowed, is the response what was promised? @module */

import {
  type Evidence,
  isNarrowed,
  type MediaType,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Response,
  resolve,
  type Schema,
} from '../../spec/document.ts';
import { createExpectedCheck } from '../../spec/expected.ts';
import { kept } from '../../spec/kept.ts';
import { createSchemaCheck, createTextCheck, parseJson, type Violation } from '../../spec/schema-check.ts';
import { createInvariants, type Invariants } from '../invariants/index.ts';
import { isReading } from '../invariants/reads.ts';
import { createRecordMemory, type RecordMemory } from '../invariants/record-memory.ts';
import { rowsOf } from '../invariants/records.ts';
import { createBodies } from './bodies.ts';
import { branchOf } from './branch.ts';
import { errorFindings } from './error-judge.ts';
import { type Finding, shown } from './finding.ts';
import { findingsInParts } from './invariant.ts';
import { createReader, type Reading } from './reading.ts';
import type { Exchange } from './recorder.ts';
import { createWalk, declaredProperties, type Part, type Place } from './schema-walk.ts';
import { settled, valueAt } from './unset.ts';

/** What the specification says of an exchange. */
export interface Verdict {
  readonly reading: Reading;
  /** How the request breaks the specification. */
  readonly request: readonly string[];
  /** How the response breaks it. */
  readonly findings: readonly Finding[];
  /** Which of several documented kinds of response it is: the name of its schema. */
  readonly variant: string | undefined;
  /** A successful response along its schema; nothing where it breaks that. */
  readonly parts: readonly Part[];
}

/** Options of {@link createJudge}. */
export interface JudgeOptions {
  /** Whether the target answers what was asked, and not the examples of the specification. */
  readonly knowsRecords: boolean;
}

/** Judges the exchanges of one sequence, in their order. */
export type Judge = (exchange: Exchange) => Verdict;

/** Makes the judge of a behaviour, with the memory of the run. */
export type JudgeOf = (memory?: RecordMemory) => Judge;

/** Makes the judge of a document: for each behaviour one that remembers of others only what their run does. */
export function createJudge(document: OpenApiDocument, { knowsRecords }: JudgeOptions): JudgeOf {
  const read = createReader(document, createBodies());
  const check = createSchemaCheck(document);
  const checkText = createTextCheck(document);
  const checkPart = createSchemaCheck(document, { partial: true });
  const expectedOf = createExpectedCheck(document);
  const walk = createWalk(document);
  const bodies = new Map<string, Map<unknown, JudgedBody>>();
  const parametersOf = new WeakMap<Operation, readonly Parameter[]>();

  return (memory = createRecordMemory({ isReset: false })) => {
    memory.begin();
    const invariants = knowsRecords ? createInvariants(memory) : { ofSuccess: [], ofAny: [] };
    return exchange => judged(exchange, invariants);
  };

  function judged(exchange: Exchange, invariants: Invariants): Verdict {
    const reading = read(exchange);
    const { route } = reading;
    if (route === undefined) {
      const { pathname } = new URL(exchange.url);
      const request = [`${exchange.method} ${pathname} is no operation`];
      return { reading, request, findings: [], variant: undefined, parts: [] };
    }
    const { operation } = route;
    const branch = knowsRecords ? branchOf(reading, mediaTypeOf(operation, reading)) : undefined;
    const { findings: ofResponse, parts } = judgedResponse(operation, reading, { branch, invariants });
    const findings = [...ofResponse, ...invariants.ofAny.flatMap(invariant => invariant(reading, { document, parts }))];
    return {
      reading,
      request: [...parameterProblems(operation, reading), ...requestBodyProblems(operation, exchange)],
      findings: findings.map(finding => ({ operationId: operation.operationId, ...finding })),
      variant: branch,
      parts,
    };
  }

  function parameterProblems(operation: Operation, { query, exchange }: Reading): string[] {
    const declared = kept(parametersOf, operation, () =>
      (operation.parameters ?? []).map(parameter => resolve<Parameter>(document, parameter)),
    );
    const unknown = Object.keys(query).filter(
      name => !declared.some(parameter => parameter.in === 'query' && parameter.name === name),
    );
    return [
      ...unknown.map(name => `query ${name} is not documented`),
      ...declared.flatMap(({ name, in: where, required, schema }) => {
        if (where === 'path') return [];
        const value = where === 'query' ? query[name] : exchange.requestHeaders[name.toLowerCase()];
        if (value === undefined) return required ? [`${where} ${name} is missing`] : [];
        return problems(`${where} ${name}`, checkText(schema, value));
      }),
    ];
  }

  function requestBodyProblems({ requestBody }: Operation, { requestHeaders, requestBody: text }: Exchange): string[] {
    if (requestBody === undefined) return text === '' ? [] : ['a body is not documented'];
    if (text === '') return requestBody.required ? ['the body is missing'] : [];
    const type = typeOf(requestHeaders);
    const media = requestBody.content[type];
    if (media === undefined) return [`request: content type ${type === '' ? '(none)' : type} is not documented`];
    const body = type === 'application/json' ? parseJson(text) : Object.fromEntries(new URLSearchParams(text));
    return body === undefined ? ['request: not JSON'] : problems('request', check(media.schema, body));
  }

  function mediaTypeOf({ responses }: Operation, { exchange }: Reading): MediaType | undefined {
    const declared = responses[String(exchange.status)];
    return declared && resolve<Response>(document, declared).content?.['application/json'];
  }

  function judgedResponse(
    operation: Operation,
    reading: Reading,
    { branch, invariants }: { readonly branch: string | undefined; readonly invariants: Invariants },
  ): Pick<Verdict, 'findings' | 'parts'> {
    const only = (...findings: readonly Finding[]) => ({ findings, parts: [] });
    const { exchange, body } = reading;
    const { status, responseHeaders, responseBody } = exchange;
    const evidence = operation['x-occ-evidence'];
    const finding = (rule: string, place: string, expected: string, got: string): Finding => ({
      severity: evidence === 'inferred' ? 'info' : 'violation',
      rule,
      place,
      expected,
      got,
      evidence,
    });
    // what is documented for any other outcome is a failure: it excuses no success that nobody has documented
    const documented = operation.responses[String(status)] ?? (status < 400 ? undefined : operation.responses.default);
    if (documented === undefined) {
      const known = Object.keys(operation.responses).filter(each => each !== 'default');
      return only(finding('status', 'status', known.join(' or '), String(status)));
    }
    const { content, headers = {} } = resolve<Response>(document, documented);
    // of what may respond with nothing, no page tells what else there is
    const mayBeNothing = status < 300 && '204' in operation.responses && !isReading(reading);
    const saysNothing = mayBeNothing && /^(?:\{\s*\})?$/.test(responseBody.trim());
    if (content === undefined || saysNothing) {
      // that no body is documented forbids none
      if (!saysNothing && responseBody !== '')
        return only({ ...finding('body', 'response', 'no body', shown(responseBody)), severity: 'drift' });
      // what was written without a word was written all the same
      return only(...invariants.ofSuccess.flatMap(invariant => invariant(reading, { document, parts: [] })));
    }
    const type = typeOf(responseHeaders);
    const media = content[type];
    if (media === undefined) {
      const types = Object.keys(content).join(' or ');
      const other = finding('content type', 'content-type', types, type === '' ? 'none' : type);
      return only(status < 400 ? other : ofAnyOperation(other));
    }
    // a response that calls itself JSON is none by itself
    if (body === undefined) return only(ofAnyOperation(finding('body', 'response', 'JSON', shown(responseBody))));
    const charset = charsetOf(responseHeaders);
    const coded =
      charset === undefined || charset === 'utf-8'
        ? []
        : [ofAnyOperation(finding('content type', 'content-type', 'utf-8, as of any JSON', charset))];
    // the schema itself, as checks are kept by it
    const schema = (branch === undefined ? undefined : document.components.schemas[branch]) ?? media.schema;
    const isPart = isNarrowed(document, operation, new URL(exchange.url).searchParams);
    const { broken, drift, parts } = bodyOf(`${operation.operationId} ${status} ${branch} ${isPart}`, body, () => {
      const { body: set, unset, broken: violations } = settled(isPart ? checkPart : check, schema, body);
      const found = violations.map(violation =>
        schemaFinding(
          document,
          { ...(branch === undefined ? {} : { schema: branch }), ...violation, got: valueAt(body, violation.at) },
          finding,
        ),
      );
      const isRight = status < 400 && found.length === 0;
      const walked = isRight ? walk(schema, set, listIn(reading)) : [];
      const lacks = !isRight || isPart ? [] : expectedOf(schema, set).map(lacking);
      return { broken: found, drift: [...unset.map(unsetAt), ...lacks, ...unknownNames(walked)], parts: walked };
    });
    if (status >= 400) return only(...coded, ...broken, ...errorFindings(document, operation, reading));
    const wrong = invariants.ofSuccess.flatMap(invariant => invariant(reading, { document, parts }));
    const lost = Object.keys(headers).filter(name => !(name.toLowerCase() in responseHeaders));
    return { findings: [...coded, ...lost.map(lackingHeader), ...broken, ...drift, ...wrong], parts };
  }

  /** The same body was judged before, as often as the same page is read again. */
  function bodyOf(of: string, body: unknown, judgeBody: () => JudgedBody): JudgedBody {
    const ofBodies = bodies.get(of) ?? new Map<unknown, JudgedBody>();
    bodies.set(of, ofBodies);
    const known = ofBodies.get(body) ?? judgeBody();
    ofBodies.set(body, known);
    return known;
  }
}

/** What depends on nothing but a body and its schema. */
interface JudgedBody {
  readonly broken: readonly Finding[];
  readonly drift: readonly Finding[];
  readonly parts: readonly Part[];
}

/** Where the rows of a list are. */
function listIn(reading: Reading): string | undefined {
  const [first] = rowsOf(reading) ?? [];
  return first?.at.slice(0, first.at.lastIndexOf('/'));
}

function schemaFinding(
  document: OpenApiDocument,
  { at, keyword, message, schema, got }: Violation & { readonly got: unknown },
  finding: (rule: string, place: string, expected: string, got: string) => Finding,
): Finding {
  const own = schema === undefined ? undefined : document.components.schemas[schema]?.['x-occ-evidence'];
  const found = finding(
    'schema',
    `response ${at}`,
    message,
    schema === undefined ? shown(got) : `${shown(got)}, as ${schema}`,
  );
  const known = own === undefined ? found : { ...found, evidence: own as Evidence };
  if (own !== undefined && own !== 'inferred') return { ...known, severity: 'violation' };
  // what is read off a twin or a client may lack something; of another JSON type, it is read as something else
  const isOther = keyword === 'type' && got !== null && got !== undefined;
  return known.evidence === 'inferred' ? { ...known, severity: isOther ? 'drift' : 'info' } : known;
}

/** A property that is null where the documents know only what it is when it is set. */
function unsetAt({ at, message }: Violation): Finding {
  return {
    severity: 'drift',
    rule: 'unset',
    place: `response ${at}`,
    expected: message,
    got: 'null',
    evidence: 'inferred',
  };
}

/** A property that is expected and absent. */
function lacking(at: string): Finding {
  return lackingAt(`response ${at}`);
}

function lackingHeader(name: string): Finding {
  return lackingAt(`header ${name}`);
}

function lackingAt(place: string): Finding {
  return { severity: 'drift', rule: 'expected', place, expected: 'a value', got: 'nothing', evidence: 'documented' };
}

/** What is wrong whatever is known of the operation. */
function ofAnyOperation(finding: Finding): Finding {
  return { ...finding, severity: 'violation', evidence: 'documented' };
}

const unknownNames = findingsInParts(unknownNamesIn);

/** What the schemas that hold at a place know: the values of an open enumeration, and the names, unless they are open. */
interface Known {
  readonly values: ReadonlySet<unknown>;
  /** Those that have one way to be written, by themselves in lower case. */
  readonly folded: ReadonlyMap<string, unknown>;
  readonly names: ReadonlySet<string>;
}

const knownTo = new WeakMap<readonly Schema[], Known>();

function knownBy(schemas: readonly Schema[]): Known {
  return kept(knownTo, schemas, () => {
    const listsOf = (each: Schema) => (Array.isArray(each['x-extensible-enum']) ? each['x-extensible-enum'] : []);
    const written = schemas.filter(each => each['x-occ-any-case'] !== true).flatMap<unknown>(listsOf);
    return {
      values: new Set(schemas.flatMap(listsOf)),
      folded: new Map(written.map(value => [String(value).toLowerCase(), value])),
      names: schemas.some(hasOpenNames) ? new Set() : declaredProperties(schemas),
    };
  });
}

/**
 * Properties and values of open enumerations that the specification does not know. Merchants' own properties start with `x_`,
 * or stand where the schema says so (`x-occ-merchant-properties`).
 */
function unknownNamesIn(places: readonly Place[]): Finding[] {
  const drift = (rule: string, place: string, expected: string, got: string): Finding => ({
    severity: 'drift',
    rule,
    place: `response ${place}`,
    expected,
    got,
    evidence: 'documented',
  });
  return places.flatMap(({ at, value, schemas }) => {
    if (typeof value === 'string') {
      const { values, folded } = knownBy(schemas);
      if (values.size === 0 || values.has(value)) return [];
      const meant = folded.get(value.toLowerCase());
      const unknown = drift('enum', at, meant === undefined ? 'one of the known values' : shown(meant), shown(value));
      // a new value may come any day; one that is known is written as it is, but for what the merchant names
      return [meant === undefined ? unknown : { ...unknown, severity: 'violation' }];
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    const { names } = knownBy(schemas);
    if (names.size === 0) return [];
    const unknown = Object.keys(value).filter(name => !names.has(name) && !name.startsWith('x_'));
    return unknown.map(name => drift('property', `${at}/${name}`, 'a known property', 'an unknown one'));
  });
}

function hasOpenNames(schema: Schema): boolean {
  return schema.additionalProperties !== undefined || schema['x-occ-merchant-properties'] !== undefined;
}

function problems(where: string, violations: readonly Violation[]): string[] {
  return violations.map(({ at, message }) => `${where}${at === '' ? '' : ` at ${at}`}: ${message}`);
}

function typeOf(headers: Exchange['requestHeaders']): string {
  return headers['content-type']?.split(';')[0]?.trim() ?? '';
}

function charsetOf(headers: Exchange['requestHeaders']): string | undefined {
  return headers['content-type']?.match(/;\s*charset\s*=\s*"?([^";\s]+)/i)?.[1]?.toLowerCase();
}
