import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../mock-server/http/listen.ts';
import { createReferenceServer, type ListeningServer, parseSnapshot } from '../mock-server/index.ts';
import packageJson from '../package.json' with { type: 'json' };

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const cli = join(import.meta.dirname, 'cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'occ-verify-'));
const bareEnvironment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('OCC_'))),
  // most of the time of a short run is that Node takes the types out of our files
  NODE_COMPILE_CACHE: join(folder, 'compiled'),
};

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [cli, ...args], { env: { ...bareEnvironment, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', chunk => {
    stdout += chunk;
  });
  child.stderr.on('data', chunk => {
    stderr += chunk;
  });
  return { child, ended: new Promise(resolve => child.once('close', code => resolve({ code, stdout, stderr }))) };
}

const run = (args: readonly string[], env?: NodeJS.ProcessEnv) => start(args, env).ended;

/** The first line that a program prints. */
function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise(resolve => {
    let said = '';
    stdout?.on('data', chunk => {
      said += chunk;
      if (said.includes('\n')) resolve(said.split('\n')[0] ?? '');
    });
  });
}

const server = createReferenceServer();
let listening: ListeningServer;
beforeAll(async () => {
  listening = await server.listen();
});
afterAll(() => listening.close());

afterAll(() => rmSync(folder, { recursive: true }));

let broken: ListeningServer | undefined;
afterEach(async () => {
  await broken?.close();
  broken = undefined;
});

/** The address of an instance that answers as it is told to. */
async function instance(answer: (request: Request) => Promise<Response>): Promise<string> {
  broken = await listen(answer);
  return broken.url;
}

describe('occ-agent', () => {
  test('given nothing, --help or an unknown command, then usage with 0, and 2 for the last', async () => {
    const [bare, help, unknown] = await Promise.all([run([]), run(['verify', '--help']), run(['destroy'])]);
    expect([bare.code, help.code, unknown.code]).toEqual([0, 0, 2]);
    expect(help.stdout).toContain('occ-agent verify --url U');
    expect(unknown).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/^occ-agent: unknown command destroy.*\n$/),
    });
  });

  test('given --version, then the version of the package', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  });
});

describe('occ-agent serve', () => {
  test('given --port 0 --json, when it is ready, then one line says where and with what; Ctrl-C ends it with 0', async () => {
    const { child, ended } = start(['serve', '--port', '0', '--json', '--seed', '3']);
    const { url, credentials } = JSON.parse(await firstLine(child));
    const body = new URLSearchParams({ grant_type: 'password', ...credentials.agent });
    expect((await fetch(`${url}/ccagent/v1/login`, { method: 'POST', body })).status).toBe(200);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect({ code, lines: stdout.trim().split('\n').length, stderr }).toEqual({ code: 0, lines: 1, stderr: '' });
  });

  test('given a free port, when it is ready, then every sign-in is shown', async () => {
    const { child, ended } = start(['serve', '--port', '0']);
    await firstLine(child);
    child.kill('SIGINT');
    const { stdout } = await ended;
    for (const parts of Object.values(server.credentials)) expect(stdout).toContain(Object.values(parts).join(' / '));
  });

  test('given data alone or a snapshot, when it is ready, then it holds that', async () => {
    const data = join(folder, 'shop.json');
    writeFileSync(data, JSON.stringify({ products: [{ id: 'mug' }], profiles: [{ id: 'ada' }] }));
    const first = start(['serve', '--port', '0', '--json', '--data', data, '--alone']);
    const { url } = JSON.parse(await firstLine(first.child));
    const state = await (await fetch(`${url}/__reference/snapshot`)).text();
    expect([...parseSnapshot(state).products.keys()]).toEqual(['mug']);
    first.child.kill('SIGINT');

    const snapshot = join(folder, 'state.json');
    writeFileSync(snapshot, state);
    const second = start(['serve', '--port', '0', '--json', '--snapshot', snapshot]);
    const again = JSON.parse(await firstLine(second.child));
    expect(await (await fetch(`${again.url}/__reference/snapshot`)).text()).toBe(state);
    second.child.kill('SIGINT');
    await Promise.all([first.ended, second.ended]);
  });

  test('given data that is wrong or not there, then 2 and a line that says where', async () => {
    const wrong = join(folder, 'wrong.json');
    writeFileSync(wrong, JSON.stringify({ prodcuts: [] }));
    const [misspelt, absent] = await Promise.all([
      run(['serve', '--data', wrong]),
      run(['serve', '--snapshot', join(folder, 'absent.json')]),
    ]);
    expect(misspelt).toMatchObject({
      code: 2,
      stderr: 'occ-agent: data.prodcuts: there is no property prodcuts; did you mean products?\n',
    });
    expect(absent).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^occ-agent: --snapshot .*absent\.json: .*\n$/),
    });
  });

  test('given a port in use or one that is none, then 2 and one line', async () => {
    const { port } = new URL(listening.url);
    const [taken, odd] = await Promise.all([run(['serve', '--port', port]), run(['serve', '--port', '70000'])]);
    expect(taken).toMatchObject({ code: 2, stderr: `occ-agent: port ${port} is in use; choose another with --port\n` });
    expect(odd).toMatchObject({ code: 2, stderr: 'occ-agent: --port must be an integer from 0 to 65535\n' });
  });
});

test('occ-agent mock: given a free port, when it is ready, then Prism answers examples; Ctrl-C ends it with 0', async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => free.once('listening', resolve));
  const { port } = free.address() as AddressInfo;
  await new Promise(resolve => free.close(resolve));
  const { child, ended } = start(['mock', '--port', String(port)]);
  expect(await firstLine(child)).toContain(`http://127.0.0.1:${port}`);
  const headers = { authorization: 'Bearer any' };
  const response = await fetch(`http://127.0.0.1:${port}/ccagent/v1/merchant/orderStates`, { headers });
  expect(response.status).toBe(200);
  child.kill('SIGINT');
  expect((await ended).code).toBe(0);
}, 60_000);

test('occ-agent mock: given a port in use, then 2 and one line that says so', async () => {
  const { port } = new URL(listening.url);
  expect(await run(['mock', '--port', port])).toEqual({
    code: 2,
    stdout: '',
    stderr: `occ-agent: port ${port} is in use; choose another with --port\n`,
  });
});

describe('occ-agent verify', () => {
  const { agent, supervisor, application } = server.credentials;

  test('given each kind of credentials, when the reference server is verified, then it conforms, and nothing is written', async () => {
    const { username, password } = agent;
    const body = new URLSearchParams({ grant_type: 'password', username, password });
    const signedIn = await server.fetch(new Request(`${server.baseUrl}/ccagent/v1/login`, { method: 'POST', body }));
    const { access_token: token } = (await signedIn.json()) as { access_token: string };
    const before = dataOf();
    const url = ['verify', '--url', `${listening.url}/`];
    const some = ['--only', 'merchant,auth'];
    const ends = await inTurn([
      () => run([...url, '--username', username, '--password', password]),
      () => run([...url, ...some, '--username', supervisor.username], { OCC_PASSWORD: supervisor.password }),
      () => run([...url, ...some, '--app-key', application.applicationKey, '--site', 'siteUS']),
      () => run(['verify', ...some], { OCC_URL: listening.url, OCC_TOKEN: token }),
    ]);
    for (const { code, stdout, stderr } of ends) {
      expect(stdout).toContain(`${listening.url} conforms`);
      expect(stdout).toMatch(/^✓ merchant: \d+ checks$/m);
      expect(stdout).toMatch(/^- \d+ skipped, read only: pass --write/m);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }
    expect(dataOf()).toEqual(before);
    expectNoSecret(ends, [password, supervisor.password, application.applicationKey, token]);
  }, 300_000);

  test('given an instance that breaks a promise, when it is verified, then 1, and the reports say what', async () => {
    const url = await instance(async request => {
      const answer = await server.fetch(request);
      const isHit = answer.ok && request.url.endsWith('/orderCancelReasons');
      return isHit ? Response.json({ items: [{ key: 7 }] }) : answer;
    });
    const report = join(folder, 'broken');
    const command = ['verify', '--url', url, '--only', 'merchant', ...signIn()];
    const end = await run([...command, '--report', report]);
    expect(end.code).toBe(1);
    expect(end.stdout).toMatch(/^✗ merchant: given an agent, when the cancel reasons are read/m);
    expect(end.stdout).toMatch(/does not conform: \d behaviours failed$/m);
    expect(readdirSync(report).sort()).toEqual(['index.html', 'junit.xml', 'report.json', 'report.sarif']);
    const { conforms, results, findings } = JSON.parse(readFileSync(join(report, 'report.json'), 'utf8'));
    expect(conforms).toBe(false);
    const failed = results.filter(({ outcome }: { outcome: string }) => outcome === 'failed');
    expect(failed.map(({ resource }: { resource: string }) => resource)).toEqual(['merchant', 'merchant']);
    expect(findings.filter(({ severity }: { severity: string }) => severity === 'violation')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          operationId: 'listCancelReasons',
          rule: 'schema',
          place: 'response /items/0/key',
          curl: expect.stringMatching(/^curl -X GET '.*orderCancelReasons' -H "Authorization: Bearer \$OCC_TOKEN"$/),
        }),
      ]),
    );
    const baseline = join(folder, 'baseline.json');
    const accepted = await run([...command, '--baseline', baseline, '--update-baseline']);
    expect(accepted.code).toBe(0);
    expect((await run([...command, '--baseline', baseline])).code).toBe(0);
    writeFileSync(baseline, '[]');
    expect((await run([...command, '--baseline', baseline])).code).toBe(1);
  }, 120_000);

  test('given recorded traffic and an earlier report of it, when it is replayed and compared, then what is different is told', async () => {
    const [har, report] = [join(folder, 'traffic.har'), join(folder, 'replayed')];
    await run(['verify', '--url', listening.url, '--only', 'merchant', '--record', har, ...signIn()]);
    expect((await run(['verify', '--replay', har, '--report', report])).code).toBe(0);
    const end = await run(['verify', '--replay', har, '--compare', join(report, 'report.json')]);
    expect(end).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Since .*:\n {4}nothing is different$/m) });
  }, 120_000);

  test('given an instance that echoes secrets and markup, when it is verified, then reports and output hold neither', async () => {
    const password = 'S3cret-<&>-desk';
    const users = [{ username: 'kim.park@example.com', password }];
    const own = createReferenceServer({ users });
    const tokens = new Set<string>();
    const url = await instance(async request => {
      const answer = await own.fetch(request);
      for (const token of own.snapshot().sessions.keys()) tokens.add(token);
      if (!answer.ok || !request.url.endsWith('/orderCancelReasons')) return answer;
      const message = `<script>alert(1)</script>\u0007 ${password} ${request.headers.get('authorization')}`;
      return Response.json({ errorCode: '13001', message, status: '400' }, { status: 400 });
    });
    const report = join(folder, 'echo');
    const who = ['--username', 'kim.park@example.com', '--only', 'merchant'];
    const end = await run(['verify', '--url', url, '--report', report, ...who], { OCC_PASSWORD: password });
    expect(end.code).toBe(1);
    const files = ['index.html', 'junit.xml', 'report.json'].map(name => readFileSync(join(report, name), 'utf8'));
    expect(tokens.size).toBeGreaterThan(0);
    expectNoSecret([end, ...files.map(stdout => ({ stdout, stderr: '' }))], [password, ...tokens]);
    const [page = '', junit = ''] = files;
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(junit).not.toContain('<script');
    expect(junit).not.toContain('\u0007');
  }, 120_000);

  test.each([
    ['no address', [], {}, 'verify needs --url (or OCC_URL)'],
    ['no credentials', ['--url', 'http://127.0.0.1:9'], {}, 'verify needs --username and --password'],
    ['an address that is none', ['--url', 'ftp://nowhere', ...signIn()], {}, 'baseUrl must be an http(s) address'],
    ['an address with a password', ['--url', 'http://me:Hidden-desk-7@127.0.0.1:9', ...signIn()], {}, 'credentials'],
    ['nobody at the address', ['--url', 'http://127.0.0.1:9', ...signIn()], {}, 'occ-agent: '],
    [
      'checks nobody has',
      ['--url', 'http://127.0.0.1:9', '--only', 'moon', ...signIn()],
      {},
      'there are no checks of moon',
    ],
    ['a disposable instance that is only read', ['--url', 'http://127.0.0.1:9', '--disposable'], {}, 'needs --write'],
    [
      'an option nobody knows',
      ['--url', 'http://127.0.0.1:9', '--speed', '9'],
      {},
      'there is no option speed; known are url',
    ],
    ['a misspelt option', ['--url', 'http://127.0.0.1:9', '--pasword=Hidden-desk-7'], {}, 'did you mean password?'],
    ['an option without value', ['--url'], {}, '--url'],
    ['a password split by the shell', ['--password', 'half', 'Hidden-desk-7'], {}, 'belongs to no option'],
    ['an empty variable', ['--url', 'http://127.0.0.1:9'], { OCC_TOKEN: '' }, 'verify needs --username and --password'],
    ['a token with a line break', ['--url', 'http://127.0.0.1:9'], { OCC_TOKEN: 'Hidden-desk-7\nX: 1' }, 'line breaks'],
    [
      'a folder that cannot be made',
      [...signIn(), '--report', '/dev/null/x', '--url', 'http://127.0.0.1:9'],
      {},
      '/dev/null/x',
    ],
  ] as const)('given %s, when it is to be verified, then 2 and one line', async (_what, args, env, words) => {
    const end = await run(['verify', ...args], env);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain(words);
    expect(end.stderr.trim().split('\n')).toHaveLength(1);
    expect(end.stdout).toBe('');
    expectNoSecret([end], ['Hidden-desk-7', agent.password]);
  });

  test('given credentials that are refused, when it is to be verified, then 2 and one line', async () => {
    const url = ['verify', '--url', listening.url];
    const ends = await inTurn([
      () => run([...url, '--username', agent.username, '--password', 'Hidden-desk-7']),
      () => run([...url, '--app-key', 'Hidden-desk-7']),
      () => run([...url, '--token', 'Hidden-desk-7']),
    ]);
    for (const { code, stdout, stderr } of ends) {
      expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 });
      expect(stderr).toContain('60011');
    }
    expectNoSecret(ends, ['Hidden-desk-7']);
  }, 120_000);

  function signIn() {
    return ['--username', agent.username, '--password', agent.password];
  }
});

function dataOf() {
  const { sessions: _sessions, counters: _counters, ...data } = server.snapshot();
  return data;
}

function expectNoSecret(ends: readonly Pick<Ended, 'stdout' | 'stderr'>[], secrets: readonly string[]): void {
  for (const { stdout, stderr } of ends) {
    for (const secret of secrets) expect(`${stdout}${stderr}`).not.toContain(secret);
  }
}

/** One after the other: each is a process of its own. */
async function inTurn<T>(starts: readonly (() => Promise<T>)[]): Promise<T[]> {
  const ends: T[] = [];
  for (const begin of starts) ends.push(await begin());
  return ends;
}
