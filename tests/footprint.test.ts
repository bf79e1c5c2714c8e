import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { footprint, gzipAtMostKb } from '../bench/footprint.ts';

const built = join(import.meta.dirname, '../dist/index.js');

describe.skipIf(!existsSync(built))('given the built package (npm run build makes it)', () => {
  test.each([undefined, 291])(
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
});
