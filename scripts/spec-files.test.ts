import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDocument } from '../spec/read-document.ts';
import { longFiles, longReads, operationLines, plainReads } from './spec-files.ts';

const spec = join(import.meta.dirname, '../spec');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spec-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('given the specification, when its files are measured, then none is long, and neither is a plain read', () => {
  expect(longFiles(spec)).toEqual([]);
  expect(longReads(join(spec, 'paths'), readDocument())).toEqual([]);
});

test('given the specification, when its reads are looked at, then many are plain, and the lines of all operations are known', () => {
  const lines = operationLines(join(spec, 'paths'));
  expect(plainReads(readDocument()).length).toBeGreaterThan(10);
  expect(plainReads(readDocument()).filter(id => (lines.get(id) ?? 0) < 5)).toEqual([]);
});

test('given a file of 501 lines and a plain read of 21, when they are measured, then both are told', () => {
  writeFileSync(join(folder, 'long.yaml'), '#\n'.repeat(501));
  const read = ['  get:', '    operationId: getOrderStates', ...Array<string>(19).fill('    # more'), '  put:'];
  writeFileSync(join(folder, 'read.yaml'), read.join('\n'));

  expect(longFiles(folder)).toEqual(['spec/long.yaml has 501 lines; split it']);
  expect(longReads(folder, readDocument())).toEqual(['getOrderStates takes 21 lines; a plain read takes 20 at most']);
});
