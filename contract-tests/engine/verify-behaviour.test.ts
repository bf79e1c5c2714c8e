import { expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../../tests/exchange.ts';
import { asLive } from '../targets/reference.ts';
import type { Behaviour } from './behaviour.ts';
import { createJudge } from './judge.ts';
import type { Exchange } from './recorder.ts';
import { verifyBehaviour } from './verify-behaviour.ts';

const judgeOf = createJudge(readDocument(), { knowsRecords: true });
const behaviour: Behaviour = { name: 'given a list', run: async () => undefined };
const target = asLive('https://shop.example.com', { agent: { username: 'a', password: 'b' } });

/** The rules that are told to be broken, where a behaviour has some exchanges, and others when it is run again. */
async function told(first: readonly Exchange[], again: readonly Exchange[]): Promise<string[]> {
  const runs = [first, again].map(exchanges => {
    const judge = judgeOf();
    return exchanges.map(each => ({ exchange: each, verdict: judge(each) }));
  });
  const run = async () => ({ judged: runs.shift() ?? [], failure: undefined, missing: undefined });
  const runner = { run, close: async () => [] };
  const { found } = await verifyBehaviour('orders', behaviour, { target, runner, known: new Set() });
  return [...new Set(found.map(({ finding }) => finding.rule))].filter(rule => rule.startsWith('list'));
}

const cards = (...ids: readonly string[]) =>
  exchange(
    'GET /profiles/1/creditCards',
    ids.map(repositoryId => ({ repositoryId })),
  );
const made = exchange('POST /profiles/1/creditCards', { repositoryId: 'c2' }, { sent: { nickname: 'New' } });
const grown = [cards('c1'), made, cards('c1', 'c2')];
const grownByOthers = [cards('c1'), made, cards('c1', 'c2', 'c3')];

test('given a list to which more was added than one record, when that is seen again, then it is told', async () => {
  expect(await told(grownByOthers, grownByOthers)).toEqual(['list']);
});

test('given a list to which others add meanwhile, when it is looked at again, then nothing is told', async () => {
  expect(await told(grownByOthers, grown)).toEqual([]);
});
