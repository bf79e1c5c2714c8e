/** What is written out is compared, all of it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conversations } from './conversations.ts';
import { comparing, responsesFile, writing, written } from './said.ts';

test('given the file, when it is read and written, then it is the same conversations, and each of the table is in it', () => {
  const known = written();
  expect([...known.keys()]).toEqual(conversations.map(({ name }) => name));
  expect(writing(known)).toBe(readFileSync(responsesFile, 'utf8'));
});

test('given a conversation, when all is said as it is written, then nothing is wrong; when one value is another, that is', () => {
  const [name = '', responses = []] = [...written()][0] ?? [];
  const right = comparing(name);
  for (const response of responses) right(response);
  const [first = []] = responses;
  expect(() => comparing(name)([...first.slice(0, -1), ' id "another"'])).toThrow(name);
});
