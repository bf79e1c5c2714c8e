/** A request that is refused changes nothing, and a record that is there is there as long as nothing is written. */

import { expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../../tests/exchange.ts';
import { createJudge } from '../engine/judge.ts';
import type { Exchange } from '../engine/recorder.ts';

const judgeOf = createJudge(readDocument(), { knowsRecords: true });

/** What is told of a record that is gone. */
function told(...exchanges: readonly Exchange[]): string[] {
  const judge = judgeOf();
  return exchanges
    .flatMap(each => judge(each).findings)
    .filter(({ rule, got }) => rule === 'written' && got === '404')
    .map(({ expected }) => expected);
}

const there = exchange('GET /profiles/1', { profileDetail: { id: '1' }, links: [] });
const gone = exchange('GET /profiles/1', {}, { status: 404 });
const deleting = (status: number, ...profileIds: readonly string[]) =>
  exchange('POST /profiles/delete', {}, { status, sent: { profileIds } });

test('given a shopper, when deleting several is refused, then who is gone all the same is told', () => {
  expect(told(there, deleting(404, '1', 'nobody'), gone)).toEqual([
    'what was there, since deleteMultipleProfiles was refused',
  ]);
});

test.each([
  ['it was carried out', [there, deleting(200, '1'), gone]],
  ['it was carried out before another was refused', [there, deleting(200, '1'), deleting(404, 'nobody'), gone]],
  ['it was not there before', [deleting(404, '1', 'nobody'), gone]],
  ['it is there', [there, deleting(404, '1', 'nobody'), there]],
] as const)('given a shopper, when %s, then nothing is told', (_, exchanges) => {
  expect(told(...exchanges)).toEqual([]);
});
