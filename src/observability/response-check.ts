/** Compares responses with the zod schemas of the specification. @module */

import type * as z from 'zod';
import * as schemas from '../generated/zod.js';
import { type DriftFinding, likePlace, type ResponseCheck } from './drift-finding.ts';

/**
 * Validates every response against the specification; pass it as the `validate` option of a client. The data is never changed;
 * unknown properties and enumeration values are not differences.
 *
 * @param mode `warn` reports to `onDrift`, or else to the logger; `throw` also rejects the call with an `OccDriftError`. A write
 * that is rejected this way has been executed. @default 'warn'
 */
export function zodValidation(mode: ResponseCheck['mode'] = 'warn'): ResponseCheck {
  return { mode, findDrift };
}

/** All differences between a response and the specification; the same difference in several items of a list counts as one. */
export function findDrift(operationId: string, body: unknown): DriftFinding[] {
  const schema = schemaOf(operationId);
  const result = schema?.safeParse(body);
  if (result === undefined || result.success) return [];
  const issues = result.error.issues.flatMap(issue => plainIssues(issue, [], body));
  const found = new Map<string, DriftFinding>();
  for (const { path: steps, expected } of issues) {
    const path = pathText(steps);
    const got = kindOf(valueAt(body, steps));
    const key = [likePlace(path), expected, got].join('\n');
    const known = found.get(key);
    found.set(
      key,
      known === undefined ? { operationId, path, expected, got, count: 1 } : { ...known, count: known.count + 1 },
    );
  }
  return [...found.values()];
}

function schemaOf(operationId: string): z.ZodType | undefined {
  const name = `z${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Response`;
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: every schema may be asked for, and the module is loaded only for that
  return name in schemas ? (schemas[name as keyof typeof schemas] as z.ZodType) : undefined;
}

type Path = readonly PropertyKey[];
interface PlainIssue {
  readonly path: Path;
  readonly expected: string;
}

/** A union fails with the issues of all its branches; only those of the best match are useful. */
function plainIssues(issue: z.core.$ZodIssue, above: Path, body: unknown): PlainIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ path, expected: expectation(issue) }];
  const branches = issue.errors.map(branch => branch.flatMap(inner => plainIssues(inner, path, body)));
  // a missing property means that another variant is meant; a property of another type is drift
  const missing = (branch: PlainIssue[]) => branch.filter(inner => valueAt(body, inner.path) === undefined).length;
  const [best] = branches
    .filter(branch => branch.some(inner => inner.path.length > path.length))
    .sort((a, b) => missing(a) - missing(b) || a.length - b.length);
  return best ?? [{ path, expected: branches.flatMap(branch => branch.map(inner => inner.expected)).join(' or ') }];
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map(value => JSON.stringify(value)).join(' or ');
  if (issue.code === 'invalid_format') return issue.format;
  return issue.message;
}

function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    body,
  );
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  return Array.isArray(value) ? 'array' : typeof value;
}
