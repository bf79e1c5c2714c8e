/** The report as one page that needs nothing from elsewhere. @module */

import { html } from 'hono/html';
import type { Severity } from '../engine/finding.ts';
import { type Alike, alike, inShort } from './alike.ts';
import { type Changes, toldChanges } from './changes.ts';
import { coverageMap } from './map.ts';
import type { Reported } from './reported.ts';
import { style } from './style.ts';
import type { VerificationReport, VerificationResult } from './verification-report.ts';

// more lines than this are shown when somebody asks for them
const few = 8;

/** The page of a report. */
export function page(report: VerificationReport) {
  const { baseUrl, conforms, mode, startedAt, durationMs, stopped, findings, results, left, changes } = report;
  const news = findings.filter(({ isKnown }) => !isKnown);
  const verdict = stopped !== undefined ? 'did not reach the end' : conforms ? 'conforms' : 'does not conform';
  const of = (outcome: VerificationResult['outcome']) => results.filter(result => result.outcome === outcome);
  return html`<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Verification of ${baseUrl}</title>
<style>${style}</style>
<h1>${baseUrl} <span class="${conforms ? 'passed' : 'failed'}">${verdict}</span></h1>
<p>${mode}, ${startedAt}, ${(durationMs / 1000).toFixed(1)} s: ${of('passed').length} passed, ${of('failed').length} failed, ${of('skipped').length} skipped</p>
${stopped === undefined ? '' : html`<p class="failed">${stopped}</p>`}
${changes === undefined ? '' : changesPart(changes)}
<h2>Findings</h2>
${news.length === 0 ? html`<p class="none">${findings.length === 0 ? 'None.' : 'Nothing that the baseline does not know.'}</p>` : html`<p>${counts(news)}</p>\n${alike(news).map(findingPart)}`}
<h2>Operations and checks</h2>
${coverageMap(report)}
<h2>Checks</h2>
${checksPart('failed', of('failed'), true)}${checksPart('passed', of('passed'), false)}${checksPart('skipped', of('skipped'), false)}
<h2>Written and left</h2>
${left.length === 0 ? html`<p class="none">Nothing.</p>` : folded(`${left.length} ${left.length === 1 ? 'record' : 'records'}`, left)}
</html>`;
}

function changesPart(changes: Changes) {
  const lines = toldChanges(changes);
  const count = `${lines.length} ${lines.length === 1 ? 'difference' : 'differences'}`;
  return html`<h2>Since ${changes.since}</h2>
${lines.length === 0 ? html`<p class="none">Nothing is different.</p>` : folded(count, lines)}`;
}

function folded(title: string, lines: readonly string[]) {
  return html`<details${lines.length > few ? '' : ' open'}><summary>${title}</summary><ul>${lines.map(line => html`<li>${line}\n`)}</ul></details>`;
}

function counts(news: readonly Reported[]) {
  const of = (severity: Severity) => news.filter(finding => finding.severity === severity).length;
  return `Violations: ${of('violation')}, drift: ${of('drift')}, info: ${of('info')}. What is said of several properties or operations stands once.`;
}

function findingPart({ first, operations, place, times }: Alike) {
  const { severity, rule, expected, got, evidence, curl, exchange } = first;
  const all = operations.join(', ');
  const isShort = all === inShort(operations);
  const part = (name: string, text: string | undefined) =>
    text === undefined ? '' : html`<details><summary>${name}</summary><pre>${text}</pre></details>`;
  return html`<article class="${severity}">
<h3><b>${severity}</b> ${inShort(operations)}</h3>
<p><small>${rule}, ${place.trim()}; ${evidence}; seen ${times} ${times === 1 ? 'time' : 'times'}</small></p>
<dl><dt>expected<dd>${expected}<dt>got<dd>${got}</dl>
${part(`all ${operations.length} operations`, isShort ? undefined : all)}${part('request', exchange?.request)}${part('response', exchange?.response)}${part('curl', curl)}
</article>
`;
}

function checksPart(outcome: VerificationResult['outcome'], results: readonly VerificationResult[], isOpen: boolean) {
  if (results.length === 0) return '';
  return html`<details${isOpen ? ' open' : ''}><summary class="${outcome}">${results.length} ${outcome}</summary><ul>
${results.map(
  ({ resource, name, reason }) =>
    html`<li><b>${resource}</b>: ${name}${reason === undefined ? '' : html`<br><small class="reason">${reason}</small>`}\n`,
)}</ul></details>
`;
}
