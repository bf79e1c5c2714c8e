/** What a text search may ask for, as the specification declares it. @module */

import { type OpenApiDocument, type Operation, type Parameter, resolve, type Schema } from '../../spec/document.ts';
import { isRecord } from './reading.ts';

/** The schemas of the criteria that the `q` of a search takes as JSON, by name; none where it takes no JSON. */
export function criteriaOf(document: OpenApiDocument, operation: Operation): Readonly<Record<string, Schema>> {
  return searchOf(document, operation).properties ?? {};
}

/** What begins the name of a criterion that asks for a property of the merchant's own, by its id; absent: none does. */
export function ownCriteriaOf(document: OpenApiDocument, operation: Operation): string | undefined {
  return searchOf(document, operation)['x-occ-own-criteria'];
}

interface Search {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly 'x-occ-own-criteria'?: string;
}

function searchOf(document: OpenApiDocument, { parameters = [] }: Operation): Search {
  const q = parameters.map(parameter => resolve<Parameter>(document, parameter)).find(({ name }) => name === 'q');
  const variants = [q?.schema ?? {}, ...((q?.schema.anyOf ?? []) as readonly Schema[])];
  const text = variants.find(({ contentMediaType }) => contentMediaType === 'application/json')?.contentSchema;
  return isRecord(text) ? resolve<Search>(document, text) : {};
}
