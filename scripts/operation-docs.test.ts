import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommentDisplayPart } from 'typedoc';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { eachOperation } from '../spec/document.ts';
import { readDocument } from '../spec/read-document.ts';
import { withLinks } from './link-operations.ts';
import { operationsPage } from './operations-page.ts';

const document = readDocument();
const page = operationsPage(document);
const codes = new Set(
  [...eachOperation(document)]
    .flatMap(({ operation }) => [...(operation['x-occ-errors'] ?? []), ...(document['x-occ-errors'] ?? [])])
    .map(({ code }) => code),
);

const root = join(import.meta.dirname, '..');
const sources = globSync('src/**/*.ts', { cwd: root })
  .filter(file => !/\.test\.ts$|generated/.test(file))
  .map(file => ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true));
const methods = sources.filter(({ fileName }) => fileName.startsWith('src/resources/')).flatMap(methodsIn);

describe.each(methods)('given the docstring of $name', ({ docstring }) => {
  const operations = [...docstring.matchAll(/Operations?\s+(`\w+`(?:(?:,|\s+and)\s+`\w+`)*)/g)].flatMap(
    ([, names = '']) => names.match(/\w+(?=`)/g) ?? [],
  );

  test('then it names its operation, and the page of operations has a section for it', () => {
    expect(operations).not.toEqual([]);
    for (const id of operations) expect(page).toContain(`\n## ${id}\n`);
  });
});

// the specification has the codes; a copy that nothing compares with it is wrong one day
test.each(sources.map(source => [source.fileName, source.text] as const))(
  'given the docstrings of %s, then they say in words what a caller handles, and copy no error code',
  (_, text) => {
    const docstrings = text.match(/\/\*\*[\s\S]*?\*\//g)?.join('\n') ?? '';
    // an id is an example, not a code
    const numbers = docstrings.replaceAll(/for instance `[^`]*`/g, '').match(/\b\d{5,8}\b/g) ?? [];
    expect(numbers.filter(number => codes.has(number))).toEqual([]);
  },
);

describe('given the page of operations', () => {
  test('then each operation has a row for each of its codes', () => {
    for (const { id, operation } of eachOperation(document)) {
      const section = page.split(`\n## ${id}\n`)[1]?.split('\n## ')[0];
      for (const { code, status } of operation['x-occ-errors'] ?? [])
        expect(section).toContain(`\`${code}\` | ${status} |`);
    }
  });
});

describe('given a docstring as TypeDoc reads it', () => {
  const text = (words: string): CommentDisplayPart => ({ kind: 'text', text: words });
  const code = (words: string): CommentDisplayPart => ({ kind: 'code', text: words });
  const linked = (...parts: CommentDisplayPart[]) =>
    withLinks(parts, id => text(`#${id}`))
      .map(part => part.text)
      .join('');

  test('when it names operations, then each becomes a link', () => {
    expect(linked(text('Reads. Operations\n'), code('`a`'), text(', '), code('`b`'), text(' and '), code('`c`'))).toBe(
      'Reads. Operations\n[`a`](#a), [`b`](#b) and [`c`](#c)',
    );
  });

  test('when other code follows, then it stays as it is', () => {
    expect(linked(text('Operation '), code('`a`'), text(', op '), code('`b`'), text('; '), code('`c`'))).toBe(
      'Operation [`a`](#a), op `b`; `c`',
    );
  });
});

function methodsIn(file: ts.SourceFile): { name: string; docstring: string }[] {
  return file.statements.filter(ts.isInterfaceDeclaration).flatMap(({ name, members }) =>
    members.filter(ts.isMethodSignature).map(method => ({
      name: `${name.text}.${method.name.getText(file)}`,
      docstring: ts
        .getJSDocCommentsAndTags(method)
        .map(comment => comment.getText(file))
        .join('')
        .replaceAll(/\s*\n\s*\*\s*/g, ' '),
    })),
  );
}
