import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eachOperation } from '../spec/document.ts';
import { readDocument } from '../spec/read-document.ts';

const document = readDocument();
const general = new Set((document['x-occ-errors'] ?? []).map(({ code }) => code));
const documented = new Map(
  [...eachOperation(document)].map(({ id, operation }) => [
    id,
    new Set((operation['x-occ-errors'] ?? []).map(({ code }) => code)),
  ]),
);

// a docstring speaks for its operation when it lists what it throws; others refer to one that does
const docstrings = globSync('src/resources/*.ts', { cwd: join(import.meta.dirname, '..') })
  .filter(file => !file.endsWith('.test.ts'))
  .flatMap(file => readFileSync(join(import.meta.dirname, '..', file), 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? [])
  .filter(
    docstring => docstring.includes('@throws {OccBadRequestError}') || docstring.includes('@throws {OccNotFoundError}'),
  )
  .map(docstring => ({ docstring, operation: docstring.match(/Operation `(\w+)`/)?.[1] ?? '' }))
  .filter(({ operation }) => operation !== '');

function listedCodes(docstring: string, known: ReadonlySet<string>): Set<string> {
  const throws = docstring.slice(docstring.indexOf('@throws'), docstring.lastIndexOf('@see'));
  const codes = new Set<string>();
  for (const [, from = '', to] of throws.matchAll(/\b(\d{3,8})(?:-(\d{3,8}))?\b/g)) {
    if (to === undefined) codes.add(from);
    else for (const code of known) if (Number(code) >= Number(from) && Number(code) <= Number(to)) codes.add(code);
  }
  return codes;
}

describe('given the docstring of a method', () => {
  test.each(docstrings)(
    'when it documents $operation, then it names every code the specification does, and no other',
    ({ docstring, operation }) => {
      const known = documented.get(operation);
      expect(known, `${operation} is an operation`).toBeDefined();
      const listed = listedCodes(docstring, known ?? new Set());
      const missing = [...(known ?? [])].filter(code => !listed.has(code) && !general.has(code));
      const unknown = [...listed].filter(code => !known?.has(code) && !general.has(code));
      expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
    },
  );
});
