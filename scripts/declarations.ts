/**
 * Declarations of the built package: those of TypeScript for each module, bundled by entry point.
 *
 * A compiler opens a few files instead of a hundred, which is a tenth of what the types cost it. What is generated from the
 * specification stays in files of its own: its names are those of OCC, and others would be renamed beside them.
 */

import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const root = join(import.meta.dirname, '..');

/** Where TypeScript writes the declarations of each module. */
export const declarationsFolder = join(root, '.declarations');

/** The module of each entry point, below the folder of declarations. */
const entries = {
  index: 'src/index.d.ts',
  validation: 'src/validation.d.ts',
  telemetry: 'src/observability/telemetry.d.ts',
  testing: 'mock-server/index.d.ts',
  contract: 'contract-tests/index.d.ts',
};

const generated = ['schemas', 'operation-types', 'error-codes', 'zod'];

/** Writes the declarations of each module. */
export function writeDeclarations(): void {
  // `tsc` on the PATH may be one of the older compilers the types are tested with
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the declarations do not compile:\n${stdout}`);
  // tsc emits declarations of .ts files only
  copyFileSync(join(root, 'src/generated/zod.d.ts'), join(declarationsFolder, 'src/generated/zod.d.ts'));
}

/** Bundles the declarations in a folder by entry point; `names`: of which, all when absent. */
export async function bundleDeclarations(
  from: string,
  to: string,
  names = Object.keys(entries) as readonly (keyof typeof entries)[],
): Promise<void> {
  const build = await rolldown({
    cwd: from,
    input: Object.fromEntries(names.map(name => [name, join(from, entries[name])])),
    external: id => /^[^./]/.test(id),
    plugins: [dts({ dtsInput: true, emitDtsOnly: true })],
    logLevel: 'warn',
  });
  await build.write({
    dir: to,
    format: 'esm',
    chunkFileNames: 'parts/[name].d.ts',
    codeSplitting: {
      groups: generated.map(name => ({ name, test: new RegExp(`generated/${name}\\.d\\.ts$`) })),
    },
  });
  await build.close();
  // rolldown writes what modules need when they run, which no declaration imports
  rmSync(join(to, 'parts/rolldown-runtime.d.ts'), { force: true });
}
