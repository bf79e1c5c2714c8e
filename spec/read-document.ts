/** Finds the bundled specification, and what else the package holds, at run time. @module */

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
  return packagedFile('openapi.json') ?? new URL('../src/generated/openapi.json', import.meta.url);
}

/** A file of the built package; `undefined` in the repository. */
export function packagedFile(name: string): URL | undefined {
  if (import.meta.url.endsWith('/spec/read-document.ts')) return undefined;
  // built, this module stands in chunks/ or beside the file
  const inChunks = /\/chunks\/[^/]+$/.test(import.meta.url);
  return new URL(`${inChunks ? '..' : '.'}/${name}`, import.meta.url);
}
