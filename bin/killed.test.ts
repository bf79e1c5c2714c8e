/** A run of `verify --write` that is killed over real HTTP, and swept up after. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { changedRecords } from '../contract-tests/targets/changed-records.ts';
import { listen } from '../mock-server/http/listen.ts';
import { createReferenceServer } from '../mock-server/index.ts';

const cli = join(import.meta.dirname, 'cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'occ-killed-'));
afterAll(() => rmSync(folder, { recursive: true }));
const server = createReferenceServer();
const { supervisor } = server.credentials;
const before = server.snapshot();

function start(args: readonly string[]) {
  const env = { ...process.env, OCC_PASSWORD: supervisor.password, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const child = spawn(process.execPath, [cli, ...args, '--username', supervisor.username], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      said += chunk;
    });
  const ended = new Promise<{ code: number | null; said: string }>(resolve =>
    child.once('close', code => resolve({ code, said })),
  );
  return { child, ended };
}

test.each([
  ['before it is carried out', 2],
  ['when it is carried out', 9],
])(
  'given a run, when it is killed in a write, %s, then sweep leaves the data as it was, but for what it lists',
  async (when, writes) => {
    server.restore(before);
    let sent = 0;
    let kill: (() => void) | undefined;
    const listening = await listen(async request => {
      const isWrite = request.method !== 'GET' && !/\/(login|logout)$/.test(request.url);
      if (isWrite) sent += 1;
      const isTheLast = isWrite && sent === writes;
      if (isTheLast && when.startsWith('before')) kill?.();
      const response = isTheLast && when.startsWith('before') ? new Response() : await server.fetch(request);
      if (isTheLast) kill?.();
      return response;
    });
    const journal = join(folder, `${writes}.jsonl`);
    const at = ['--url', listening.url, '--journal', journal];
    const { child, ended } = start(['verify', ...at, '--write', '--only', 'members,orders']);
    kill = () => child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
    expect(sent).toBe(writes);
    expect(readFileSync(journal, 'utf8')).toContain('"write"');
    kill = undefined;
    const { code, said } = await start(['sweep', ...at]).ended;
    expect(said).toContain('Swept up after occv');
    const unlisted = [...changedRecords(before, server.snapshot())].filter(({ id }) => !said.includes(id));
    expect(unlisted).toEqual([]);
    expect(code).toBeLessThan(2);
    await listening.close();
  },
  60_000,
);
