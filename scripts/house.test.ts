/** What the architecture guide promises of files, and no linter knows. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../spec/read-document.ts';

const root = join(import.meta.dirname, '..');
const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
const sources = files.filter(file => /\.ts$/.test(file) && !file.startsWith('src/generated/'));
const ofProduct = (folder: string) => sources.filter(file => file.startsWith(folder) && !file.endsWith('.test.ts'));

describe('given the files of the repository', () => {
  test('then the root of src has ten at most', () => {
    const atRoot = files.filter(file => /^src\/[^/]+$/.test(file));
    expect(atRoot.length).toBeGreaterThan(0);
    expect(atRoot.length).toBeLessThanOrEqual(10);
  });

  test('then none is longer than 350 lines', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(file => read(file).split('\n').length - 1 > 350)).toEqual([]);
  });

  test('then the SDK and the reference server name an operation by its id, and no path of the specification', () => {
    const belowRoot = (path: string) => path.replace(/^\/cc\w+\/v1(?=\/)/, '');
    const paths = new Set(Object.keys(readDocument().paths).map(belowRoot));
    const found = [...ofProduct('src/'), ...ofProduct('mock-server/')].flatMap(file =>
      // a docstring may show one
      stringsIn(read(file).replaceAll(/\/\*\*[\s\S]*?\*\//g, ''))
        .filter(text => paths.has(belowRoot(text)))
        .map(text => `${file}: ${text}`),
    );
    expect(paths.size).toBeGreaterThan(90);
    expect(found).toEqual([]);
  });

  test('then the codes of accounts and sites are refused with where a context is read, and nowhere else', () => {
    const codes = [...Array.from({ length: 8 }, (_, index) => String(100_094 + index)), '30014', '30015'];
    const found = ofProduct('mock-server/').filter(file => stringsIn(read(file)).some(text => codes.includes(text)));
    expect(found).toEqual([
      'mock-server/http/context.ts',
      // of a site in a body
      'mock-server/people/handlers/site-properties.ts',
      'mock-server/people/rules/account-context.ts',
      'mock-server/people/rules/delegation.ts',
    ]);
  });
});

/** Strings without placeholders; parsing all files would take seconds. */
function stringsIn(text: string): string[] {
  return [...text.matchAll(/(['"`])((?:(?!\1)[^\\\n])*)\1/g)].map(([, , text = '']) => text);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
