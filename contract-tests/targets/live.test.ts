import { expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import { liveTarget } from './live.ts';

const { baseUrl, fetch, credentials } = createReferenceServer();
const live = (auth: typeof credentials.agent, more: object = {}) =>
  liveTarget({ baseUrl, auth, fetch, write: true, ...more });

test('given only a supervisor, then it does what is a supervisor’s, and nobody is there to be refused it', async () => {
  const { capabilities, signIn } = await live(credentials.supervisor);
  expect(capabilities).toEqual(['state', 'supervisor']);
  expect(signIn.supervisor).toBe(credentials.supervisor);
});

test('given only a plain agent, then it is refused what is a supervisor’s', async () => {
  const { capabilities, signIn } = await live(credentials.agent);
  expect(capabilities).toEqual(['state', 'plainAgent']);
  expect(signIn.supervisor).toBeUndefined();
});

test('given both, then one is refused what the other may do', async () => {
  const { capabilities } = await live(credentials.agent, { supervisor: credentials.supervisor });
  expect(capabilities).toEqual(['state', 'plainAgent', 'supervisor', 'roles']);
});

test('given two supervisors, then neither is refused anything', async () => {
  const { capabilities } = await live(credentials.supervisor, { supervisor: credentials.supervisor });
  expect(capabilities).toEqual(['state', 'supervisor']);
});
