/** A journal that cannot be written any more, as on a full disk. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import { readDocument } from '../../spec/read-document.ts';
import type { Send } from '../engine/recorder.ts';
import { signedIn } from '../engine/signed-in.ts';
import { unlistedRecords } from '../targets/changed-records.ts';
import { verify } from '../verify.ts';
import { createJournal } from './journal.ts';

test.each([0, 1, 4])(
  'given a journal that is lost after %d writes, when the run goes on, then nothing more is written, all is undone, and the report says why',
  async most => {
    const journalFile = join(mkdtempSync(join(tmpdir(), 'occ-lost-')), 'journal.jsonl');
    const server = createReferenceServer();
    const before = server.snapshot();
    const { baseUrl, credentials } = server;
    const lose = () => {
      rmSync(journalFile, { force: true });
      mkdirSync(journalFile);
    };
    if (most === 0) lose();
    let writes = 0;
    const { stopped, left } = await verify({
      baseUrl,
      auth: credentials.agent,
      write: true,
      journalFile,
      only: ['profiles', 'profile belongings'],
      async fetch(request) {
        const response = await server.fetch(request);
        if (request.method === 'POST' && /\/profiles(\/\w+\/addresses)?$/.test(new URL(request.url).pathname)) {
          writes += 1;
          if (writes === most) lose();
        }
        return response;
      },
    });
    expect(writes).toBe(most);
    expect(stopped).toMatch(/^the journal cannot be written \(EISDIR.*\) after \d+ of \d+ checks$/);
    expect(unlistedRecords(before, server.snapshot(), left)).toEqual([]);
  },
);

test('given a journal that was never there, when a record of somebody else is to be changed, then nothing is sent, and nothing put back', async () => {
  const server = createReferenceServer();
  const { baseUrl, credentials } = server;
  const { authorization } = await signedIn(baseUrl, credentials.supervisor, server.fetch);
  const [id] = server.snapshot().profiles.keys();
  const sent: string[] = [];
  const send: Send = request => {
    sent.push(request.method);
    return server.fetch(request);
  };
  const file = mkdtempSync(join(tmpdir(), 'occ-lost-'));
  const journal = createJournal(readDocument(), { run: 'r', baseUrl, send, file, renew: async () => authorization });
  const change = new Request(`${baseUrl}/ccagent/v1/profiles/${id}`, {
    method: 'PUT',
    headers: { authorization, 'content-type': 'application/json' },
    body: '{"firstName":"Other"}',
  });

  await expect(journal.send(change)).rejects.toThrow('EISDIR');

  expect(await journal.undo()).toEqual([]);
  expect(sent).toEqual(['GET']);
});
