/** The table of behaviours against the target of this vitest project. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { readDocument } from '../spec/read-document.ts';
import type { LogLine } from '../src/index.ts';
import { groups } from './behaviours/index.ts';
import { skipReason } from './engine/behaviour.ts';
import { coverageFile, measureCoverage } from './engine/coverage.ts';
import { told } from './engine/finding.ts';
import type { Exchange } from './engine/recorder.ts';
import { createRunner, failureOf, type Judged } from './engine/run-behaviour.ts';
import { unshown } from './engine/shown.ts';
import { unseenCodes } from './engine/unseen-codes.ts';
import { isReading } from './invariants/reads.ts';

const document = readDocument();
const target = inject('target');
const log: string[] = [];
const note = (line: LogLine) => void log.push(inspect(line, { depth: 10 }));
const { run } = createRunner(document, target, { logger: { debug: note, info: note, warn: note } });
const judged: Judged[] = [];
const undeclared: string[] = [];
// what must not be in the log: sign-in data, tokens that were handed out, card numbers that were sent
const secrets = new Set(
  Object.values(target.signIn).flatMap(({ username: _, ...secret }: Record<string, string>) => Object.values(secret)),
);

for (const { resource, behaviours } of groups) {
  describe(resource, () => {
    for (const behaviour of behaviours) {
      const reason = skipReason(behaviour, target);
      test(behaviour.name, async context => {
        // reported as skipped, with its reason: a target that cannot show a behaviour has not passed it
        if (reason !== undefined) context.skip(reason);
        const outcome = await run(behaviour);
        judged.push(...outcome.judged);
        if (behaviour.writes !== true && outcome.judged.some(isWritten)) undeclared.push(behaviour.name);
        for (const { exchange } of outcome.judged) for (const secret of secretsIn(exchange)) secrets.add(secret);
        const failure = failureOf(outcome, target.name);
        if (failure !== undefined) throw failure;
      });
    }
  });
}

test('given debug logging of the whole run, when it is searched, then no secret occurs in it', () => {
  const text = log.join('\n');
  expect(log.length).toBeGreaterThan(50);
  expect([...secrets].filter(secret => text.includes(secret))).toEqual([]);
});

test.runIf(target.name === 'reference')(
  'given the whole run, when the behaviours that wrote are looked at, then each declares that it writes',
  () => expect(undeclared).toEqual([]),
);

function isWritten({ verdict: { reading } }: Judged): boolean {
  return reading.succeeded && !isReading(reading);
}

function secretsIn({ requestBody, responseBody }: Exchange): string[] {
  const secretMembers =
    /"(?:access_token|validation_token|cardNumber|giftCardNumber|giftCardPin|password)":"([^"]{6,})"/g;
  return [...`${requestBody}\n${responseBody}`.matchAll(secretMembers)].map(([, secret = '']) => secret);
}

test.runIf(target.name === 'reference')(
  'given the whole run, when what it showed is compared with what it is to show, then nothing is missing',
  () => expect(unshown(judged).map(told), 'if that is meant: npm run verify:self -- --update').toEqual([]),
);

test.runIf(target.name === 'reference')(
  'given the whole run, when the codes it saw are compared with those that are documented, then each was seen or says why not',
  () => expect(unseenCodes(document, judged)).toEqual([]),
);

afterAll(() => {
  const file = coverageFile(target.name);
  mkdirSync(dirname(file), { recursive: true });
  const verdicts = judged.map(({ verdict }) => verdict);
  writeFileSync(file, JSON.stringify(measureCoverage(document, target.name, verdicts), undefined, 2));
});
