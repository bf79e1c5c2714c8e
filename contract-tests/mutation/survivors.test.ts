import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reasons } from './survivor-reasons.ts';
import { bySurvivalReason, listedSurvivors, survivorsFile, withHunted, withoutReason } from './survivors.ts';

test('given the list, when it is made again of what it has, then it is the same', () => {
  expect(bySurvivalReason(withHunted(listedSurvivors(), []))).toBe(readFileSync(survivorsFile, 'utf8'));
});

test('given a list, when a run hunts some of it, then what it found goes, what it did not comes, the rest stays', () => {
  const hunted = [
    { id: 'b', found: true },
    { id: 'c', found: false },
  ];
  expect(withHunted(['a', 'b'], hunted)).toEqual(['a', 'c']);
});

test('given survivors, when their reasons are looked up, then those without one are told, in a group of their own', () => {
  const [{ reason } = { reason: '' }] = reasons;
  const ids = ['getAppeasement: ignores header X-CCAsset-Language', 'x: unheard of'];
  expect(withoutReason(ids)).toEqual(['x: unheard of']);
  expect(bySurvivalReason(ids)).toBe(`No reason is known (1)\n  ${ids[1]}\n\n${reason} (1)\n  ${ids[0]}\n`);
});
