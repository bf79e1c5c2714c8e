/** Reports of a verification: JSON for programs, JUnit for CI, a page for people. @module */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { html } from 'hono/html';
import { page } from './page.ts';
import { sarifOf } from './sarif.ts';
import type { VerificationReport, VerificationResult } from './verification-report.ts';

/** Writes `report.json`, `report.sarif`, `junit.xml` and `index.html` into a folder, which is made if need be. */
export async function writeReports(report: VerificationReport, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  writeFileSync(join(folder, 'report.sarif'), `${JSON.stringify(sarifOf(report), undefined, 2)}\n`);
  writeFileSync(join(folder, 'junit.xml'), `<?xml version="1.0" encoding="UTF-8"?>\n${await junit(report)}\n`);
  writeFileSync(join(folder, 'index.html'), `<!doctype html>\n${await page(report)}\n`);
}

// the template escapes what it inserts, for XML as well as for HTML
function junit({ results, stopped }: VerificationReport) {
  const count = (outcome: VerificationResult['outcome']) => results.filter(result => result.outcome === outcome).length;
  return html`<testsuite name="occ-agent verify" tests="${results.length + (stopped === undefined ? 0 : 1)}" failures="${count('failed')}" errors="${stopped === undefined ? 0 : 1}" skipped="${count('skipped')}">
${
  // a suite without a failure would be taken for one that has passed
  stopped === undefined
    ? ''
    : html`  <testcase classname="verification" name="runs to its end" time="0"><error message="${inXml(stopped)}"/></testcase>\n`
}${results.map(
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

/** A string as XML can hold it: what an instance says may have characters that no XML file may. */
function inXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}
