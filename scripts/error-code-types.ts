/** `error-codes.ts`: the documented error codes, all together and by operation. @module */

import { type DocumentedError, eachOperation, type OpenApiDocument } from '../spec/document.ts';

/** The declarations of all codes. */
export function errorCodeTypes(document: OpenApiDocument): string {
  const general = document['x-occ-errors'] ?? [];
  const operations = [...eachOperation(document)].map(({ id, operation }) => ({
    id,
    errors: operation['x-occ-errors'] ?? [],
  }));
  const all = [...general, ...operations.flatMap(({ errors }) => errors)];
  const meanings = Map.groupBy(all, ({ code }) => code);
  const meant = [...meanings].sort(([a], [b]) => Number(a) - Number(b));
  const known = meant.map(([code, errors]) => {
    const when = new Set(errors.map(error => error.when));
    return `  /** ${[...when].join('; ')} */\n  | '${code}'`;
  });
  const byOperation = operations.map(({ id, errors }) => `  ${id}: ${union(errors)};`);
  return `import type { OperationId } from './operations/ids.ts';

/** The documented error codes; a server may answer others. */
export type OccErrorCode =\n${known.join('\n')}\n  | (string & {});

/** Codes that any operation may answer. */
export type GeneralErrorCode = ${union(general)};

/** Codes of their own, by operation. */
export interface OperationErrorCodes {\n${byOperation.join('\n')}\n}

/**
 * The documented error codes of an operation, for instance \`OperationErrorCode<'createOrder'>\`; a server may answer
 * others.
 */
export type OperationErrorCode<Id extends OperationId> = OperationErrorCodes[Id] | GeneralErrorCode;
`;
}

function union(errors: readonly DocumentedError[]): string {
  const codes = [...new Set(errors.map(({ code }) => code))].sort((a, b) => Number(a) - Number(b));
  return codes.length === 0 ? 'never' : codes.map(code => `'${code}'`).join(' | ');
}
