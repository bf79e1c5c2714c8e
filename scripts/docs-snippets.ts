/**
 * Compiles and runs every TypeScript snippet of the documentation: fenced `ts` blocks of README and guides, and the
 * `@example`s of public docstrings. Each is a program of its own that imports the built package by name, as a user's
 * would. A block marked `ts no-run` is only compiled: it names a real instance.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

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

const problems = [compile(), ...programs.filter(({ run }) => run).map(execute)].filter(
  problem => problem !== undefined,
);
for (const problem of problems) console.error(problem);
console.log(`${programs.length} snippets compiled, ${programs.filter(({ run }) => run).length} run`);
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
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { cwd: root, encoding: 'utf8' });
  return status === 0 ? undefined : `Snippets do not compile:\n${stdout}`;
}

function execute({ source, line, file }: Snippet & { file: string }): string | undefined {
  const { status, stderr, error } = spawnSync(process.execPath, [file], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return status === 0 ? undefined : `${source}:${line} fails:\n${stderr}${error?.message ?? ''}`;
}
