/**
 * What others make of the specification: generators take the bundle as it stands, lose no operation, and what they write
 * compiles. With `--all` also what takes its time: Spectral's rules for OpenAPI.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import core, { type RulesetDefinition } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import rulesets from '@stoplight/spectral-rulesets';
import { eachOperation } from '../spec/document.ts';
import { documentFile, readDocument } from '../spec/read-document.ts';

const root = join(import.meta.dirname, '..');
// inside the repository, where what is generated finds axios and zod
const folder = join(root, '.reports/generators');
const bundle = documentFile().pathname;
const operations = [...eachOperation(readDocument())].map(({ id }) => id);

const compilerOptions = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

let failed = 0;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'orval.config.mjs'),
  `export default ${JSON.stringify({ axios: orval('axios'), zod: orval('zod') })};`,
);
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['hey-api', 'axios', 'zod'] }));

await Promise.all([
  step('hey-api', async () => {
    await succeed('openapi-ts', ['-i', bundle, '-o', 'hey-api', '--logs', 'logs']);
    named('hey-api/sdk.gen.ts');
  }),
  step('orval with axios and with zod', async () => {
    await succeed('orval', ['--config', 'orval.config.mjs']);
    named('axios/index.ts');
    // a schema for each request and response is called after its operation
    named('zod/index.ts', id => id.charAt(0).toUpperCase() + id.slice(1));
  }),
  step('openapi-to-postmanv2', async () => {
    await succeed('openapi2postmanv2', ['-s', bundle, '-o', 'postman.json']);
    const requests = read('postman.json').match(/"request": ?\{/g) ?? [];
    if (requests.length < operations.length)
      throw new Error(`${requests.length} requests for ${operations.length} operations`);
  }),
]);
await step('what they write compiles', () =>
  succeed(process.execPath, [join(root, 'node_modules/typescript-7/bin/tsc'), '-p', '.']),
);
if (process.argv.includes('--all')) await step("Spectral's rules for OpenAPI", spectral);
process.exitCode = failed > 0 ? 1 : 0;

function orval(client: string) {
  return { input: bundle, output: { target: `${client}/index.ts`, client, mode: 'single' } };
}

/** Fails unless each operation occurs in a generated file. */
function named(file: string, nameOf = (id: string) => id): void {
  const words = new Set(read(file).match(/\w+/g));
  const lost = operations.filter(id => !words.has(nameOf(id)) && !words.has(`${nameOf(id)}Response`));
  if (lost.length > 0) throw new Error(`${file} lacks ${lost.join(', ')}`);
}

async function spectral(): Promise<void> {
  const spectral = new core.Spectral();
  // the types of the two packages do not fit one another
  spectral.setRuleset({ extends: [[rulesets.oas as RulesetDefinition, 'recommended']] });
  const found = await spectral.run(new core.Document(readFileSync(bundle, 'utf8'), parsers.Json, bundle));
  if (found.length > 0)
    throw new Error(found.map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`).join('\n'));
}

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

async function step(name: string, work: () => Promise<void>): Promise<void> {
  const started = performance.now();
  const problem = await work().catch((error: Error) => error);
  if (problem) failed += 1;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(problem ? `✗ ${name}\n${problem.message}` : `✓ ${name} (${seconds} s)`);
}

function succeed(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const program = command === process.execPath ? command : join(root, 'node_modules/.bin', command);
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', data => {
        output += data;
      });
    }
    child.once('error', reject);
    child.once('close', code => (code === 0 ? resolve() : reject(new Error(output))));
  });
}
