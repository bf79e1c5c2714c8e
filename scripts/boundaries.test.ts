import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

const refused = [
  ['src/resources/orders.ts', '../../mock-server/index.ts'],
  ['src/client.ts', '../contract-tests/index.ts'],
  ['src/client.ts', '../tests/support/order-desk.ts'],
  ['src/client.ts', 'node:fs'],
  ['mock-server/orders/rules/pricing.ts', '../../store/store.ts'],
  ['mock-server/orders/rules/pricing.ts', '../../clock.ts'],
  ['mock-server/orders/rules/pricing.ts', 'node:crypto'],
  ['mock-server/orders/rules/pricing.ts', '../collection.ts'],
  ['mock-server/orders/rules/pricing.ts', '../order-management.ts'],
  ['mock-server/orders/rules/pricing.ts', '../../../src/transport/api.ts'],
  ['mock-server/orders/handlers/orders.ts', '../../../tests/support/order-desk.ts'],
  ['mock-server/orders/handlers/orders.ts', '../../../src/transport/api.ts'],
  ['contract-tests/behaviours/orders.ts', '../../src/transport/api.ts'],
  ['contract-tests/behaviours/orders.ts', '../../mock-server/index.ts'],
  ['contract-tests/invariants/lists.ts', '../../src/auth/password.ts'],
  ['contract-tests/report/page.ts', '../../mock-server/index.ts'],
  ['spec/document.ts', '../mock-server/index.ts'],
] as const;

const allowed = [
  ['src/client.ts', './desk.ts'],
  ['mock-server/orders/rules/pricing.ts', '../records.ts'],
  ['mock-server/orders/rules/pricing.ts', '../../people/rules/accounts.ts'],
  ['mock-server/orders/rules/pricing.ts', '../../wire/money.ts'],
  ['mock-server/orders/handlers/orders.ts', '../../../src/generated/schemas.ts'],
  ['contract-tests/behaviours/orders.ts', '../../src/index.ts'],
  ['contract-tests/targets/reference.ts', '../../mock-server/index.ts'],
] as const;

// a tree of its own: the linter does not judge what stands on standard input
const tree = mkdtempSync(join(tmpdir(), 'occ-boundaries-'));
let complaints: ReadonlySet<string>;

beforeAll(() => {
  const rules = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(tree, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }));
  for (const [file, imported] of [...refused, ...allowed]) {
    const place = join(tree, placeOf(file, imported));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, `import { x } from '${imported}';\n\nexport const y = x;\n`);
  }
  const { stdout } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: tree, encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
  complaints = new Set(diagnostics.map(({ location }) => location.path));
}, 30_000);
afterAll(() => rmSync(tree, { recursive: true }));

interface Diagnostic {
  readonly location: { readonly path: string };
}

/** Beside the file that is meant, so that one run judges all imports. */
function placeOf(file: string, imported: string): string {
  return join(dirname(file), `imports-${imported.replaceAll(/\W+/g, '-')}.ts`);
}

describe('given the rules of dependence', () => {
  test.each(refused)('when %s imports %s, then the linter refuses it', (file, imported) => {
    expect(complaints).toContain(placeOf(file, imported));
  });

  test.each(allowed)('when %s imports %s, then it may', (file, imported) => {
    expect(complaints).not.toContain(placeOf(file, imported));
  });
});
