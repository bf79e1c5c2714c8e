import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { describe, expect, test } from 'vitest';

const entry = join(import.meta.dirname, '../dist/index.js');

describe.skipIf(!existsSync(entry))('the main entry of the built package (npm run build makes it)', () => {
  test('given all it imports, at once or later, then nothing of it is of Node', async () => {
    const { atOnce, later } = await imports();

    expect(atOnce).toEqual(['ky', 'openapi-fetch']);
    expect([...atOnce, ...later].filter(isOfNode)).toEqual([]);
  });
});

/** What the entry and its chunks import from elsewhere. */
async function imports(): Promise<{ atOnce: string[]; later: string[] }> {
  const build = await rolldown({ input: entry, external: id => /^[^./]/.test(id), logLevel: 'silent' });
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  const chunks = output.filter(file => file.type === 'chunk');
  const own = new Set(chunks.map(({ fileName }) => fileName));
  const foreign = (names: readonly string[]) => [...new Set(names)].filter(name => !own.has(name)).sort();
  const reached = new Set<string>();
  const reach = (name: string) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) reach(next);
  };
  for (const { fileName, isEntry } of chunks) if (isEntry) reach(fileName);
  const atOnce = foreign([...reached]);
  const all = foreign(chunks.flatMap(chunk => [...chunk.imports, ...chunk.dynamicImports]));
  return { atOnce, later: all.filter(name => !atOnce.includes(name)) };
}

function isOfNode(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}
