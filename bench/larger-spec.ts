/** The specification at the size of the whole Agent API: operations again, with schemas of their own. @module */

import { eachOperation, type OpenApiDocument, type Schema, schemasOf } from '../spec/document.ts';

/** Operations of the whole Agent API. */
export const wholeApi = 291;

/** The same document with copies of its operations, until there are `count`. */
export function withOperations(document: OpenApiDocument, count: number): OpenApiDocument {
  const originals = [...eachOperation(document)];
  const paths: Record<string, object> = { ...document.paths };
  const schemas: Record<string, Schema> = { ...document.components.schemas };
  for (let round = 2, missing = count - originals.length; missing > 0; round += 1, missing -= originals.length) {
    for (const { path, method, id, operation } of originals.slice(0, missing)) {
      const { parameters } = document.paths[path] ?? {};
      const copyPath = path.replace('/v1/', `/v1/round${round}/`);
      const copy = inRound(round, { parameters, [method]: { ...operation, operationId: id + round } });
      paths[copyPath] = { ...paths[copyPath], ...copy };
      for (const name of schemasOf(document, { parameters, operation })) {
        schemas[name + round] ??= inRound(round, document.components.schemas[name] ?? {});
      }
    }
  }
  return { ...document, paths: paths as OpenApiDocument['paths'], components: { ...document.components, schemas } };
}

/** With references to the schemas of that round. */
function inRound<T>(round: number, value: T): T {
  const text = JSON.stringify(value);
  return JSON.parse(text.replace(/"#\/components\/schemas\/(\w+)"/g, `"#/components/schemas/$1${round}"`));
}
