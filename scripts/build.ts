/**
 * Builds dist/: files for each entry point, declarations, the bundled specification, and the usual seed.
 *
 * What every call needs is one file, since each file that Node opens costs a third of a millisecond; what only some calls need
 * is not in it, since half of what the SDK adds to the start of a process is that it is parsed. A bundler gets `index.js`, which
 * imports ky and openapi-fetch, so that a program that uses them too has them once. Node gets `node.js`, which holds them: ky
 * alone is twenty-five files; it is minified. What the reference server and the contract suite use is bundled, so that
 * installing the SDK installs two packages.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type InputOptions, type OutputOptions, type RolldownOutput, rolldown } from 'rolldown';
import { parseSync } from 'rolldown/utils';
import { packagedSeed, packagedSeedFile } from '../mock-server/seed/packaged-seed.ts';
import { createSeedState } from '../mock-server/seed/seed.ts';
import { serializeSeed } from '../mock-server/seed/seed-file.ts';
import { bundleDeclarations, declarationsFolder, writeDeclarations } from './declarations.ts';
import { functionsOfFirstCall } from './first-call.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const name = 'occ-agent-sdk';

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const optional = [/^node:/, /^zod$/, /^@stoplight\//, /^@opentelemetry\//];
const needed = [/^ky$/, /^openapi-fetch$/];
const own = {
  name: 'own',
  resolveId: (id: string) => (id.endsWith('/src/index.ts') ? { id: name, external: true } : null),
};
// V8 reads the whole of a source that has one character beyond Latin-1 as two bytes each: openapi-fetch has one, in a message
const latin1 = {
  name: 'latin-1',
  transform: (code: string, id: string) =>
    id.includes('/openapi-fetch/') ? { code: code.replaceAll('\\u2019', "'"), map: null } : null,
};
// V8 reads a function once with its file and again when it is called, unless it is in parentheses
const called = await functionsOfFirstCall();
const compiledAtOnce = {
  name: 'compiled-at-once',
  transform(code: string, id: string) {
    const names = called.get(pathToFileURL(id).href);
    if (names === undefined) return null;
    const declared = parseSync(id, code).program.body.map(statement =>
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement,
    );
    // an expression has no overloads
    const overloaded = declared.map(one => (one?.type === 'TSDeclareFunction' ? one.id?.name : undefined));
    const changed = declared.reduceRight((text, one) => {
      const name = one?.type === 'FunctionDeclaration' ? one.id?.name : undefined;
      if (!one || !name || !names.has(name) || overloaded.includes(name)) return text;
      return `${text.slice(0, one.start)}const ${name} = (${text.slice(one.start, one.end)});${text.slice(one.end)}`;
    }, code);
    return { code: changed, map: null };
  },
};

writeNotices([
  await bundle(
    { input: { index: 'src/index.ts' }, external: [...optional, ...needed] },
    {
      chunkFileNames: 'parts/[name].js',
      // what a client loads at once is one file, with the few lines that several resources share, and what it needs once the
      // network has failed: no other file arrives then
      codeSplitting: {
        groups: [
          {
            name: 'client',
            test: /rolldown.runtime|src.(?:client|transport.retried|resources.(?:order|with-id)|listing.wrapped-list)\.ts$/,
          },
          {
            debugName: 'operations',
            name: id => `operations-${id.replace(/.*\W(\w+)\.ts$/, '$1')}`,
            test: /generated.operations.(?!all)\w+\.ts$/,
          },
        ],
      },
    },
  ),
  await bundle(
    // rolldown's runtime for Node would import node:module, which nothing here needs
    { input: { node: 'src/index.ts' }, external: optional, platform: 'neutral', plugins: [latin1, compiledAtOnce] },
    {
      chunkFileNames: 'node/[name].js',
      // with the few lines that several resources share, and the resources that most programs begin with: too small for
      // files of their own; so are the tables of operations, those of all other resources being one file
      codeSplitting: {
        groups: [
          {
            name: 'client',
            test: /rolldown.runtime|src.(?:index|listing.wrapped-list|resources.(?:orders?|profiles|catalog|with-id)|generated.operations.(?:orders|profiles|catalog))\.ts$/,
          },
          { name: 'operations', test: /generated.operations.(?!all)\w+\.ts$/ },
        ],
      },
      sourcemap: true,
      // a class is shown by its name, as an agent that is logged
      minify: { mangle: { keepNames: { function: false, class: true } } },
    },
  ),
  // for pages too: rolldown's runtime for Node would import node:module, which no bundler can give a page
  await bundle({
    input: { validation: 'src/validation.ts', telemetry: 'src/observability/telemetry.ts' },
    external: [...optional, ...needed],
    platform: 'neutral',
    plugins: [own],
  }),
  // the suite imports the SDK as its users do, and so shares it with them
  await bundle({
    input: {
      testing: 'mock-server/index.ts',
      contract: 'contract-tests/index.ts',
      cli: 'bin/cli.ts',
    },
    external: [...optional, ...needed],
    plugins: [own],
  }),
]);
writeDeclarations();
await bundleDeclarations(declarationsFolder, join(dist, 'types'));
copyFileSync(join(root, 'src/generated/openapi.json'), join(dist, 'openapi.json'));
copyFileSync(join(root, 'contract-tests/report/report.schema.json'), join(dist, 'report.schema.json'));
writeFileSync(
  join(dist, packagedSeedFile),
  serializeSeed(now => createSeedState({ ...packagedSeed, now })),
);
console.log('Built dist/');

async function bundle(options: InputOptions, output: OutputOptions = {}): Promise<RolldownOutput> {
  const build = await rolldown({ cwd: root, platform: 'node', logLevel: 'warn', ...options });
  const written = await build.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    ...output,
  });
  await build.close();
  return written;
}

/** The licences of what is bundled, as they ask for. */
function writeNotices(bundles: readonly RolldownOutput[]): void {
  const modules = bundles
    .flatMap(({ output }) => output)
    .flatMap(chunk => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const packages = new Set(modules.flatMap(id => id.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1] ?? []));
  const notices = [...packages].sort().map(name => {
    const folder = join(root, 'node_modules', name);
    const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
    const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: string };
    return `${name} (${license ?? 'see below'})\n\n${file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), notices.join('\n----\n\n'));
}
