/** OCC's error bodies, from the codes the specification documents. @module */

import type { DocumentedError, OpenApiDocument, Operation } from '../../spec/document.ts';
import type { RefusalDetail } from '../wire/refusal.ts';

/** The response to a failed call. */
export interface Failure {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Looks codes up in the lists of an operation and of the document, and builds bodies. */
export function createErrorBodies(document: OpenApiDocument) {
  const general = document['x-occ-errors'] ?? [];

  function documented(operation: Operation | undefined, code: string): DocumentedError {
    const found = [...(operation?.['x-occ-errors'] ?? []), ...general].find(error => error.code === code);
    // a code nobody documented is a fault of the server itself: say so loudly
    if (found === undefined)
      throw new Error(`${operation?.operationId ?? 'the server'} does not document error ${code}`);
    return found;
  }

  return (operation: Operation | undefined, details: readonly RefusalDetail[]): Failure => {
    const errors = details.map(({ code, path, message }) => {
      const { status, when, wrapped = false } = documented(operation, code);
      return {
        status,
        wrapped,
        body: {
          errorCode: code,
          message: message ?? sentence(when),
          status: String(status),
          ...(path === undefined ? {} : { 'o:errorPath': path }),
        },
      };
    });
    const [first] = errors;
    if (first === undefined) throw new Error('a refusal has at least one code');
    if (errors.length === 1 && !first.wrapped) return { status: first.status, body: first.body };
    const body = {
      errorCode: '00000000',
      message: errors.length === 1 ? first.body.message : 'The request has several errors.',
      status: String(first.status),
      errors: errors.map(error => error.body),
    };
    return { status: first.status, body };
  };
}

/** Builds the body of a failure. */
export type ErrorBodies = ReturnType<typeof createErrorBodies>;

function sentence(documented: string): string {
  // what stands in brackets at the end is about the evidence, not about the failure
  const when = documented.replace(/ \([^()]*\)$/, '');
  return `${when.charAt(0).toUpperCase()}${when.slice(1)}.`;
}
