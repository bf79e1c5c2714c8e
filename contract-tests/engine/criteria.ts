/** What a text search may ask for, as the specification declares it. @module */

import { type OpenApiDocument, type Operation, type Parameter, resolve, type Schema } from '../../spec/document.ts';
import { isRecord } from './reading.ts';

/** The schemas of the criteria that the `q` of a search takes as JSON, by name; none where it takes no JSON. */
export function criteriaOf(
  document: OpenApiDocument,
  { parameters = [] }: Operation,
): Readonly<Record<string, Schema>> {
  const q = parameters.map(parameter => resolve<Parameter>(document, parameter)).find(({ name }) => name === 'q');
  const variants = [q?.schema ?? {}, ...((q?.schema.anyOf ?? []) as readonly Schema[])];
  const text = variants.find(({ contentMediaType }) => contentMediaType === 'application/json')?.contentSchema;
  return isRecord(text)
    ? (resolve<{ readonly properties?: Record<string, Schema> }>(document, text).properties ?? {})
    : {};
}
