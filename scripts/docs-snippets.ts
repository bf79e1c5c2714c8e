/**
 * Compiles and runs every TypeScript snippet of the documentation: fenced `ts` blocks of README and guides, and the
 * `@example`s of public docstrings. Each is a program of its own that imports the built package by name, as a user's
 * would. A block marked `ts no-run` is only compiled: it names a real instance. They run in one process, one after the
 * other, so that the package is loaded once.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Snippet {
  readonly source: string;
  readonly line: number;
  readonly code: string;
  readonly run: boolean;
}

const root = join(import.meta.dirname, '..');
const folder = join(root, '.snippets');
const files = globSync(
  ['README.md', 'docs/guide/*.md', 'src/**/*.ts', 'mock-server/**/*.ts', 'contract-tests/**/*.ts'],
  {
    cwd: root,
    exclude: path => path.includes('generated') || path.endsWith('.test.ts'),
  },
);

if (process.argv[2] === '--run') await runHere(process.argv.slice(3));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const snippets = files.flatMap(file => snippetsOf(file, readFileSync(join(root, file), 'utf8')));
const programs = snippets.map((snippet, index) => {
  const file = join(
    folder,
    `${String(index).padStart(2, '0')}-${basename(snippet.source).replace(/\.\w+$/, '')}-${snippet.line}.ts`,
  );
  // the marker makes a module of a snippet without imports, so that snippets do not see each other
  writeFileSync(file, `${snippet.code}\nexport {};\n`);
  return { ...snippet, file };
});
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig(), undefined, 2));

const runnable = programs.filter(({ run }) => run);
const problems = [compile(), run(runnable.map(({ file }) => file))].filter(problem => problem !== undefined);
for (const problem of problems) console.error(problem);
console.log(`${programs.length} snippets compiled, ${runnable.length} run`);
process.exitCode = problems.length > 0 ? 1 : 0;

function snippetsOf(source: string, text: string): Snippet[] {
  // inside a docstring every line starts with a star
  const plain = source.endsWith('.ts') ? text.replaceAll(/^[ \t]*\* ?/gm, '') : text;
  return [...plain.matchAll(/^```ts( no-run)?\n([\s\S]*?)^```/gm)].map(([, noRun, code = ''], _index) => ({
    source,
    line: plain.slice(0, plain.indexOf(code)).split('\n').length,
    code,
    run: noRun === undefined,
  }));
}

function tsconfig() {
  return {
    compilerOptions: {
      target: 'ES2023',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      module: 'nodenext',
      types: ['node'],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      noEmit: true,
    },
    include: ['*.ts'],
  };
}

function compile(): string | undefined {
  // the quickest of the compilers; the consumer's types are checked with every supported one
  const tsc = join(root, 'node_modules/typescript-7/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { cwd: root, encoding: 'utf8' });
  return status === 0 ? undefined : `Snippets do not compile:\n${stdout}`;
}

/** Runs the programs in a process whose output nobody reads, unless one fails. */
function run(files: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(process.execPath, [import.meta.filename, '--run', ...files], {
    cwd: root,
    encoding: 'utf8',
    timeout: 300_000,
  });
  return status === 0 ? undefined : `Snippets fail:\n${stderr}${error?.message ?? ''}`;
}

async function runHere(files: readonly string[]): Promise<never> {
  let failed = false;
  const fail = (file: string, error: unknown) => {
    failed = true;
    process.stderr.write(`${file}: ${error instanceof Error ? error.stack : error}\n`);
  };
  let current = '';
  process.on('uncaughtException', error => fail(current, error));
  for (const file of files) {
    current = file;
    const late = AbortSignal.timeout(60_000);
    const end = new Promise((_, reject) => late.addEventListener('abort', () => reject(late.reason)));
    await Promise.race([import(pathToFileURL(file).href), end]).catch(error => fail(file, error));
  }
  process.exit(failed ? 1 : 0);
}
