import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fewOperations, footprint, growthAtMostKb, gzipAtMostKb } from '../bench/footprint.ts';
import { wholeApi } from '../bench/larger-spec.ts';

const dist = join(import.meta.dirname, '../dist');

describe.skipIf(!existsSync(join(dist, 'index.js')))('given the built package (npm run build makes it)', () => {
  test.each([undefined, wholeApi])(
    'when a browser makes one call and the specification has its own operations or %s, then that costs no more than the bar',
    { timeout: 60_000 },
    async operations => {
      const { oneCall, later } = await footprint(operations);

      expect(oneCall).toBeLessThanOrEqual(gzipAtMostKb);
      // a bar that ky alone does not reach would be met by measuring nothing
      expect(oneCall).toBeGreaterThan(10);
      expect(later).toBeGreaterThan(0);
    },
  );

  test('when Node reads it, then a character takes one byte: a single one beyond Latin-1 would make it two for each', () => {
    const { sources } = JSON.parse(readFileSync(join(dist, 'node/client.js.map'), 'utf8')) as { sources: string[] };

    expect(sources.some(source => source.includes('openapi-fetch'))).toBe(true);
    expect(readFileSync(join(dist, 'node/client.js'), 'utf8')).not.toMatch(/[^\0-\xff]/);
  });

  test('when the specification grows from a few operations to the whole API, then what one call loads hardly does', {
    timeout: 60_000,
  }, async () => {
    const [few, whole] = [await footprint(fewOperations), await footprint(wholeApi)];

    expect(whole.oneCall - few.oneCall).toBeLessThanOrEqual(growthAtMostKb);
    // or the synthetic operations are not in it
    expect(whole.oneCall).toBeGreaterThan(few.oneCall);
    expect(whole.later - few.later).toBeGreaterThan(1);
  });
});
