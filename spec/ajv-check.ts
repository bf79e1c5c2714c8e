/** How values break schemas of the bundled specification, by ajv. @module */

import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { type OpenApiDocument, type Schema, schemasOf } from './document.ts';
import { quickAjv } from './quick-ajv.ts';

/** One way in which a value is not what its schema says. */
export interface Violation {
  /** JSON pointer to the place; of a missing property, to where it should be. */
  readonly at: string;
  /** JSON Schema keyword that failed. */
  readonly keyword: string;
  readonly message: string;
  /** Name of the schema that says so, where it has one. */
  readonly schema?: string;
}

// ajv knows each schema of the document by this and its name
const idPrefix = 'occ:';
const namedSchema = new RegExp(`^${idPrefix}(\\w+)`);

/** Makes ajv's check of a document; schemas are compiled on first use and kept. */
export function createAjvCheck(
  document: OpenApiDocument,
  { coerce, partial }: { readonly coerce: boolean; readonly partial: boolean },
): (schema: Schema, value: unknown) => Violation[] {
  const prepared = (schema: unknown) => withoutMappings(partial ? withoutRequired(schema) : schema) as Schema;
  // made when something is checked: whoever only starts does not wait for it
  let ajv: Ajv2020 | undefined;
  const known = new Set<string>();
  const compiled = new WeakMap<Schema, ValidateFunction>();
  // a named schema is compiled once, whoever refers to it
  const named = new Map(Object.entries(document.components.schemas).map(([name, schema]) => [schema, name]));

  // no more than is referred to: ajv walks through all that it is given, and the document grows with every operation
  function addReferences(to: Ajv2020, schema: Schema): void {
    const before = known.size;
    for (const name of [...schemasOf(document, schema, known)].slice(before))
      to.addSchema(prepared(absolute(document.components.schemas[name])), idPrefix + name);
  }

  return (schema, value) => {
    let validate = compiled.get(schema);
    if (validate === undefined) {
      ajv ??= quickAjv({ discriminator: true, coerceTypes: coerce });
      const name = named.get(schema);
      const wanted = name === undefined ? schema : { $ref: `#/components/schemas/${name}` };
      addReferences(ajv, wanted);
      validate = ajv.compile(prepared(absolute(wanted)));
      compiled.set(schema, validate);
    }
    return validate(value) ? [] : (validate.errors ?? []).filter(isTelling).map(violation);
  };
}

/** ajv finds the variant by the `const` of each, and refuses a discriminator that lists a mapping. */
function withoutMappings(node: unknown): unknown {
  return rewrite(node, (key, value) =>
    key === 'discriminator' && isObject(value) ? { propertyName: value.propertyName } : value,
  );
}

/** Presence is not asked for: neither by `required`, nor by a `not` that tells variants apart by it. */
function withoutRequired(node: unknown): unknown {
  return rewrite(node, (key, value) => {
    if (key === 'required' && Array.isArray(value)) return [];
    return key === 'not' && JSON.stringify(value).includes('"required"') ? false : value;
  });
}

function absolute(schema: unknown): unknown {
  return rewrite(schema, (key, value) =>
    key === '$ref' && typeof value === 'string' ? value.replace('#/components/schemas/', idPrefix) : value,
  );
}

function rewrite(node: unknown, change: (key: string, value: unknown) => unknown): unknown {
  if (Array.isArray(node)) return node.map(item => rewrite(item, change));
  if (!isObject(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, rewrite(change(key, value), change)]));
}

/** `if` and the like only repeat what the errors beneath them say. */
function isTelling({ keyword }: ErrorObject): boolean {
  return keyword !== 'if' && keyword !== 'allOf';
}

function violation({ instancePath, schemaPath, keyword, message, params, data }: ErrorObject): Violation {
  const schema = schemaPath.match(namedSchema)?.[1];
  const named = schema === undefined ? {} : { schema };
  if (keyword === 'required') {
    return {
      at: `${instancePath}/${escapePointer(String(params.missingProperty))}`,
      keyword,
      message: 'is missing',
      ...named,
    };
  }
  // null for a property that may not be null is as good as absent
  const effective = keyword === 'type' && data === null ? 'required' : keyword;
  return { at: instancePath, keyword: effective, message: message ?? `fails ${keyword}`, ...named };
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
