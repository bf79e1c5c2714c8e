/** Checks values against schemas of the bundled specification; ajv tells of those that do not fit. @module */

import { createAjvCheck, type Violation } from './ajv-check.ts';
import type { OpenApiDocument, Schema } from './document.ts';
import { fitsAsText, fitsOf } from './fits.ts';

export type { Violation } from './ajv-check.ts';

/** Checks a value against a schema; no violations: it conforms. */
export type SchemaCheck = (schema: Schema, value: unknown) => Violation[];

/** Options of {@link createSchemaCheck}. */
export interface SchemaCheckOptions {
  /** Reads texts as the numbers and booleans they stand for, as in a query string; changes the value in place. */
  readonly coerce?: boolean;
  /** Lets properties be absent that are required: the value is a part. */
  readonly partial?: boolean;
}

const checks = new WeakMap<OpenApiDocument, Map<string, SchemaCheck>>();

/** The check of a document: one for all who ask, since what is compiled is kept. */
export function createSchemaCheck(document: OpenApiDocument, options: SchemaCheckOptions = {}): SchemaCheck {
  const { coerce = false, partial = false } = options;
  const ofDocument = checks.get(document) ?? new Map<string, SchemaCheck>();
  checks.set(document, ofDocument);
  const key = `${coerce} ${partial}`;
  const check = ofDocument.get(key) ?? madeCheck(document, { coerce, partial });
  ofDocument.set(key, check);
  return check;
}

function madeCheck(document: OpenApiDocument, options: Required<SchemaCheckOptions>): SchemaCheck {
  const violations = createAjvCheck(document, options);
  // what is to be changed is for ajv to change
  if (options.coerce) return violations;
  const fits = fitsOf(document, options);
  return (schema, value) => (fits(schema, value) ? [] : violations(schema, value));
}

/**
 * Makes a check of texts as headers and query parameters carry them: read as the numbers and booleans they stand for, and
 * where a text holds JSON (`contentMediaType`), checked against its `contentSchema` as well.
 */
export function createTextCheck(document: OpenApiDocument): SchemaCheck {
  const check = createSchemaCheck(document);
  const violations = createSchemaCheck(document, { coerce: true });
  const fits = fitsOf(document);
  const coerced: SchemaCheck = (schema, value) => (fitsAsText(fits, schema, value) ? [] : violations(schema, value));
  return (schema, value) => [...coerced(schema, value), ...embedded(schema, value)];

  function embedded(schema: Schema, value: unknown): Violation[] {
    const { contentMediaType, contentSchema } = schema;
    const [first = [], ...others] = branches(schema)
      .filter(branch => coerced(branch, value).length === 0)
      .map(branch => embedded(branch, value));
    if (first.length > 0) return others.some(violations => violations.length === 0) ? [] : first;
    if (contentMediaType !== 'application/json' || typeof value !== 'string') return [];
    const parsed = parseJson(value);
    if (parsed === undefined) return [{ at: '', keyword: 'contentMediaType', message: 'is not JSON' }];
    return isObject(contentSchema) ? check(contentSchema, parsed) : [];
  }
}

/** Whether a text may hold JSON that has a schema of its own. */
export function holdsJson(schema: Schema): boolean {
  return schema.contentMediaType === 'application/json' || branches(schema).some(holdsJson);
}

function branches({ anyOf }: Schema): Schema[] {
  return Array.isArray(anyOf) ? anyOf : [];
}

/** The value of a JSON text, or `undefined`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}
