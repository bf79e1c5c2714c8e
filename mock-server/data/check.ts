/** Is data in the format, and if not, where is it not. @module */

import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { Schema } from '../../spec/document.ts';
import { quickAjv } from '../../spec/quick-ajv.ts';
import { unknownName } from '../wire/nearest.ts';
import type { ReferenceData } from './format.ts';
import { failures, type Problem } from './place.ts';
import { dataSchema, recordSchemas } from './schema.ts';
import { controlSchemas } from './schema-control.ts';
import { settingsSchema, sitesSchema } from './schema-merchant.ts';

/**
 * Insists on the format.
 *
 * @throws {Error} It is not: every place is named, with the nearest name where one does not exist.
 */
export function checkData(data: unknown): asserts data is ReferenceData {
  // kind by kind: compiling a schema takes its time, and most data is of few kinds
  const parts: Part[] = [[dataSchema, data, 'data'], ...partsOf(isObject(data) ? data : {})];
  const found = parts.flatMap(part => problems(...part));
  if (found.length > 0) throw failures(found);
}

type Part = readonly [schema: Schema, value: unknown, place: string];

function partsOf(data: Readonly<Record<string, unknown>>): Part[] {
  const records = Object.entries(recordSchemas).flatMap(([kind, schema]) => {
    const ofKind: unknown = data[kind];
    if (!Array.isArray(ofKind)) return [];
    return ofKind.map((record: unknown, index): Part => [schema, record, `data.${kind}[${index}]`]);
  });
  return data.settings === undefined ? records : [[settingsSchema, data.settings, 'data.settings'], ...records];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Insists on the format of what is said of an order, as {@link checkData}. */
export function checkControl(action: keyof typeof controlSchemas, input: unknown): void {
  check(controlSchemas[action], input, action);
}

/** Insists on the format of a list of sites, as {@link checkData}. */
export function checkSites(sites: unknown, place: string): void {
  check(sitesSchema, sites, place);
}

/** Insists on the format of one record of a kind, as {@link checkData}. */
export function checkRecord(kind: keyof typeof recordSchemas, record: unknown, place: string): void {
  check(recordSchemas[kind], record, place);
}

function check(schema: Schema, value: unknown, place: string): void {
  const found = problems(schema, value, place);
  if (found.length > 0) throw failures(found);
}

function problems(schema: Schema, value: unknown, place: string): Problem[] {
  const validate = compiled.get(schema) ?? compile(schema);
  return validate(value) ? [] : (validate.errors ?? []).map(error => problem(error, place));
}

// most servers bring no data, and compiling takes its time
const compiled = new Map<Schema, ValidateFunction>();
let ajv: Ajv2020 | undefined;

function compile(schema: Schema): ValidateFunction {
  ajv ??= quickAjv();
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}

function problem({ instancePath, keyword, params, message, parentSchema, data }: ErrorObject, root: string) {
  const at =
    root +
    instancePath.replaceAll(/\/([^/]*)/g, (_, key: string) => (/^\d+$/.test(key) ? `[${key}]` : `.${plain(key)}`));
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    const known = Object.keys(parentSchema?.properties ?? {});
    return { place: `${at}.${name}`, what: unknownName('property', name, known) };
  }
  if (keyword === 'required') return { place: `${at}.${params.missingProperty}`, what: 'is missing' };
  if (keyword === 'enum') {
    const allowed = (params.allowedValues as unknown[]).map(String);
    return { place: at, what: unknownName('value', String(data), allowed) };
  }
  return { place: at, what: message ?? `fails ${keyword}` };
}

function plain(pointerToken: string): string {
  return pointerToken.replaceAll('~1', '/').replaceAll('~0', '~');
}
