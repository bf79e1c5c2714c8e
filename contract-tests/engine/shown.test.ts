/** What is listed of what whole runs show. */
import { expect, test } from 'vitest';
import { listed, worthListing } from './shown.ts';

test('given a property that has a value in some response, when it has none in others, then that is not listed', () => {
  const [never, sometimes] = ['getOrder 200 /a b/exchangeRate', 'getOrder 200 /a b/agentId'];
  const shown = new Set([`${never} null`, `${sometimes} null`, `${sometimes} string`, 'getOrder 200 /gift =false']);
  expect(worthListing(shown)).toEqual([`${never} null`, `${sometimes} string`, 'getOrder 200 /gift =false']);
});

test('given the list of the repository, when it is looked at, then each line is worth it', () => {
  expect(worthListing(new Set(listed()))).toEqual(listed());
});
