/** What is wrong with exchanges, in short: for tests of what is judged. @module */

import { createJudge } from '../contract-tests/engine/judge.ts';
import type { Exchange } from '../contract-tests/engine/recorder.ts';
import { readDocument } from '../spec/read-document.ts';

/** The judge of the specification, for a target that knows its records. */
export const judgeOf = createJudge(readDocument(), { knowsRecords: true });

/** What some exchanges break, one after the other: the rule and the place. */
export function broken(...exchanges: readonly Exchange[]): string[] {
  const judge = judgeOf();
  return exchanges
    .flatMap(each =>
      judge(each).findings.filter(({ rule, severity }) => severity === 'violation' || /^(sum|listed)$/.test(rule)),
    )
    .map(({ rule, place }) => `${rule} ${place.replace('response ', '')}`);
}
