/** Finds the bundled specification at run time. @module */

import { readFileSync } from 'node:fs';
import type { OpenApiDocument } from './document.ts';

let document: OpenApiDocument | undefined;

/** The bundled specification; read once per process, and never changed. */
export function readDocument(): OpenApiDocument {
  document ??= JSON.parse(readFileSync(documentFile(), 'utf8')) as OpenApiDocument;
  return document;
}

/** Its file: beside the code in the package, with the generated files in the repository. */
export function documentFile(): URL {
  const inRepository = import.meta.url.endsWith('/spec/read-document.ts');
  // built, this module stands in chunks/ or beside the document
  const inChunks = /\/chunks\/[^/]+$/.test(import.meta.url);
  return new URL(
    inRepository ? '../src/generated/openapi.json' : inChunks ? '../openapi.json' : './openapi.json',
    import.meta.url,
  );
}
