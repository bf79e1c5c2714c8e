/** Prints what the contract tests covered on each target, and why they skipped what they skipped. @module */

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestCase, TestSpecification } from 'vitest/node';
import { type Coverage, coverageFile, coverageTable } from '../engine/coverage.ts';

export default class CoverageReporter implements Reporter {
  readonly #skips = new Map<string, number>();

  #files: readonly string[] = [];

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    const targets = new Set(specifications.flatMap(({ project }) => project.name.match(/^contract:(.+)$/)?.[1] ?? []));
    this.#files = [...targets].map(coverageFile);
    // what an earlier run left behind must not be shown as this one's
    for (const file of this.#files) rmSync(file, { force: true });
  }

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    if (result.state !== 'skipped' || result.note === undefined) return;
    this.#skips.set(result.note, (this.#skips.get(result.note) ?? 0) + 1);
  }

  onTestRunEnd(): void {
    const coverages = this.#files
      .filter(file => existsSync(file))
      .map(file => JSON.parse(readFileSync(file, 'utf8')) as Coverage);
    if (coverages.length === 0) return;
    console.log(`\nContract coverage\n\n${coverageTable(coverages)}\n`);
    for (const coverage of coverages) console.log(`not exercised on ${coverage.target}: ${untried(coverage)}`);
    for (const [note, count] of this.#skips) console.log(`skipped ${count}: ${note}`);
  }
}

/** Statuses are hundreds: they are counted, and named in the file. */
function untried({ target, missing }: Coverage): string {
  const others = missing.filter(name => !/ \d{3}$/.test(name));
  const statuses = missing.length - others.length;
  const counted =
    statuses === 0 ? [] : [`${statuses} documented statuses (${relative(process.cwd(), coverageFile(target))})`];
  return [...others, ...counted].join(', ') || 'nothing';
}
