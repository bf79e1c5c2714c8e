/**
 * Whether the suite notices what is wrong: known-bad servers, each of which a behaviour must kill. That the same behaviours pass on
 * the right one is what the contract shows (contract.test.ts).
 */
import { afterAll, describe, expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import { readDocument } from '../../spec/read-document.ts';
import { groups } from '../behaviours/index.ts';
import { type Behaviour, skipReason } from '../engine/behaviour.ts';
import type { Send } from '../engine/recorder.ts';
import { createRunner, failureOf } from '../engine/run-behaviour.ts';
import { referenceTarget } from '../targets/reference.ts';
import { mutants } from './mutants.ts';

const server = createReferenceServer();
const target = referenceTarget(server.baseUrl, server);
let send: Send = server.fetch;
const { run } = createRunner(readDocument(), target, { send: request => send(request) });

const killers = new Map<string, string>();

describe('given a server with one thing wrong', () => {
  test.each(mutants)('when it $name, then a behaviour notices', async ({ name, groups: relevant, mutate }) => {
    send = mutate(server);
    for (const behaviour of behavioursOf(relevant)) {
      const failure = failureOf(await run(behaviour));
      if (failure === undefined) continue;
      killers.set(name, behaviour.name);
      break;
    }
    expect(killers.has(name), `nothing in ${relevant.join(', ')} notices a server that ${name}`).toBe(true);
  });
});

afterAll(() => {
  console.log(`contract suite: ${killers.size} of ${mutants.length} known-bad servers killed`);
});

function behavioursOf(relevant: readonly string[]): Behaviour[] {
  return groups
    .filter(({ resource }) => relevant.includes(resource))
    .flatMap(({ behaviours }) => behaviours.filter(behaviour => skipReason(behaviour, target) === undefined));
}
