/** The table of behaviours against the target of this vitest project. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, describe, inject, test } from 'vitest';
import { readDocument } from '../spec/read-document.ts';
import { skipReason } from './behaviour.ts';
import { groups } from './behaviours/index.ts';
import type { Verdict } from './conformance.ts';
import { coverageFile, measureCoverage } from './coverage.ts';
import { createRunner } from './run-behaviour.ts';

const document = readDocument();
const target = inject('target');
const run = createRunner(document, target);
const verdicts: Verdict[] = [];

for (const { resource, behaviours } of groups) {
  describe(resource, () => {
    for (const behaviour of behaviours) {
      const reason = skipReason(behaviour, target);
      test(behaviour.name, async context => {
        if (reason !== undefined) context.skip(reason);
        const { judged, failure } = await run(behaviour);
        verdicts.push(...judged.map(({ verdict }) => verdict));
        if (failure !== undefined) throw failure;
      });
    }
  });
}

afterAll(() => {
  const file = coverageFile(target.name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(measureCoverage(document, target.name, verdicts), undefined, 2));
});
