/**
 * Builds dist/: one file per entry point with shared chunks, declarations, and the bundled specification.
 * ky, openapi-fetch and zod stay imports; what the reference server and the contract suite use is bundled, so that
 * installing the SDK installs two packages.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RolldownOutput, rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
writeNotices(await bundle());
declarations();
// a hand-over of tsc: it emits declarations of .ts files only
copyFileSync(join(root, 'src/generated/zod.d.ts'), join(dist, 'types/src/generated/zod.d.ts'));
copyFileSync(join(root, 'src/generated/openapi.json'), join(dist, 'openapi.json'));
console.log('Built dist/');

async function bundle(): Promise<RolldownOutput> {
  const build = await rolldown({
    cwd: root,
    input: {
      index: 'src/index.ts',
      testing: 'mock-server/index.ts',
      validation: 'src/validation.ts',
      telemetry: 'src/observability/telemetry.ts',
      contract: 'contract-tests/index.ts',
      cli: 'bin/cli.ts',
    },
    platform: 'node',
    external: [/^node:/, /^ky$/, /^openapi-fetch$/, /^zod$/, /^@stoplight\//, /^@opentelemetry\//],
    logLevel: 'warn',
  });
  const output = await build.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
  await build.close();
  return output;
}

function declarations(): void {
  // `tsc` on the PATH may be one of the older compilers the types are tested with
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the declarations do not compile:\n${stdout}`);
}

/** The licences of what is bundled, as they ask for. */
function writeNotices({ output }: RolldownOutput): void {
  const modules = output.flatMap(chunk => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const packages = new Set(modules.flatMap(id => id.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1] ?? []));
  const notices = [...packages].sort().map(name => {
    const folder = join(root, 'node_modules', name);
    const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
    const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: string };
    return `${name} (${license ?? 'see below'})\n\n${file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), notices.join('\n----\n\n'));
}
