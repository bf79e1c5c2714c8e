/**
 * The built package under the supported versions of Node: those on the PATH, and with OCC_TEST_NODES=fetch the others
 * too, through npm's cache (some 100 MB each; nothing is added to the project).
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const smoke = join(import.meta.dirname, 'runtimes/smoke.mjs');
const supported = [22, 24, 26];

/** A command that starts Node. */
type Node = readonly [program: string, ...args: string[]];

const onPath = await nodesOnPath();

describe.skipIf(!existsSync(join(root, 'dist/index.js')))('the built package (npm run build makes it)', () => {
  test.for(supported)(
    'given Node %d, when a program uses it, then everything works',
    { timeout: 180_000 },
    async (major, { skip }) => {
      const node = onPath.get(major) ?? (await fetched(major));
      if (node === undefined) {
        console.info(`Skipped: no Node ${major} on the PATH; OCC_TEST_NODES=fetch gets it`);
        return skip(`no Node ${major}`);
      }
      const [program, ...args] = node;
      const { stdout, stderr } = await run(program, [...args, '--trace-warnings', smoke], { cwd: root });
      expect(JSON.parse(stdout)).toMatchObject({ ok: true, node: expect.stringMatching(`^${major}\\.`) });
      expect(stderr).toBe('');
    },
  );
});

async function nodesOnPath(): Promise<Map<number, Node>> {
  const folders = (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, 'node'));
  const programs = new Set([process.execPath, ...folders.filter(program => existsSync(program))]);
  const found = await Promise.all([...programs].map(async program => [await majorOf([program]), [program]] as const));
  return new Map(found.flatMap(([major, node]) => (major === undefined ? [] : [[major, node] as const])));
}

/** Node from the registry; `undefined` when it is not wanted, or cannot be had. */
async function fetched(major: number): Promise<Node | undefined> {
  if (process.env.OCC_TEST_NODES !== 'fetch') return undefined;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const node: Node = ['npm', 'exec', '--yes', `--package=node-${platform}-${process.arch}@${major}`, '--', 'node'];
  return (await majorOf(node)) === major ? node : undefined;
}

async function majorOf([program, ...args]: Node): Promise<number | undefined> {
  const version = await run(program, [...args, '--version'], { cwd: '/' }).catch(() => undefined);
  return version === undefined ? undefined : Number(version.stdout.match(/^v(\d+)/)?.[1]);
}
