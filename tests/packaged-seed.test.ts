import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as testing from '../mock-server/index.ts';
import { createManualClock, createReferenceServer } from '../mock-server/index.ts';
import { packagedSeed, packagedSeedFile } from '../mock-server/seed/packaged-seed.ts';
import { createSeedState } from '../mock-server/seed/seed.ts';
import { serializeSeed } from '../mock-server/seed/seed-file.ts';

const dist = join(import.meta.dirname, '../dist');
const present = Date.UTC(2031, 1, 3, 4, 5, 6, 7);

describe.skipIf(!existsSync(join(dist, 'testing.js')))('the seed in the built package (npm run build makes it)', () => {
  const copy = mkdtempSync(join(tmpdir(), 'occ-seed-'));
  let packaged: typeof testing;
  beforeAll(async () => {
    for (const name of ['testing.js', 'chunks']) cpSync(join(dist, name), join(copy, name), { recursive: true });
    packaged = await import(pathToFileURL(join(copy, 'testing.js')).href);
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  test('given its file, then it is what the rules make today', () => {
    const made = serializeSeed(now => createSeedState({ ...packagedSeed, now }));
    expect(readFileSync(join(dist, packagedSeedFile), 'utf8')).toBe(made);
  });

  test('given a server with the default options, then it starts from the file, as it would from the rules', () => {
    const text = readFileSync(join(dist, packagedSeedFile), 'utf8');
    writeFileSync(join(copy, packagedSeedFile), text.replaceAll('Ridgeline', 'Packaged'));
    const { createReferenceServer: create, createManualClock: clockAt, serializeSnapshot } = packaged;
    const started = serializeSnapshot(create({ clock: clockAt(present) }).snapshot());
    const expected = serializeSnapshot(createReferenceServer({ clock: createManualClock(present) }).snapshot());
    expect(expected).toContain('Ridgeline');
    expect(started).toBe(expected.replaceAll('Ridgeline', 'Packaged'));
  });

  test.each([{ seed: 2 }, { scale: 2 }, { clock: createManualClock(-1) }, { clock: createManualClock(0.5) }])(
    'given a server with %o, then the rules make its seed',
    options => {
      expect(packaged.createReferenceServer(options).snapshot()).toEqual(createReferenceServer(options).snapshot());
    },
  );
});
