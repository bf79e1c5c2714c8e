/** What was covered: a row for each operation, a square for each check that called it. @module */

import { html } from 'hono/html';
import type { CheckOutcome } from './changes.ts';
import type { OperationSummary } from './operations.ts';
import type { VerificationReport, VerificationResult } from './verification-report.ts';

/** The map of a report, by tag. */
export function coverageMap({ operations, results, coverage }: VerificationReport) {
  const calls = callsOf(results);
  const share = ({ seen, of }: { readonly seen: number; readonly of: number }) => `${seen} of ${of}`;
  return html`<p>${share(coverage.operations)} operations succeeded, ${share(coverage.ops)} <code>op</code> values, ${share(coverage.statuses)} documented statuses.
A square is a check that called the operation: <i class="passed"></i> passed, <i class="failed"></i> failed, <i class="skipped"></i> given up for want of a record.</p>
${[...Map.groupBy(operations, ({ tag }) => tag)].map(
  ([tag, ofTag]) => html`<section class="map"><h3>${tag}</h3>
<table><thead><tr><th>Operation<th title="calls that succeeded">OK<th title="calls that were refused">refused<th title="documented error codes that were seen">codes<th>Checks</thead>
${ofTag.map(operation => row(operation, calls.get(operation.operationId) ?? []))}</table></section>
`,
)}`;
}

interface Call {
  readonly outcome: CheckOutcome;
  readonly check: string;
  readonly statuses: readonly string[];
}

/** The checks that called an operation, by its id. */
function callsOf(results: readonly VerificationResult[]): ReadonlyMap<string, readonly Call[]> {
  const calls = results.flatMap(({ resource, name, outcome, exchanges }) =>
    [...Map.groupBy(exchanges, exchange => exchange.split(' ')[0] ?? '')].map(([operationId, said]) => ({
      operationId,
      outcome,
      check: `${resource}: ${name}`,
      statuses: [...new Set(said.map(exchange => exchange.split(' ')[1] ?? ''))],
    })),
  );
  return Map.groupBy(calls, ({ operationId }) => operationId);
}

function row({ operationId, succeeded, refused, codes, found }: OperationSummary, calls: readonly Call[]) {
  const rules = Object.entries(found).map(([rule, times]) => `${rule} ${times}`);
  const number = (count: number) => (count === 0 ? html`<span class="none">0</span>` : count);
  return html`<tr><td><code>${operationId}</code>${rules.length === 0 ? '' : html`<br><small class="drift">${rules.join(', ')}</small>`}<td>${number(succeeded)}<td>${number(refused)}<td>${codes.of === 0 ? '' : `${codes.seen}/${codes.of}`}<td>${
    calls.length === 0
      ? html`<small class="none">not called</small>`
      : calls.map(
          ({ outcome, check, statuses }) =>
            html`<i class="${outcome}" title="${check} (${outcome}; ${statuses.join(', ')})"></i>`,
        )
  }\n`;
}
