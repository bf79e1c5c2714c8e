import { expect, test } from 'vitest';
import { json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';

test.each([
  ['isAmendmentInProgress', true],
  ['isAmendmentInProgress', false],
  ['isAmendInProgress', true],
])('given an instance that calls the flag %s, when it is %j, then so is the result', async (name, value) => {
  const { agent } = scriptedAgent([json({ orderId: 'o1', [name]: value, links: [] })]);
  expect(await agent.amendments.isInProgress('o1')).toBe(value);
});
