/** Schemas that say nothing of a value: each has a shape, or a sentence that says why not (`x-occ-open`). @module */

import type { OpenApiDocument, Schema } from '../spec/document.ts';

// keywords that say something of a value whatever its type
const telling = ['$ref', 'allOf', 'anyOf', 'oneOf', 'const', 'enum', 'not', 'if', 'required', 'x-occ-expected'];
const ofObjects = ['properties', 'additionalProperties', 'maxProperties', 'x-occ-merchant-properties'];

/** One line for each place where anything, any object, any list or an instant in any form would do, and no reason is given. */
export function openSchemas({ components }: OpenApiDocument): string[] {
  return Object.entries(components.schemas).flatMap(([name, schema]) => [...openPlaces(schema, name)]);
}

function* openPlaces(schema: Schema, at: string): Generator<string> {
  const problem = 'x-occ-open' in schema ? undefined : openness(schema, at.replace(/^.*\//, ''));
  if (problem !== undefined) yield `schema ${at} takes ${problem}: x-occ-open must say why`;
  for (const [name, part] of partsOf(schema.properties)) yield* openPlaces(part, `${at}/${name}`);
  for (const keyword of ['dependentSchemas', 'allOf', 'anyOf', 'oneOf'])
    for (const [, part] of partsOf(schema[keyword])) yield* openPlaces(part, at);
  for (const keyword of ['items', 'additionalProperties', 'contentSchema'])
    for (const [, part] of partsOf([schema[keyword]])) yield* openPlaces(part, `${at}/${keyword}`);
}

function openness(schema: Schema, name: string): string | undefined {
  const has = (keywords: readonly string[]) => keywords.some(keyword => keyword in schema);
  if (has(telling)) return undefined;
  const types = [schema.type ?? []].flat();
  if (types.length === 0) return has(['items', ...ofObjects]) ? undefined : 'anything';
  if (types.includes('object') && !has(ofObjects)) return 'any object';
  if (types.includes('array') && !has(['items'])) return 'any list';
  const isInstant = types.includes('string') && /(Date|Time|Timestamp)$/.test(name);
  return isInstant && !has(['format', 'pattern']) ? 'an instant in any form' : undefined;
}

function partsOf(schemas: unknown): [string, Schema][] {
  const entries = typeof schemas === 'object' && schemas !== null ? Object.entries(schemas) : [];
  return entries.filter(([, part]) => typeof part === 'object' && part !== null);
}
