import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readDocument } from '../spec/read-document.ts';

const root = join(import.meta.dirname, '..');
const contributing = read('CONTRIBUTING.md');
const table = contributing.split('## Words')[1]?.split('\n## ')[0] ?? '';
const words = [...table.matchAll(/^\| (?!not \||---)([^|]+) \|/gm)].flatMap(([, cell = '']) => cell.split(', '));
const wrong = new RegExp(`(?<![\\w-])(?:${words.join('|')})(?![\\w-])`, 'gi');

/** Where a word of the table is the right one. */
const allowed = [
  // the platform's own name for reading a body as a string
  'text()',
  // OCC's name for a search without a filter
  'a text search',
];

const documents = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...globSync('docs/guide/*.md', { cwd: root })];
// of the contract suite, the files that its entry exports
const suite = 'contract-tests/index.ts';
const exported = [...read(suite).matchAll(/ from '\.\/(.+)'/g)].map(([, file]) => join(suite, '..', file ?? ''));
const sources = [...globSync(['{src,mock-server}/**/*.ts', 'bin/*.ts'], { cwd: root }), suite, ...exported].filter(
  file => !/\.test\.ts$|generated/.test(file),
);

// names of behaviours are printed, and findings are what a run is for; defects are the project's own
const suiteFiles = globSync('contract-tests/**/*.ts', { cwd: root }).filter(file => !/\.test\.ts$|mutation/.test(file));

test('given the table of words, then it is not empty', () => {
  expect(words.length).toBeGreaterThan(10);
});

test.each(documents)('given %s, then it uses the words of the field', file => {
  const text = file === 'CONTRIBUTING.md' ? contributing.replace(table, '') : read(file);

  expect(wrongWordsIn([text.replaceAll(/`[^`\n]*`/g, '')])).toEqual([]);
});

test.each([...documents, ...globSync('examples/*.ts', { cwd: root })])(
  'given the examples of %s, then no id needs a replacement, since every response has it',
  file => {
    expect(read(file).match(/[iI]d \?\? ''/g) ?? []).toEqual([]);
  },
);

test('given docstrings and messages, then they use the words of the field', () => {
  const found = sources.map(file => [file, wrongWordsIn(publicTextOf(file))] as const);

  expect(found.filter(([, wrongWords]) => wrongWords.length > 0)).toEqual([]);
});

test('given what the specification says to people, then it uses the words of the field', () => {
  expect(wrongWordsIn(saidIn(readDocument()).map(text => text.replaceAll(/`[^`]*`/g, '')))).toEqual([]);
});

test('given what the contract suite says to people, then it uses the words of the field', () => {
  const found = suiteFiles.map(file => [file, wrongWordsIn(stringsIn(sourceOf(file)))] as const);

  expect(found.filter(([, wrongWords]) => wrongWords.length > 0)).toEqual([]);
});

/** Descriptions, and what becomes one: they are docstrings of the types and the REST reference. */
function saidIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'examples' || name === 'example') return [];
    const isText = typeof inner === 'string' && /^(?:summary|description|when|x-occ-source|x-occ-open)$/.test(name);
    return isText ? [inner] : saidIn(inner);
  });
}

function wrongWordsIn(texts: readonly string[]): string[] {
  return texts.flatMap(text => {
    const plain = allowed.reduce((rest, phrase) => rest.replaceAll(phrase, ''), text);
    return [...plain.matchAll(wrong)].map(({ index }) => plain.slice(Math.max(0, index - 30), index + 30));
  });
}

/** Docstrings, and strings for people. */
function publicTextOf(file: string): string[] {
  const source = sourceOf(file);
  const docstrings = [...source.text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([docstring]) =>
    docstring.replaceAll(/`[^`]*`/g, ''),
  );
  return [...docstrings, ...stringsIn(source)];
}

function sourceOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
}

/** Strings with a space, which are meant for people. */
function stringsIn(source: ts.SourceFile): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const isString = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isString && node.text.includes(' ')) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
