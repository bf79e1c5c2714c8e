/** Writes what a call's context is made of; the client, the reference server and its kept answers take it from there. @module */

import { eachOperation, type OpenApiDocument, type Operation, type Parameter } from '../spec/document.ts';

/** The names of the context headers, and the type of the records each operation is about. */
export function contextTables(document: OpenApiDocument): string {
  const parameters = Object.values(document.components.parameters ?? {}) as unknown as Parameter[];
  const headers = Map.groupBy(parameters, parameter => parameter['x-occ-context-field']);
  const names = [...headers].flatMap(([field, carriers]) => {
    const unique = new Set(carriers.map(({ name }) => `'${name}'`));
    return field === undefined ? [] : [`  ${field}: [${[...unique].join(', ')}],`];
  });
  const subjects = [...eachOperation(document)].flatMap(({ id, operation }) => {
    const fields = subjectFields(operation);
    return fields.length === 0 ? [] : [`  ${id}: { ${fields.join('; ')} };`];
  });
  return `/** Names of the headers that carry each part of a call's context. */
export const contextHeaderNames = {\n${names.join('\n')}\n} as const;

/** The records an operation is about, and whether every request names them. */
export interface OperationSubjects {\n${subjects.join('\n')}\n}\n`;
}

function subjectFields({ 'x-occ-subject': sources = {}, 'x-occ-acts-as': actsAs }: Operation): string[] {
  const named = Object.entries(sources).map(([kind, { optional }]) => `${kind}: '${optional ? 'optional' : 'always'}'`);
  return actsAs === undefined ? named : [...named, "delegation: 'always'"];
}
