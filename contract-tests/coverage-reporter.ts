/** Prints what the contract tests covered on each target, and why they skipped what they skipped. @module */

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestCase } from 'vitest/node';
import { type Coverage, coverageTable } from './coverage.ts';

const reports = join(import.meta.dirname, '../.reports');

export default class CoverageReporter implements Reporter {
  readonly #skips = new Map<string, number>();

  onTestRunStart(): void {
    // what an earlier run left behind must not be shown as this one's
    for (const file of coverageFiles()) rmSync(file);
  }

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    if (result.state !== 'skipped' || result.note === undefined) return;
    this.#skips.set(result.note, (this.#skips.get(result.note) ?? 0) + 1);
  }

  onTestRunEnd(): void {
    const coverages = coverageFiles().map(file => JSON.parse(readFileSync(file, 'utf8')) as Coverage);
    if (coverages.length === 0) return;
    console.log(`\nContract coverage\n\n${coverageTable(coverages)}\n`);
    for (const { target, missing } of coverages) console.log(`not exercised on ${target}: ${missing.length === 0 ? 'nothing' : missing.join(', ')}`);
    for (const [note, count] of this.#skips) console.log(`skipped ${count}: ${note}`);
  }
}

function coverageFiles(): string[] {
  try {
    return readdirSync(reports)
      .filter(name => /^coverage-.*\.json$/.test(name))
      .map(name => join(reports, name));
  } catch {
    return [];
  }
}
