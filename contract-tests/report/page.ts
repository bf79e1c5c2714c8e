/** The report as one page that needs nothing from elsewhere. @module */

import { html } from 'hono/html';
import { type Changes, toldChanges } from './changes.ts';
import type { OperationSummary } from './operations.ts';
import type { Reported } from './reported.ts';
import type { VerificationReport } from './verification-report.ts';

const style = `
  :root { color-scheme: light dark; --line: light-dark(#dde3ea, #3a434d); --quiet: light-dark(#667085, #98a2b3); }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
  h1, h2, p { overflow-wrap: anywhere; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  td, th { text-align: left; padding: .35rem .6rem; vertical-align: top; border-bottom: 1px solid var(--line); }
  td.number { text-align: right; font-variant-numeric: tabular-nums; }
  .violation, .failed { color: light-dark(#b42318, #f97066); font-weight: 600; }
  .drift { color: light-dark(#8a5a00, #f5b14c); } .info, .skipped, .none { color: var(--quiet); }
  .passed { color: light-dark(#0b6b3a, #4ecb8d); }
  .reason, code { white-space: pre-wrap; overflow-wrap: anywhere; }
  summary { cursor: pointer; }
`;

/** The page of a report. */
export function page(report: VerificationReport) {
  const { baseUrl, conforms, mode, startedAt, durationMs, stopped, findings, operations, results, left, changes } =
    report;
  const news = findings.filter(({ isKnown }) => !isKnown);
  const failedFirst = ['failed', 'passed', 'skipped'].flatMap(outcome =>
    results.filter(result => result.outcome === outcome),
  );
  return html`<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Verification of ${baseUrl}</title>
<style>${style}</style>
<h1>${baseUrl} <span class="${conforms ? 'passed' : 'failed'}">${conforms ? 'conforms' : 'does not conform'}</span></h1>
<p>${mode}, ${startedAt}, ${(durationMs / 1000).toFixed(1)} s${stopped === undefined ? '' : html`; <b>${stopped}</b>`}</p>
${changes === undefined ? '' : changesPart(changes)}
${left.length === 0 ? '' : html`<p>Written and left: ${left.join('; ')}</p>`}
<h2>Findings</h2>
${
  news.length === 0
    ? html`<p class="none">Nothing that the baseline does not know.</p>`
    : html`<div class="scroll"><table>
<thead><tr><th>Severity<th>Operation<th>Expected<th>Got<th>Evidence</thead>
${news.map(findingRow)}</table></div>`
}
<h2>Operations</h2>
<div class="scroll"><table>
<thead><tr><th>Operation<th>Succeeded<th>Refused<th>Error codes seen<th>Found</thead>
${operations.map(operationRow)}</table></div>
<h2>Checks</h2>
<div class="scroll"><table>
<thead><tr><th>Resource<th>Check<th>Outcome</thead>
${failedFirst.map(
  ({ resource, name, outcome, reason, exchanges }) =>
    html`<tr><td>${resource}<td>${name}${
      exchanges.length === 0
        ? ''
        : html`<details><summary class="none">${exchanges.length} calls</summary><small>${exchanges.join(', ')}</small></details>`
    }<td class="${outcome}">${outcome}${reason === undefined ? '' : html`<br><small class="reason">${reason}</small>`}\n`,
)}</table></div>
</html>`;
}

function changesPart(changes: Changes) {
  const lines = toldChanges(changes);
  return html`<h2>Since ${changes.since}</h2>
${lines.length === 0 ? html`<p class="none">Nothing is different.</p>` : html`<ul class="reason">${lines.map(line => html`<li>${line}\n`)}</ul>`}`;
}

function findingRow({ severity, operationId = '', rule, place, expected, got, evidence, times, curl }: Reported) {
  return html`<tr><td class="${severity}">${severity}<td>${operationId}<br><small>${rule}, ${place}</small><td class="reason">${expected}<td class="reason">${got}${
    curl === undefined
      ? ''
      : html`<details><summary class="none">seen ${times} ${times === 1 ? 'time' : 'times'}</summary><code>${curl}</code></details>`
  }<td>${evidence}\n`;
}

function operationRow({ operationId, succeeded, refused, codes, found }: OperationSummary) {
  const rules = Object.entries(found).map(([rule, times]) => `${rule} ${times}`);
  const shown = (count: number) => (count === 0 ? html`<span class="none">0</span>` : count);
  return html`<tr><td>${operationId}<td class="number">${shown(succeeded)}<td class="number">${shown(refused)}<td class="number">${codes.seen} of ${codes.of}<td>${rules.join(', ')}\n`;
}
