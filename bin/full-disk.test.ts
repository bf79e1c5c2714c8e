/** A full disk costs no more than what was to be written there. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { verifyInstance } from './verify.ts';

const full = '/dev/full';
const merchant = ['--reference', '--only', 'merchant'];

test.skipIf(!existsSync(full))(
  'given a disk without space for the archive, when a verification ends, then its verdict is printed, its report written, and one line says why',
  async () => {
    const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const folder = mkdtempSync(join(tmpdir(), 'occ-full-'));
    const why = /the traffic cannot be kept \(ENOSPC[^\n]*\)$/;
    await expect(verifyInstance([...merchant, '--record', full, '--report', folder])).rejects.toThrow(why);
    expect(printed.mock.calls.flat().join('\n')).toMatch(/✓ .*merchant/);
    const report: unknown = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    expect(report).toMatchObject({ stopped: expect.stringMatching(why), findings: [] });
    printed.mockRestore();
  },
);

test('given a folder for a report that is a file, when a verification is asked for, then it does not begin', async () => {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await expect(verifyInstance([...merchant, '--report', import.meta.filename])).rejects.toThrow('EEXIST');
  await expect(verifyInstance([...merchant, '--record', tmpdir()])).rejects.toThrow('EISDIR');
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});
