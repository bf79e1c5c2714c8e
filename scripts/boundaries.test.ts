import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

function isAllowed(file: string, imported: string): boolean {
  const input = `import { x } from '${imported}';\n\nexport const y = x;\n`;
  const args = ['lint', '--only=style/noRestrictedImports', `--stdin-file-path=${file}`];
  return spawnSync(join(root, 'node_modules/.bin/biome'), args, { cwd: root, input }).status === 0;
}

describe('given the rules of dependence', () => {
  test.each([
    ['src/resources/orders.ts', '../../mock-server/index.ts'],
    ['src/client.ts', '../contract-tests/index.ts'],
    ['src/client.ts', 'node:fs'],
    ['mock-server/rules/pricing.ts', '../store/store.ts'],
    ['mock-server/rules/pricing.ts', '../clock.ts'],
    ['mock-server/rules/pricing.ts', 'node:crypto'],
    ['mock-server/handlers/orders.ts', '../../src/transport/api.ts'],
    ['contract-tests/behaviours/orders.ts', '../../src/transport/api.ts'],
    ['contract-tests/behaviours/orders.ts', '../../mock-server/index.ts'],
  ])('when %s imports %s, then the linter refuses it', (file, imported) => {
    expect(isAllowed(file, imported)).toBe(false);
  });

  test.each([
    ['src/client.ts', './desk.ts'],
    ['mock-server/rules/pricing.ts', '../store/model.ts'],
    ['contract-tests/behaviours/orders.ts', '../../src/index.ts'],
  ])('when %s imports %s, then it may', (file, imported) => {
    expect(isAllowed(file, imported)).toBe(true);
  });
});
