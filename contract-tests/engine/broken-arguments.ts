/** Requests with one argument that is wrong, and the code that the specification has for it (`x-occ-errors` with `at`). @module */

import type { DocumentedError, OpenApiDocument, Operation, Schema } from '../../spec/document.ts';
import { parseJson, type SchemaCheck, type Violation } from '../../spec/schema-check.ts';
import type { ExampleRequest } from './examples.ts';
import { isRecord } from './reading.ts';

/** A request that must be refused. */
export interface BrokenRequest {
  /** What is wrong, for instance `/email is of another type`. */
  readonly what: string;
  readonly request: ExampleRequest;
  /** The documented error; absent: the documents name none for this place. */
  readonly expected: DocumentedError | undefined;
}

type Rec = Readonly<Record<string, unknown>>;

const breaks: readonly { readonly what: string; change(holder: Rec, name: string): Rec }[] = [
  {
    what: 'is missing',
    change: (holder, name) => Object.fromEntries(Object.entries(holder).filter(([key]) => key !== name)),
  },
  { what: 'is null', change: (holder, name) => ({ ...holder, [name]: null }) },
  {
    what: 'is of another type',
    change: (holder, name) => ({ ...holder, [name]: typeof holder[name] === 'object' ? 'text' : { an: 'object' } }),
  },
  { what: 'is empty', change: (holder, name) => ({ ...holder, [name]: '' }) },
  { what: 'is malformed', change: (holder, name) => ({ ...holder, [name]: '§ no such value §' }) },
];

/**
 * The body of a request with each of its properties broken in each way that the schema forbids. Of several ways to break one
 * place that end with the same code, the first is taken.
 */
export function brokenBodies(
  document: OpenApiDocument,
  { operation, schema, check }: { readonly operation: Operation; readonly schema: Schema; readonly check: SchemaCheck },
  example: ExampleRequest,
): BrokenRequest[] {
  const body = parseJson(example.init.body ?? '');
  if (!isRecord(body) || check(schema, body).length > 0) return [];
  const seen = new Set<string>();
  return placesIn(body).flatMap(path =>
    breaks.flatMap(({ what, change }) => {
      const broken = changedAt(body, path, change);
      const violations = check(schema, broken);
      if (violations.length === 0) return [];
      const expected = errorOf(document, operation, violations);
      const key = `${path.join('/')} ${expected?.code}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const request = { ...example, init: { ...example.init, body: JSON.stringify(broken) } };
      return [{ what: `/${path.join('/')} ${what}`, request, expected }];
    }),
  );
}

/** Properties, and those of the objects in them. */
function placesIn(body: Rec): (readonly string[])[] {
  return Object.entries(body).flatMap(([name, value]) => [
    [name],
    ...(isRecord(value) ? Object.keys(value).map(inner => [name, inner]) : []),
  ]);
}

function changedAt(
  body: Rec,
  [name = '', ...rest]: readonly string[],
  change: (holder: Rec, name: string) => Rec,
): Rec {
  const inner = body[name];
  return rest.length === 0 || !isRecord(inner)
    ? change(body, name)
    : { ...body, [name]: changedAt(inner, rest, change) };
}

/** The error that a failed validation ends with, where all that fails ends with one: a fitting keyword wins, then the longest place. */
function errorOf(
  document: OpenApiDocument,
  operation: Operation,
  violations: readonly Violation[],
): DocumentedError | undefined {
  const errors = [...(operation['x-occ-errors'] ?? []), ...(document['x-occ-errors'] ?? [])];
  const found = violations.map(({ at, keyword }) => {
    const fitting = errors.filter(
      error =>
        error.at !== undefined &&
        (at === error.at || at.startsWith(`${error.at}/`)) &&
        (error.keyword === undefined || error.keyword === keyword),
    );
    return fitting.sort(
      (a, b) =>
        Number(b.keyword !== undefined) - Number(a.keyword !== undefined) || (b.at?.length ?? 0) - (a.at?.length ?? 0),
    )[0];
  });
  return found.every(error => error?.code === found[0]?.code) ? found[0] : undefined;
}
