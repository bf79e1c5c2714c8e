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
const codes = new Map(
  [...eachOperation(document)].map(({ id, operation }) => [
    id,
    [...(operation['x-occ-errors'] ?? []), ...(document['x-occ-errors'] ?? [])].map(({ code }) => code),
  ]),
);

const methods = globSync('src/resources/**/*.ts', { cwd: join(import.meta.dirname, '..') })
  .filter(file => !file.endsWith('.test.ts'))
  .flatMap(file => methodsIn(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)));

describe.each(methods)('given the docstring of $name', ({ docstring }) => {
  const operations = [...docstring.matchAll(/Operations?\s+(`\w+`(?:(?:,|\s+and)\s+`\w+`)*)/g)].flatMap(
    ([, names = '']) => names.match(/\w+(?=`)/g) ?? [],
  );

  test('then it names its operation, and the page of operations has a section for it', () => {
    expect(operations).not.toEqual([]);
    for (const id of operations) expect(page).toContain(`\n## ${id}\n`);
  });

  test('then each error code in it is one of the operation', () => {
    const named = [...docstring.matchAll(/`(\d+)`:/g)].map(([, code]) => code);
    expect(operations.flatMap(id => codes.get(id) ?? [])).toEqual(expect.arrayContaining(named));
  });
});

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
