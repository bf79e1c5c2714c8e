import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { describe, expect, test } from 'vitest';

const dist = (file: string) => join(import.meta.dirname, '../dist', file);
const entry = dist('index.js');

describe.skipIf(!existsSync(entry))('the main entry of the built package (npm run build makes it)', () => {
  test('given all it imports, at once or later, then nothing of it is of Node', async () => {
    const { atOnce, later } = await imports();

    expect(atOnce).toEqual(['ky', 'openapi-fetch']);
    expect([...atOnce, ...later].filter(isOfNode)).toEqual([]);
  });
});

describe.skipIf(!existsSync(entry))('what a page may add to it', () => {
  test.each(['validation', 'telemetry'])('given all that ./%s imports, then nothing of it is of Node', async name => {
    const { atOnce, later } = await imports(dist(`${name}.js`));

    expect([...atOnce, ...later].filter(isOfNode)).toEqual([]);
  });
});

describe.skipIf(!existsSync(entry))('the main entry of the built package for Node', () => {
  test('given all it imports, then nothing is of another package, whose files cost a third of a millisecond each', async () => {
    expect((await imports(dist('node.js'))).atOnce).toEqual([]);
  });

  test('given what a first call needs at once, then it is one file', () => {
    const importsOf = (file: string) =>
      [...readFileSync(dist(file), 'utf8').matchAll(/(?:from|import)\s*["']([^"']+)["']/g)].map(([, name]) => name);

    expect(importsOf('node.js')).toEqual(['./node/client.js']);
    expect(importsOf('node/client.js')).toEqual([]);
  });
});

describe.skipIf(!existsSync(entry))('the declarations of the built package', () => {
  test.each(['index', 'validation', 'testing', 'contract'])(
    'given those of %s, then they need no package that its users have not installed',
    name => {
      const allowed = ['ky', 'openapi-fetch', 'zod'];
      expect([...declaredImports(join(types, `${name}.d.ts`))].filter(needed => !allowed.includes(needed))).toEqual([]);
    },
  );
});

const types = dist('types');

/** The packages that a declaration file needs, with all that it refers to. */
function declaredImports(file: string, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  if (seen.has(file)) return found;
  seen.add(file);
  const text = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  for (const [, name = ''] of text.matchAll(/(?:from|import)\s*\(?['"]([^'"]+)['"]/g)) {
    if (!name.startsWith('.')) found.add(name);
    else
      for (const next of declaredImports(join(dirname(file), name.replace(/\.(ts|js)$/, '.d.ts')), seen))
        found.add(next);
  }
  return found;
}

/** What the entry and its chunks import from elsewhere. */
async function imports(input = entry): Promise<{ atOnce: string[]; later: string[] }> {
  const build = await rolldown({ input, external: id => /^[^./]/.test(id), logLevel: 'silent' });
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
