/** Finds what a body lacks of what its schema expects (`x-occ-expected`): drift, where a missing `required` property is a violation. @module */

import { type OpenApiDocument, pointedAt, type Schema } from './document.ts';
import { fitsOf } from './fits.ts';
import { kept } from './kept.ts';

/** JSON pointers to the expected properties that a value lacks. */
export type ExpectedCheck = (schema: Schema, value: unknown) => string[];

/** Makes the check of a document. */
export function createExpectedCheck(document: OpenApiDocument): ExpectedCheck {
  const fits = fitsOf(document);
  const ofNames = new Map<string, Schema>();
  const rows = new WeakMap<Schema, WeakMap<object, readonly string[]>>();
  return (schema, value) => [...new Set(missing(schema, value, ''))];

  function missing(schema: Schema, value: unknown, at: string): string[] {
    // only what has parts can lack one
    if (typeof value !== 'object' || value === null) return [];
    return [
      ...(typeof schema.$ref === 'string' ? missing(named(schema.$ref), value, at) : []),
      ...listOf(schema.allOf).flatMap(part => missing(part, value, at)),
      ...ofVariants(listOf(schema.oneOf), value, at),
      ...ofVariants(listOf(schema.anyOf), value, at),
      ...ofCondition(schema, value, at),
      ...(Array.isArray(value) ? ofItems(schema, value, at) : []),
      ...(isRecord(value) ? ofObject(schema, value, at) : []),
    ];
  }

  function named($ref: string): Schema {
    const known = ofNames.get($ref) ?? pointedAt<Schema>(document, $ref);
    ofNames.set($ref, known);
    return known;
  }

  /** A value may fit several variants; it is held to the one it comes closest to. */
  function ofVariants(variants: readonly Schema[], value: unknown, at: string): string[] {
    const fitting = variants.filter(variant => fits(variant, value));
    const found = fitting.map(variant => missing(variant, value, at));
    return found.sort((a, b) => a.length - b.length)[0] ?? [];
  }

  function ofCondition(
    { if: condition, then: whenMet, else: otherwise }: Schema,
    value: unknown,
    at: string,
  ): string[] {
    if (!isRecord(condition)) return [];
    const branch = fits(condition, value) ? whenMet : otherwise;
    return isRecord(branch) ? missing(branch, value, at) : [];
  }

  /** The rows of a list come on many pages: what one lacks is found out once. */
  function ofItems({ items }: Schema, value: readonly unknown[], at: string): string[] {
    if (!isRecord(items)) return [];
    const known = kept(rows, items, () => new WeakMap<object, readonly string[]>());
    return value.flatMap((item, index) => {
      if (typeof item !== 'object' || item === null) return [];
      const lacks = kept(known, item, () => missing(items, item, ''));
      return lacks.map(place => `${at}/${index}${place}`);
    });
  }

  function ofObject(schema: Schema, value: Schema, at: string): string[] {
    const { properties = {}, additionalProperties, dependentSchemas = {} } = schema as ObjectSchema;
    const expected = (schema['x-occ-expected'] ?? []) as readonly string[];
    return [
      ...expected.filter(name => !Object.hasOwn(value, name)).map(name => `${at}/${escapePointer(name)}`),
      ...Object.entries(dependentSchemas)
        .filter(([name]) => Object.hasOwn(value, name))
        .flatMap(([, dependent]) => missing(dependent, value, at)),
      ...Object.entries(value).flatMap(([name, member]) => {
        const own = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
        const isPlain = typeof member !== 'object' || member === null;
        return isPlain || !isRecord(own) ? [] : missing(own, member, `${at}/${escapePointer(name)}`);
      }),
    ];
  }
}

interface ObjectSchema extends Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
  readonly dependentSchemas?: Readonly<Record<string, Schema>>;
}

function listOf(schemas: unknown): readonly Schema[] {
  return Array.isArray(schemas) ? schemas : [];
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function isRecord(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
