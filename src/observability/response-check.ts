/** Compares answers with what the specification promises. Loaded, with zod, only when it is switched on. @module */

import type * as z from 'zod';
import * as schemas from '../generated/zod.js';

/** One way in which an answer is not what the specification promises. */
export interface DriftFinding {
  /** Operation id, for instance `getOrder`. */
  readonly operationId: string;
  /** Place in the body, for instance `items[0].priceInfo.total`; empty for the body itself. */
  readonly path: string;
  /** What the specification promises there. */
  readonly expected: string;
  /** What is there: a kind of value, never the value itself, which may be somebody's. */
  readonly got: string;
}

/**
 * Every difference between an answer and the specification. The answer is only looked at: properties and enumeration
 * values that the specification does not know are no difference.
 */
export function findDrift(operationId: string, body: unknown): DriftFinding[] {
  const schema = schemaOf(operationId);
  const result = schema?.safeParse(body);
  if (result === undefined || result.success) return [];
  return result.error.issues
    .flatMap(issue => plainIssues(issue, []))
    .map(({ path, expected }) => ({
      operationId,
      path: pathText(path),
      expected,
      got: kindOf(valueAt(body, path)),
    }));
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

/** A union fails with the issues of all its branches; those of the branch that came closest tell most. */
function plainIssues(issue: z.core.$ZodIssue, above: Path): PlainIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ path, expected: expectation(issue) }];
  const branches = issue.errors.map(branch => branch.flatMap(inner => plainIssues(inner, path)));
  const deepest = branches.filter(branch => branch.some(inner => inner.path.length > path.length));
  const [closest] = deepest.sort((a, b) => a.length - b.length);
  return closest ?? [{ path, expected: branches.flatMap(branch => branch.map(inner => inner.expected)).join(' or ') }];
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
