/** A folder for what is measured and thrown away, inside the package so that its own name resolves there. @module */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const reports = join(import.meta.dirname, '../.reports');

/** Runs an action in a new folder and removes it. */
export async function inScratchFolder<T>(action: (folder: string) => T | Promise<T>): Promise<T> {
  mkdirSync(reports, { recursive: true });
  const folder = mkdtempSync(join(reports, 'bench-'));
  try {
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
