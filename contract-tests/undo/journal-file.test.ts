/** What a journal says of a run that was killed. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSettled, journalWriter, readJournal } from './journal-file.ts';

const shopper = { what: 'shopper 1', made: '1', context: {} };
const contact = { what: 'contact 2', made: '2', context: {} };
const write = (number: number) =>
  ({
    write: number,
    at: '2026-01-01T00:00:00.000Z',
    method: 'POST',
    path: '/ccagent/v1/profiles',
    operationId: 'createProfile',
    about: [],
    context: {},
  }) as const;

describe('given the journal of two runs, one of them killed in a write', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'occ-journal-')), 'journal.jsonl');
  const [killed, done] = [journalWriter(file, 'occv00000001'), journalWriter(file, 'occv00000002')];
  killed({ begins: 'https://shop.example', at: '2026-01-01T00:00:00.000Z' });
  done({ begins: 'https://shop.example', at: '2026-01-01T00:00:00.000Z' });
  killed(write(1));
  killed({ undo: 1, of: shopper });
  killed({ written: 1, status: 200 });
  done(write(1));
  done({ undo: 1, of: contact });
  done({ written: 1, status: 200 });
  done({ undone: 1, remains: ['deactivated contact 2'] });
  killed(write(2));
  const text = readFileSync(file, 'utf8');

  test('when it is read, then it is known of each what is to be undone, what stays and what nobody knows', () => {
    expect(readJournal(text)).toEqual([
      {
        run: 'occv00000001',
        baseUrl: 'https://shop.example',
        unknown: [{ run: 'occv00000001', ...write(2) }],
        open: [{ undo: 1, of: shopper }],
        stays: new Set(),
        remains: [],
        made: new Set(['1']),
        restored: new Set(),
      },
      {
        run: 'occv00000002',
        baseUrl: 'https://shop.example',
        unknown: [],
        open: [],
        stays: new Set(),
        remains: ['deactivated contact 2'],
        made: new Set(['2']),
        restored: new Set(),
      },
    ]);
  });

  test('when its last line was cut off, then the rest counts; when another one was, then it is no journal', () => {
    expect(readJournal(text.slice(0, -20)).map(({ unknown }) => unknown.length)).toEqual([0, 0]);
    expect(() => readJournal(text.slice(20))).toThrow('line 1 is none of a journal');
  });

  test('when a run has undone what can be undone, then it is settled; when it was killed or could not try, then not', () => {
    const of = (run: string, ...more: object[]) =>
      [
        ...text.split('\n').filter(line => line.includes(run)),
        ...more.map(each => JSON.stringify({ run, ...each })),
      ].join('\n');
    const untried = { undo: 2, of: contact };
    expect(isSettled('')).toBe(true);
    expect(isSettled(of('occv00000002'))).toBe(true);
    expect(isSettled(of('occv00000002', untried))).toBe(false);
    expect(isSettled(of('occv00000002', untried, { stays: 2 }))).toBe(true);
    expect(isSettled(of('occv00000001'))).toBe(false);
  });
});
