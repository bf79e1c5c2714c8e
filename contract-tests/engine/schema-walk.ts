/** Walks a value along its schema, so that what a schema says beside its keywords can be looked at where it holds. @module */

import { type OpenApiDocument, pointedAt, type Schema } from '../../spec/document.ts';
import type { SchemaCheck } from '../../spec/schema-check.ts';

/** A value with what the specification says of it. */
export interface Place {
  /** JSON pointer. */
  readonly at: string;
  readonly value: unknown;
  /** Every schema that holds here: references and `allOf` are followed, of alternatives those that fit. */
  readonly schemas: readonly Schema[];
}

/** Makes the walk of a document: every place of a value, from the outside in. */
export function createWalk(document: OpenApiDocument, check: SchemaCheck): (schema: Schema, value: unknown) => Place[] {
  // what a schema says whatever the value: itself and its `allOf`; and alternatives, of which those hold that fit
  const unfolded = new WeakMap<Schema, { readonly always: readonly Schema[]; readonly either: readonly Schema[] }>();

  return (schema, value) => {
    const places: Place[] = [];
    step('', [schema], value);
    return places;

    function step(at: string, declared: readonly Schema[], here: unknown): void {
      const schemas = declared.flatMap(each => holding(each, here));
      places.push({ at, value: here, schemas });
      if (typeof here !== 'object' || here === null || schemas.length === 0) return;
      if (Array.isArray(here)) {
        const items = schemas.flatMap(({ items: each }) => (isSchema(each) ? [each] : []));
        here.forEach((item, index) => {
          step(`${at}/${index}`, items, item);
        });
        return;
      }
      for (const [name, member] of Object.entries(here)) {
        step(
          `${at}/${name}`,
          schemas.flatMap(each => propertySchema(each, name)),
          member,
        );
      }
    }
  };

  function holding(declared: Schema, here: unknown): readonly Schema[] {
    const { always, either } = unfold(declared);
    if (either.length === 0) return always;
    const fitting = either.filter(each => check(each, here).length === 0);
    // of a value that fits none, whatever one of them says may be meant
    return [...always, ...(fitting.length > 0 ? fitting : either).flatMap(each => holding(each, here))];
  }

  function unfold(declared: Schema) {
    const known = unfolded.get(declared);
    if (known !== undefined) return known;
    const {
      $ref,
      allOf = [],
      anyOf = [],
      oneOf = [],
    } = declared as Schema & {
      readonly [Keyword in 'allOf' | 'anyOf' | 'oneOf']?: readonly Schema[];
    };
    const parts = [...(typeof $ref === 'string' ? [pointedAt<Schema>(document, $ref)] : []), ...allOf].map(unfold);
    const made: { readonly always: readonly Schema[]; readonly either: readonly Schema[] } = {
      always: [declared, ...parts.flatMap(({ always }) => always)],
      either: [...anyOf, ...oneOf, ...parts.flatMap(({ either }) => either)],
    };
    unfolded.set(declared, made);
    return made;
  }
}

/** Names of the properties that any of the schemas declares. */
export function declaredProperties(schemas: readonly Schema[]): Set<string> {
  return new Set(schemas.flatMap(({ properties }) => (isSchema(properties) ? Object.keys(properties) : [])));
}

function propertySchema({ properties, additionalProperties }: Schema, name: string): Schema[] {
  const own = isSchema(properties) && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
  return isSchema(own) ? [own] : [];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
