/** Finds what a body lacks of what its schema expects (`x-occ-expected`): drift, where a missing `required` property is a violation. @module */

import { type OpenApiDocument, pointedAt, type Schema } from './document.ts';
import { fitsOf } from './fits.ts';
import { kept } from './kept.ts';

/** JSON pointers to the expected properties that a value lacks. */
export type ExpectedCheck = (schema: Schema, value: unknown) => string[];

/** Makes the check of a document. */
export function createExpectedCheck(document: OpenApiDocument): ExpectedCheck {
  const fits = fitsOf(document);
  const plans = new WeakMap<Schema, Plan>();
  const wantings = new WeakMap<Schema, Plan>();
  const expecting = new WeakMap<Schema, boolean>();
  return (schema, value) => [...new Set(missing(schema, value, ''))];

  function missing(schema: Schema, value: unknown, at: string): readonly string[] {
    // only what has parts can lack one
    if (typeof value !== 'object' || value === null || !expects(schema)) return none;
    const { parts, variants, condition, items, object } = wantingOf(schema);
    const found: string[] = [];
    for (const part of parts) found.push(...missing(part, value, at));
    for (const each of variants) found.push(...ofVariants(each, value, at));
    if (condition !== undefined) {
      const branch = fits(condition.if, value) ? condition.whenMet : condition.otherwise;
      if (branch !== undefined) found.push(...missing(branch, value, at));
    }
    if (!Array.isArray(value)) ofObject(object, value as Schema, at, found);
    else if (items !== undefined) ofItems(items, value, at, found);
    return found;
  }

  /** A value may fit several variants; it is held to the one it comes closest to. */
  function ofVariants(variants: readonly Schema[], value: object, at: string): readonly string[] {
    const fitting = variants.filter(variant => fits(variant, value));
    const found = fitting.map(variant => missing(variant, value, at));
    return found.sort((a, b) => a.length - b.length)[0] ?? none;
  }

  /** The rows of a list come on many pages: what one lacks is found out once. */
  function ofItems({ schema, rows }: Items, value: readonly unknown[], at: string, found: string[]): void {
    for (const [index, item] of value.entries()) {
      if (typeof item !== 'object' || item === null) continue;
      for (const place of kept(rows, item, () => missing(schema, item, ''))) found.push(`${at}/${index}${place}`);
    }
  }

  function ofObject({ expected, dependent, members, others }: OfObject, value: Schema, at: string, found: string[]) {
    for (const name of expected) if (!Object.hasOwn(value, name)) found.push(`${at}/${escapePointer(name)}`);
    for (const [name, schema] of dependent) if (Object.hasOwn(value, name)) found.push(...missing(schema, value, at));
    if (members.size === 0 && others === undefined) return;
    for (const [name, member] of Object.entries(value)) {
      if (typeof member !== 'object' || member === null) continue;
      const own = members.has(name) ? members.get(name) : others;
      if (own !== undefined) found.push(...missing(own, member, `${at}/${escapePointer(name)}`));
    }
  }

  /** Whether anything is expected by a schema, or below it: of most values there is nothing to look at. */
  function expects(schema: Schema): boolean {
    return kept(expecting, schema, () => {
      const seen = new Set([schema]);
      // what is found on the way is looked at in its turn
      for (const each of seen) {
        const { parts, variants, condition, items, object } = planOf(each);
        if (object.expected.length > 0) return true;
        const below = [
          ...parts,
          ...variants.flat(),
          ...[condition?.whenMet, condition?.otherwise, items?.schema, object.others, ...object.members.values()],
          ...object.dependent.map(([, dependent]) => dependent),
        ];
        for (const one of below) if (one !== undefined) seen.add(one);
      }
      return false;
    });
  }

  /** The plan without what expects nothing. */
  function wantingOf(schema: Schema): Plan {
    return kept(wantings, schema, () => {
      const { parts, variants, condition, items, object } = planOf(schema);
      const only = (part: Schema | undefined) => (part !== undefined && expects(part) ? part : undefined);
      const members = [...object.members].map(([name, own]) => [name, only(own)] as const);
      const others = only(object.others);
      return {
        parts: parts.filter(expects),
        variants: variants.filter(each => each.some(expects)),
        condition: [condition?.whenMet, condition?.otherwise].some(only) ? condition : undefined,
        items: items !== undefined && expects(items.schema) ? items : undefined,
        object: {
          expected: object.expected,
          dependent: object.dependent.filter(([, dependent]) => expects(dependent)),
          // what is declared is none of the others, though it expects nothing
          members: new Map(members.filter(([, own]) => own !== undefined || others !== undefined)),
          others,
        },
      };
    });
  }

  function planOf(schema: Schema): Plan {
    return kept(plans, schema, () => {
      const { $ref, allOf, oneOf, anyOf, if: condition, then: whenMet, else: otherwise, items } = schema;
      const { properties = {}, additionalProperties, dependentSchemas = {} } = schema as ObjectSchema;
      const only = (part: unknown) => (isRecord(part) ? part : undefined);
      return {
        parts: [...(typeof $ref === 'string' ? [pointedAt<Schema>(document, $ref)] : []), ...listOf(allOf)],
        variants: [listOf(oneOf), listOf(anyOf)].filter(each => each.length > 0),
        condition: isRecord(condition)
          ? { if: condition, whenMet: only(whenMet), otherwise: only(otherwise) }
          : undefined,
        items: isRecord(items) ? { schema: items, rows: new WeakMap() } : undefined,
        object: {
          expected: (schema['x-occ-expected'] ?? []) as readonly string[],
          dependent: Object.entries(dependentSchemas),
          members: new Map(Object.entries(properties).map(([name, own]) => [name, only(own)])),
          others: only(additionalProperties),
        },
      };
    });
  }
}

const none: readonly string[] = [];

/** A schema as it is gone through. */
interface Plan {
  /** What holds of the same value. */
  readonly parts: readonly Schema[];
  readonly variants: readonly (readonly Schema[])[];
  readonly condition:
    | { readonly if: Schema; readonly whenMet: Schema | undefined; readonly otherwise: Schema | undefined }
    | undefined;
  readonly items: Items | undefined;
  readonly object: OfObject;
}

interface Items {
  readonly schema: Schema;
  readonly rows: WeakMap<object, readonly string[]>;
}

interface OfObject {
  readonly expected: readonly string[];
  readonly dependent: readonly (readonly [string, Schema])[];
  readonly members: ReadonlyMap<string, Schema | undefined>;
  readonly others: Schema | undefined;
}

interface ObjectSchema extends Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
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
