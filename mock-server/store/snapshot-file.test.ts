import { expect, it } from 'vitest';
import { createReferenceServer } from '../index.ts';
import { parseSnapshot, serializeSnapshot } from './snapshot-file.ts';

it('given a server that was worked on, when its snapshot goes through a file, then another goes on where it was', () => {
  const first = createReferenceServer();
  const { id } = first.seed.order();
  const second = createReferenceServer({ snapshot: parseSnapshot(serializeSnapshot(first.snapshot())) });
  expect(second.snapshot()).toEqual(first.snapshot());
  expect(second.orders.fulfil(id).state).toBe('NO_PENDING_ACTION');
  expect(second.seed.order().id).toBe(first.seed.order().id);
});

it.each([
  ['{}', 'this is not a snapshot'],
  ['{"format":"occ-agent-sdk snapshot","version":99}', 'version 99'],
  ['{"format":"occ-agent-sdk snapshot","version":1,"records":{}}', 'lacks users'],
  ['nothing', 'JSON'],
])('given %s, when it is read, then it says what is wrong', (text, message) => {
  expect(() => parseSnapshot(text)).toThrow(message);
});

it('given a server on a port, when its snapshot is asked for, then it is that', async () => {
  const server = createReferenceServer();
  const answer = await server.fetch(new Request(`${server.baseUrl}/__reference/snapshot`));
  expect(parseSnapshot(await answer.text())).toEqual(server.snapshot());
});
