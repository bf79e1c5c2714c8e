/** Reports of a verification: JSON for programs, JUnit for CI, a page for people. @module */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { html } from 'hono/html';
import { coverageTable } from '../engine/coverage.ts';
import type { VerificationReport, VerificationResult } from '../verify.ts';

/** Writes `report.json`, `junit.xml` and `index.html` into a folder, which is made if need be. */
export async function writeReports(report: VerificationReport, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  writeFileSync(join(folder, 'junit.xml'), `<?xml version="1.0" encoding="UTF-8"?>\n${await junit(report)}\n`);
  writeFileSync(join(folder, 'index.html'), `<!doctype html>\n${await page(report)}\n`);
}

// the template escapes what it inserts, for XML as well as for HTML
function junit({ results }: VerificationReport) {
  const count = (outcome: VerificationResult['outcome']) => results.filter(result => result.outcome === outcome).length;
  return html`<testsuite name="occ-agent verify" tests="${results.length}" failures="${count('failed')}" skipped="${count('skipped')}">
${results.map(
  ({ resource, name, outcome, reason = '', durationMs }) =>
    html`  <testcase classname="${resource}" name="${name}" time="${durationMs / 1000}">${
      outcome === 'failed'
        ? html`<failure message="${inXml(reason)}"/>`
        : outcome === 'skipped'
          ? html`<skipped message="${inXml(reason)}"/>`
          : ''
    }</testcase>\n`,
)}</testsuite>`;
}

/** A text as XML can hold it: what an instance says may have characters that no XML file may. */
function inXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

function page({ baseUrl, conforms, results, coverage }: VerificationReport) {
  return html`<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Verification of ${baseUrl}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; color: #1f2933; }
  td, th { text-align: left; padding: .35rem .6rem; vertical-align: top; border-bottom: 1px solid #dde3ea; }
  .passed { color: #0b6b3a; } .failed { color: #b42318; font-weight: 600; } .skipped { color: #667085; }
  .reason { white-space: pre-wrap; overflow-wrap: anywhere; }
  pre { background: #f4f6f8; padding: 1rem; overflow-x: auto; }
</style>
<h1>${baseUrl} ${conforms ? 'conforms' : 'does not conform'}</h1>
<pre>${coverageTable([coverage])}</pre>
<table>
<thead><tr><th>Resource<th>Behaviour<th>Outcome</thead>
${results.map(
  ({ resource, name, outcome, reason, exchanges }) =>
    html`<tr><td>${resource}<td>${name}<br><small>${exchanges.join(', ')}</small><td class="${outcome}">${outcome}${
      reason === undefined ? '' : html`<br><small class="reason">${reason}</small>`
    }\n`,
)}</table>
</html>`;
}
