/** Which of many rows are looked at. */

import { expect, test } from 'vitest';
import { ofEachKind } from './kinds.ts';

const rows = Array.from({ length: 20 }, (_, index) => ({
  id: `o${index}`,
  state: index === 13 ? 'REMOVED' : index % 2 === 0 ? 'SUBMITTED' : 'PROCESSING',
  cancelReason: index === 13 ? 'Change of mind' : null,
  isGift: index === 17,
  notes: index === 6 ? ['Ring twice'] : [],
}));

test('given rows of which one alone has a flag, a part or a value, when a few are chosen, then those are among them', () => {
  const chosen = ofEachKind([...rows, ...rows.slice(13, 14)], 5);
  expect(chosen).toEqual(expect.arrayContaining([13, 17, 6]));
  expect(chosen).toHaveLength(5);
});

test('given one row that has several of what the others have one of, when a few are chosen, then it is among them', () => {
  const paid = rows.map((row, index) => ({ ...row, payments: index === 9 ? ['card', 'points'] : ['card'] }));
  expect(ofEachKind(paid, 5)).toContain(9);
});

test('given rows that are all alike, when a few are chosen, then they are spread over all', () => {
  const alike = Array.from({ length: 8 }, (_, index) => ({ id: `p${index}` }));
  expect(ofEachKind(alike, 4)).toEqual([0, 2, 4, 6]);
});

test('given fewer rows than are wanted, or none, when some are chosen, then each comes once', () => {
  expect([...ofEachKind(rows.slice(0, 2), 5)].sort()).toEqual([0, 1]);
  expect(ofEachKind([], 5)).toEqual([]);
});
