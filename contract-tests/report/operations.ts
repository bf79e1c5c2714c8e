/** What was seen of each operation. @module */

import { eachOperation, type OpenApiDocument } from '../../spec/document.ts';
import { codesIn } from '../engine/reading.ts';
import type { Judged } from '../engine/run-behaviour.ts';

/** One operation in a report. */
export interface OperationSummary {
  readonly operationId: string;
  readonly tag: string;
  /** Calls that succeeded. */
  readonly succeeded: number;
  /** Calls that were refused. */
  readonly refused: number;
  /** Documented error codes that were seen, of how many. */
  readonly codes: { readonly seen: number; readonly of: number };
  /** How often each rule found something. */
  readonly found: Readonly<Record<string, number>>;
}

/** Sums exchanges up by operation, in the order of the document. */
export function summarized(document: OpenApiDocument, judged: readonly Judged[]): OperationSummary[] {
  const byOperation = Map.groupBy(judged, ({ verdict }) => verdict.reading.operationId);
  return [...eachOperation(document)].map(({ id, operation }) => {
    const calls = byOperation.get(id) ?? [];
    const documented = new Set((operation['x-occ-errors'] ?? []).map(({ code }) => code));
    // most bodies are lists, which take long to be read
    const refusing = calls.filter(({ exchange }) => exchange.responseBody.includes('errorCode'));
    const said = refusing.flatMap(({ verdict }) => codesIn(verdict.reading.body));
    const rules = calls.flatMap(({ verdict }) => verdict.findings.map(({ rule }) => rule));
    return {
      operationId: id,
      tag: operation.tags[0] ?? '',
      succeeded: calls.filter(({ verdict }) => verdict.reading.succeeded).length,
      refused: calls.filter(({ verdict }) => !verdict.reading.succeeded).length,
      codes: {
        seen: new Set(said.filter(code => documented.has(code))).size,
        of: documented.size,
      },
      found: Object.fromEntries([...Map.groupBy(rules, rule => rule)].map(([rule, times]) => [rule, times.length])),
    };
  });
}
