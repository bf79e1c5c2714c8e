/** Options that do not go together: each is refused by name, before anything is sent or written. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mock } from './mock.ts';
import { serve } from './serve.ts';
import { sweepInstance } from './sweep.ts';
import { UsageError } from './usage-error.ts';
import { verifyInstance } from './verify.ts';

const secret = 'Hidden-desk-7';
const folder = mkdtempSync(join(tmpdir(), 'occ-refused-'));
const torn = join(folder, 'torn.json');
writeFileSync(torn, `{"log":"${secret}`);
const absent = join(folder, 'absent.json');
const at = ['--url', 'http://127.0.0.1:9'];
const signIn = ['--username', 'kim', '--password', secret];
const before = readdirSync(folder);

test.each<[(args: string[]) => Promise<number>, string[], string]>([
  [verifyInstance, ['--replay', torn, '--write'], '--write does not apply to --replay'],
  [verifyInstance, ['--replay', torn, ...signIn], '--username does not apply to --replay'],
  [verifyInstance, ['--replay', torn, '--record', torn], '--record does not apply to --replay'],
  [verifyInstance, ['--replay', torn, '--reference'], '--reference does not apply to --replay'],
  [verifyInstance, ['--replay', torn], 'it is not JSON'],
  [verifyInstance, ['--replay', absent], 'absent.json cannot be read'],
  [verifyInstance, ['--reference', '--write'], '--write does not apply to --reference'],
  [verifyInstance, ['--reference', '--site', 'siteUS'], '--site does not apply to --reference'],
  [verifyInstance, ['--reference', '--url', `http://kim:${secret}@127.0.0.1:9`], '--url must be an http(s) address'],
  [verifyInstance, [...at, ...signIn, '--token', secret], 'two ways to sign in'],
  [verifyInstance, [...at, ...signIn, '--app-key', secret], 'two ways to sign in'],
  [verifyInstance, [...at, ...signIn, '--supervisor-username', 'sam'], '--supervisor-password go together'],
  [verifyInstance, [...at, ...signIn, '--administrator-password', secret], '--administrator-password go together'],
  [verifyInstance, [...at, ...signIn, '--journal', absent], '--journal needs --write'],
  [verifyInstance, [...at, ...signIn, '--disposable'], '--disposable needs --write'],
  [verifyInstance, [...at, ...signIn, '--update-baseline'], '--update-baseline needs --baseline'],
  [verifyInstance, [...at, ...signIn, '--baseline', torn], 'it is not JSON'],
  [verifyInstance, [...at, ...signIn, '--subjects', torn], 'it is not JSON'],
  [verifyInstance, [...at, ...signIn, '--rate', '0'], '--rate must be an integer'],
  [verifyInstance, [...at, ...signIn, '--time-limit', '1.5'], '--time-limit must be an integer'],
  [sweepInstance, [], 'sweep needs --url'],
  [sweepInstance, [...at, ...signIn], 'sweep needs --journal FILE or --run ID'],
  [sweepInstance, [...at, '--journal', torn], 'sweep needs --username and --password'],
  [sweepInstance, [...at, ...signIn, '--journal', absent], 'absent.json cannot be read'],
  [sweepInstance, [...at, ...signIn, '--write'], 'there is no option write'],
  [mock, ['--report', folder], '--report needs --proxy'],
  [
    mock,
    ['--proxy', `http://kim:${secret}@127.0.0.1:9`],
    '--proxy must be an http(s) address without user and password',
  ],
  [mock, ['--proxy', `ftp://${secret}`], '--proxy must be an http(s) address'],
  [mock, ['--port', '70000'], '--port must be an integer'],
  [serve, ['--alone'], '--alone needs --data'],
  [serve, ['--snapshot', torn, '--seed', '2'], '--seed does not apply to --snapshot'],
])('%o given %j, then the option is named', async (command, args, words) => {
  const error: unknown = await command(args).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UsageError);
  expect(String(error)).toContain(words);
  expect(String(error)).not.toMatch(new RegExp(`\n|${secret}`));
  expect(readdirSync(folder)).toEqual(before);
});
