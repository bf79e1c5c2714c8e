/** Sweeping up after a run that was killed: at every write of it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import { readDocument } from '../../spec/read-document.ts';
import { newBuyer, newShopper, placedOrder } from '../behaviours/placing.ts';
import type { Behaviour } from '../engine/behaviour.ts';
import { createJudge } from '../engine/judge.ts';
import type { Send } from '../engine/recorder.ts';
import { createRunner } from '../engine/run-behaviour.ts';
import { administrator } from '../subjects/people.ts';
import { unlistedRecords } from '../targets/changed-records.ts';
import { asLive } from '../targets/reference.ts';
import { sweep } from './sweep.ts';

const folder = mkdtempSync(join(tmpdir(), 'occ-sweep-'));
afterAll(() => rmSync(folder, { recursive: true }));

const server = createReferenceServer();
const { credentials, baseUrl } = server;
const before = server.snapshot();
const document = readDocument();
// compiled once; what it finds is not asked here
const judgeOf = createJudge(document, { knowsRecords: false });
const target = asLive(baseUrl, { agent: credentials.supervisor });

/** Writes of every kind that is undone in another way. */
const writing: Behaviour = {
  name: 'given an instance, when much is written, then it is taken',
  writes: true,
  async run(bench) {
    const desk = bench.desk((await bench.find(administrator)).id);
    await bench.agent().merchant.setRemorsePeriod({ enabled: true, hours: 3, minutes: 5 });
    await placedOrder(bench);
    await newBuyer(bench, desk);
    const address = { companyName: 'Northwind', address1: '4 Dock Street', city: 'Boston', state: 'MA' };
    await desk.organizationAddresses.create({
      addressType: bench.newEmail('dock'),
      address: {
        ...address,
        postalCode: '02110',
        country: 'US',
        phoneNumber: '6175550143',
        isDefaultShippingAddress: true,
      },
    });
    await newShopper(bench);
  },
};

/** A server, and a run on it that ends when it has sent so many writes: with the last one carried out, and not heard of. */
async function killedAfter(writes: number) {
  server.restore(before);
  let sent = 0;
  const send: Send = async request => {
    if (sent >= writes) throw new TypeError('killed');
    const response = await server.fetch(request);
    if (request.method !== 'GET' && !/\/(login|shippingMethods)$/.test(request.url)) sent += 1;
    if (sent >= writes) throw new TypeError('killed');
    return response;
  };
  const journalFile = join(mkdtempSync(join(folder, 'run-')), 'journal.jsonl');
  const runner = createRunner(document, target, { send, journalFile, judgeOf });
  const { failure } = await runner.run(writing);
  return { journalFile, isKilled: failure !== undefined };
}

describe('given a run that is killed in a write', () => {
  // a setting, an order that is placed, an account's new default address
  test.each([1, 5, 7])(
    'when it is swept up after the %i. one, then the data is as it was, but for what is listed; a second time nothing is left to do',
    async writes => {
      const { journalFile, isKilled } = await killedAfter(writes);
      expect(isKilled).toBe(true);
      const clean = async () =>
        sweep({
          baseUrl,
          auth: credentials.supervisor,
          fetch: server.fetch,
          journalFile,
          journal: readFileSync(journalFile, 'utf8'),
        });
      const { remains, left } = await clean();
      expect(left).toEqual([]);
      expect(unlistedRecords(before, server.snapshot(), remains)).toEqual([]);
      const again = await clean();
      expect({ undone: again.undone, remains: again.remains }).toEqual({ undone: 0, remains });
    },
  );

  test('when its journal is lost, then its shoppers and their orders are found by its id', async () => {
    const { journalFile } = await killedAfter(5);
    const run = /occv[0-9a-f]{8}/.exec(readFileSync(journalFile, 'utf8'))?.[0] ?? '';
    const count = () => [...server.snapshot().profiles.values()].filter(({ email }) => email.includes(run)).length;
    expect(count()).toBe(1);
    const swept = await sweep({ baseUrl, auth: credentials.supervisor, fetch: server.fetch, runs: [run] });
    expect(swept.left).toEqual([]);
    expect(count()).toBe(0);
  });

  test('when its instance is named in another way, then the journal is still that of the instance', async () => {
    const journal = JSON.stringify({ run: 'occv00000001', begins: baseUrl, at: '2026-01-01T00:00:00.000Z' });
    const swept = await sweep({
      baseUrl: `${baseUrl.toUpperCase()}/`,
      auth: credentials.supervisor,
      fetch: server.fetch,
      journal,
    });
    expect(swept.runs).toEqual(['occv00000001']);
  });

  test.each([
    [
      'the journal of another instance',
      { journal: '{"run":"occv00000001","begins":"https://other.example"}' },
      'other.example',
    ],
    ['a file that is no journal', { journal: '{}\n{}' }, 'line 1'],
    ['a word that is no id of a run', { runs: ['a'] }, 'no id of a run'],
  ])('when %s is given, then nothing is sent', async (_what, options, words) => {
    const fetch = () => Promise.reject(new Error('sent'));
    await expect(sweep({ baseUrl, auth: credentials.supervisor, fetch, ...options })).rejects.toThrow(words);
  });
});
