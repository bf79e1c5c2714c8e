/** Which operations, `op` values and statuses a run has exercised on each target. @module */

import { join } from 'node:path';
import { eachOperation, type OpenApiDocument, resolve, type Schema } from '../../spec/document.ts';
import type { Verdict } from './conformance.ts';

/** How much of something was exercised, out of how much there is. */
export interface Share {
  readonly seen: number;
  readonly of: number;
}

/** Coverage of one target. */
export interface Coverage {
  readonly target: string;
  readonly operations: Share;
  readonly ops: Share;
  readonly statuses: Share;
  /** What was not exercised, for instance `getOrder`, `createOrder op=submitOrder`, `getOrder 404`. */
  readonly missing: readonly string[];
}

/** Where the tests leave a target's coverage for the reporter, which runs in another process. */
export function coverageFile(target: string): string {
  return join(import.meta.dirname, `../.reports/coverage-${target}.json`);
}

/** Measures what verdicts cover of a document. Only answers that conform count. */
export function measureCoverage(document: OpenApiDocument, target: string, verdicts: readonly Verdict[]): Coverage {
  const good = verdicts.filter(({ response }) => response.length === 0);
  const seen = new Set(
    good.flatMap(({ operationId, op, status }) => [
      `${operationId}`,
      `${operationId} ${status}`,
      ...(op !== undefined && status < 300 ? [`${operationId} op=${op}`] : []),
    ]),
  );
  const all = [...eachOperation(document)];
  const operations = all.map(({ id }) => id);
  const ops = all.flatMap(({ id, operation }) =>
    opValues(document, operation.requestBody?.content['application/json']?.schema).map(op => `${id} op=${op}`),
  );
  const statuses = all.flatMap(({ id, operation }) =>
    Object.keys(operation.responses)
      .filter(status => status !== 'default')
      .map(status => `${id} ${status}`),
  );
  const share = (names: readonly string[]): Share => ({
    seen: names.filter(name => seen.has(name)).length,
    of: names.length,
  });
  return {
    target,
    operations: share(operations),
    ops: share(ops),
    statuses: share(statuses),
    missing: [...operations, ...ops, ...statuses].filter(name => !seen.has(name)),
  };
}

/** The coverage of several targets as a table of text. */
export function coverageTable(coverages: readonly Coverage[]): string {
  const rows = coverages.map(({ target, operations, ops, statuses }) => [
    target,
    part(operations),
    part(ops),
    part(statuses),
  ]);
  const table = [['target', 'operations', 'op values', 'documented statuses'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map(row => (row[column] ?? '').length))) ?? [];
  return table
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function part({ seen, of }: Share): string {
  return `${seen}/${of} (${of === 0 ? 100 : Math.round((seen / of) * 100)} %)`;
}

/** The `op` values a body may have. */
export function opValues(document: OpenApiDocument, schema: Schema | undefined): string[] {
  if (schema === undefined) return [];
  const { oneOf = [], properties = {} } = resolve<Schema>(document, schema) as {
    oneOf?: readonly Schema[];
    properties?: { op?: { const?: string } };
  };
  const own = properties.op?.const;
  return own === undefined ? oneOf.flatMap(variant => opValues(document, variant)) : [own];
}
