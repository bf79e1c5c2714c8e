import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

// a tree of its own: the linter does not judge what stands on standard input
const tree = mkdtempSync(join(tmpdir(), 'occ-boundaries-'));
const rules = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as Record<string, unknown>;
writeFileSync(join(tree, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }));
afterAll(() => rmSync(tree, { recursive: true }));

function isAllowed(file: string, imported: string): boolean {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), `import { x } from '${imported}';\n\nexport const y = x;\n`);
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', '--only=style/noRestrictedImports', file],
    {
      cwd: tree,
    },
  );
  return status === 0;
}

describe('given the rules of dependence', () => {
  test.each([
    ['src/resources/orders.ts', '../../mock-server/index.ts'],
    ['src/client.ts', '../contract-tests/index.ts'],
    ['src/client.ts', 'node:fs'],
    ['mock-server/orders/rules/pricing.ts', '../../store/store.ts'],
    ['mock-server/orders/rules/pricing.ts', '../../clock.ts'],
    ['mock-server/orders/rules/pricing.ts', 'node:crypto'],
    ['mock-server/orders/handlers/orders.ts', '../../../src/transport/api.ts'],
    ['contract-tests/behaviours/orders.ts', '../../src/transport/api.ts'],
    ['contract-tests/behaviours/orders.ts', '../../mock-server/index.ts'],
  ])('when %s imports %s, then the linter refuses it', (file, imported) => {
    expect(isAllowed(file, imported)).toBe(false);
  });

  test.each([
    ['src/client.ts', './desk.ts'],
    ['mock-server/orders/rules/pricing.ts', '../records.ts'],
    ['contract-tests/behaviours/orders.ts', '../../src/index.ts'],
  ])('when %s imports %s, then it may', (file, imported) => {
    expect(isAllowed(file, imported)).toBe(true);
  });
});
