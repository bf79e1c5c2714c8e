/**
 * `npm run try`: a newcomer's first afternoon with the packed package. Packs it, installs it in an empty folder and
 * builds and calls with every bundler and test runner that the documentation names: first without the optional
 * packages, then with them handed in. A bundler's warning counts as a failure. `--without-next` leaves Next out, which
 * takes longer than everything else together.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'occ-newcomer-'));
const bin = (name: string) => join(folder, 'node_modules/.bin', name);
const installed = join(folder, 'node_modules/occ-agent-sdk');
const nextFolder = process.argv.includes('--without-next') ? undefined : join(folder, 'next');

// what esbuild leaves as `require` of CommonJS dependencies needs one in a module
const banner =
  "--banner:js=import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

const withOptional = 'with optional packages';

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

let failed = 0;
interface Served {
  readonly process: ChildProcess;
  readonly env: Readonly<Record<string, string>>;
  readonly credentials: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
let served: Served | undefined;
try {
  cpSync(join(root, 'tests/newcomer'), folder, { recursive: true });
  await step('packs', async () => {
    await succeed('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root);
  });
  await step('installs without a warning about the package', () => installLocked(folder));
  await step('links of the README lead to files of the package', async () => checkLinks());
  await step('a Node that is too old is told so in one line', oldNode);
  await step('a first afternoon with the reference server', async () => {
    await quiet(process.execPath, ['afternoon.js']);
  });
  served = await serve();
  const { credentials } = served;
  await step('serve prints every sign-in', () => printsSignIns(credentials));
  await step('the command says in one line what is missing, taken or misspelt', commands);
  if (nextFolder !== undefined) {
    cpSync(join(root, 'tests/newcomer-next'), nextFolder, { recursive: true });
    await step('installs beside Next', () => installLocked(nextFolder));
  }
  await everyBundler('without optional packages');
  await step('jest, CommonJS', jest);
  await step('optional packages install', () => install(folder, 'zod@4', '@opentelemetry/api@1'));
  copyFileSync(join(folder, 'call-checked.js'), join(folder, 'call.js'));
  await everyBundler(withOptional);
} catch (error) {
  failed += 1;
  console.error(error instanceof Error ? error.message : error);
} finally {
  served?.process.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;

async function everyBundler(how: string): Promise<void> {
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  await step(`esbuild, ${how}`, async () => {
    const options = ['--bundle', '--format=esm', '--log-level=warning'];
    await quiet(bin('esbuild'), ['main.js', ...options, '--platform=node', '--outfile=out/esbuild.mjs', banner]);
    await quiet(bin('esbuild'), ['call.js', ...options, '--platform=browser', '--outfile=out/esbuild-web.mjs']);
    await calls('out/esbuild.mjs');
  });
  await step(`webpack, ${how}`, async () => {
    const output = await succeed(bin('webpack'), []);
    if (/warning/i.test(output)) throw new Error(output);
    await calls('out/webpack-node.mjs');
  });
  await step(`vite, ${how}`, async () => {
    await quiet(bin('vite'), ['build', '--ssr', 'main.js', '--outDir', 'out/vite', '--logLevel', 'warn']);
    await quiet(bin('vite'), ['build', '--logLevel', 'warn']);
    await calls('out/vite/main.js');
  });
  if (nextFolder === undefined) return;
  await step(`next, ${how}`, async () => {
    copyFileSync(join(folder, 'call.js'), join(nextFolder, 'call.js'));
    if (how === withOptional) await install(nextFolder, 'zod@4', '@opentelemetry/api@1');
    const next = join(nextFolder, 'node_modules/next/dist/bin/next');
    const output = await succeed(process.execPath, [next, 'build'], nextFolder);
    if (/warn|⚠/i.test(output)) throw new Error(output);
    await nextCalls(next, nextFolder);
  });
}

async function installLocked(cwd: string): Promise<void> {
  await succeed('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], cwd);
  await install(cwd);
}

/** Installs the package, and others beside it; npm has nothing to say about it. */
async function install(cwd: string, ...others: string[]): Promise<void> {
  const command = ['install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', tarball(), ...others];
  const output = await succeed('npm', command, cwd);
  if (output.includes('occ-agent-sdk')) throw new Error(output);
}

function tarball(): string {
  const name = readdirSync(folder).find(entry => entry.endsWith('.tgz'));
  if (name === undefined) throw new Error('nothing was packed');
  return join(folder, name);
}

function checkLinks(): void {
  const readme = readFileSync(join(installed, 'README.md'), 'utf8');
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
  const dead = links.filter(link => !existsSync(join(installed, link)));
  if (links.length === 0 || dead.length > 0) throw new Error(`dead links in the package: ${dead.join(', ')}`);
}

/** The command on a Node that this machine may have beside the project's own. */
async function oldNode(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(path => !path.includes('node_modules'));
  for (const path of folders) {
    const node = join(path, 'node');
    if (!existsSync(node)) continue;
    const { output: version } = await run(node, ['--version']);
    if (Number.parseInt(version.slice(1), 10) >= 22) continue;
    const { code, output } = await run(node, [join(installed, 'bin/occ-agent.js'), '--version']);
    if (code !== 2 || output.trim().split('\n').length !== 1 || !output.includes('needs Node 22'))
      throw new Error(output);
    return undefined;
  }
  return 'no Node older than 22 on the PATH';
}

/** Prism is not installed here, and a server of ours runs. */
async function commands(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  if ((await succeed(bin('occ-agent'), ['--version'])).trim() !== version) throw new Error('--version is another one');
  const { OCC_URL: url = '' } = served?.env ?? {};
  for (const [args, words] of [
    [['mock'], 'npm install --save-dev @stoplight/prism-cli'],
    [['serve', '--port', new URL(url).port], 'is in use; choose another with --port'],
    [['serve', '--prot', '1'], 'did you mean port?'],
    [['serv'], 'the commands are serve, mock, verify, sweep and types'],
  ] as const) {
    const { code, output } = await run(bin('occ-agent'), [...args]);
    if (code !== 2 || output.trim().split('\n').length !== 1 || !output.includes(words))
      throw new Error(`occ-agent ${args.join(' ')} ended with ${code}\n${output}`);
  }
  // the counts come last but one, and what was skipped is counted by its reason
  const lines = (await succeed(bin('occ-agent'), ['verify', '--only', 'merchant'])).trim().split('\n');
  const isGrouped = lines.filter(line => /^- \d+ skipped, read only/.test(line)).length === 1;
  if (!isGrouped || !/^\d+ passed, 0 failed, \d+ skipped$/.test(lines.at(-2) ?? '')) throw new Error(lines.join('\n'));
}

function startServing(...options: string[]) {
  return spawn(process.execPath, [join(installed, 'bin/occ-agent.js'), 'serve', '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function serve(): Promise<Served> {
  const child = startServing('--json');
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', data => resolve(String(data)));
    child.once('exit', () => reject(new Error('occ-agent serve has ended')));
  });
  const { url, credentials } = JSON.parse(line) as { readonly url: string } & Pick<Served, 'credentials'>;
  const { username = '', password = '' } = credentials.agent ?? {};
  return { process: child, env: { OCC_URL: url, OCC_USERNAME: username, OCC_PASSWORD: password }, credentials };
}

async function printsSignIns(credentials: Served['credentials']): Promise<void> {
  const wanted = Object.values(credentials).flatMap(parts => Object.values(parts));
  const child = startServing();
  const patience = setTimeout(() => child.kill(), 20_000);
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (wanted.every(part => printed.includes(part))) child.kill();
  }
  clearTimeout(patience);
  const missing = wanted.filter(part => !printed.includes(part));
  if (missing.length > 0) throw new Error(`${missing.length} parts of sign-ins are not in:\n${printed}`);
}

async function calls(program: string): Promise<void> {
  const output = await quiet(process.execPath, [program], ['changeOfMind']);
  if (!output.includes('changeOfMind')) throw new Error(output);
}

async function nextCalls(next: string, cwd: string): Promise<void> {
  const child = spawn(process.execPath, [next, 'start', '--port', '0'], {
    cwd,
    env: { ...process.env, ...served?.env },
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let output = '';
      child.stdout.on('data', data => {
        output += data;
        const [found] = output.match(/http:\/\/localhost:\d+/) ?? [];
        if (found !== undefined && output.includes('Ready')) resolve(found);
      });
      child.once('exit', () => reject(new Error(output)));
    });
    const response = await fetch(`${url}/api/reasons`);
    const body = await response.text();
    if (!body.includes('changeOfMind')) throw new Error(`${response.status} ${body}`);
  } finally {
    child.kill();
  }
}

async function jest(): Promise<void> {
  const env = { NODE_OPTIONS: '--experimental-vm-modules' };
  await succeed(bin('jest'), ['--testMatch', '**/jest/*.test.cjs'], folder, env);
}

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  try {
    const reason = await work();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(typeof reason === 'string' ? `- ${name}: skipped, ${reason}` : `✓ ${name} (${seconds} s)`);
  } catch (error) {
    failed += 1;
    console.log(`✗ ${name}\n${error instanceof Error ? error.message : error}`);
  }
}

/** Runs what must print nothing; `expected` excuses lines that hold one of its words. */
async function quiet(command: string, args: string[], expected: readonly string[] = []): Promise<string> {
  const output = await succeed(command, args);
  const noise = output.split('\n').filter(line => line.trim() !== '' && !expected.some(word => line.includes(word)));
  if (noise.length > 0) throw new Error(noise.join('\n'));
  return output;
}

async function succeed(
  command: string,
  args: string[],
  cwd = folder,
  env: Record<string, string> = {},
): Promise<string> {
  const { code, output } = await run(command, args, cwd, env);
  if (code !== 0) throw new Error(`${command} ended with ${code}\n${output}`);
  return output;
}

function run(command: string, args: string[], cwd = folder, env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd,
      env: {
        ...process.env,
        NEXT_TELEMETRY_DISABLED: '1',
        npm_config_update_notifier: 'false',
        ...served?.env,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', data => {
        output += data;
      });
    }
    child.once('error', error => resolve({ code: 1, output: error.message }));
    child.once('close', code => resolve({ code, output }));
  });
}
