/** Which operations, `op` values and statuses a run has exercised on each target. @module */

import { join } from 'node:path';
import { eachOperation, type OpenApiDocument, type Response, resolve } from '../../spec/document.ts';
import type { Verdict } from './judge.ts';
import { opVariants } from './reading.ts';

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
  /** Kinds of response of operations that have several. */
  readonly variants: Share;
  readonly statuses: Share;
  /** What was not exercised, for instance `getOrder`, `createOrder op=submitOrder`, `getOrder 404`. */
  readonly missing: readonly string[];
}

/** Where the tests leave a target's coverage for the reporter, which runs in another process. */
export function coverageFile(target: string): string {
  return join(import.meta.dirname, `../.reports/coverage-${target}.json`);
}

/**
 * Measures what verdicts cover of a document. Only what succeeded as specified counts for operations and `op` values, since a
 * refusal shows little of either; refusals count for their status.
 */
export function measureCoverage(document: OpenApiDocument, target: string, verdicts: readonly Verdict[]): Coverage {
  const good = verdicts.filter(({ findings }) => findings.every(({ severity }) => severity !== 'violation'));
  const seen = new Set(
    good.flatMap(({ reading: { operationId, op, exchange, succeeded }, variant }) => [
      `${operationId} ${exchange.status}`,
      ...(succeeded ? [`${operationId}`] : []),
      ...(succeeded && op !== undefined ? [`${operationId} op=${op}`] : []),
      ...(succeeded && variant !== undefined ? [`${operationId} as ${variant}`] : []),
    ]),
  );
  const all = [...eachOperation(document)];
  const operations = all.map(({ id }) => id);
  const ops = all.flatMap(({ id, operation }) =>
    opVariants(document, operation.requestBody?.content['application/json']?.schema).map(({ op }) => `${id} op=${op}`),
  );
  const statuses = all.flatMap(({ id, operation }) =>
    Object.keys(operation.responses)
      .filter(status => status !== 'default')
      .map(status => `${id} ${status}`),
  );
  const variants = all.flatMap(({ id, operation }) =>
    Object.values(operation.responses).flatMap(response => {
      const branches = resolve<Response>(document, response).content?.['application/json']?.['x-occ-branches'] ?? [];
      return [...new Set(branches.map(({ is }) => `${id} as ${is}`))];
    }),
  );
  const share = (names: readonly string[]): Share => ({
    seen: names.filter(name => seen.has(name)).length,
    of: names.length,
  });
  return {
    target,
    operations: share(operations),
    ops: share(ops),
    variants: share(variants),
    statuses: share(statuses),
    missing: [...operations, ...ops, ...variants, ...statuses].filter(name => !seen.has(name)),
  };
}

/** The coverage of several targets as a table of text. */
export function coverageTable(coverages: readonly Coverage[]): string {
  const rows = coverages.map(({ target, operations, ops, variants, statuses }) => [
    target,
    part(operations),
    part(ops),
    part(variants),
    part(statuses),
  ]);
  const table = [['target', 'operations', 'op values', 'kinds of response', 'documented statuses'], ...rows];
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
