/** Writes which types of the resources the SDK exports: all that are not `@hidden`; `@internal` ones would be missing where others name them. @module */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

// exported by the SDK itself: declaration merging reaches nothing behind a second module
const merged = 'dynamic-properties.ts';

/** A module that exports the types of a folder of resources. */
export function resourceExports(folder: string): string {
  const files = readdirSync(folder).filter(
    name => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== merged,
  );
  const lines = files.sort().flatMap(name => {
    const types = exportedTypes(readFileSync(join(folder, name), 'utf8'));
    return types.length === 0 ? [] : [`export type { ${types.join(', ')} } from '../resources/${name}';\n`];
  });
  return `/** The types of the resources. @module */\n\n${lines.join('')}`;
}

function exportedTypes(text: string): string[] {
  const source = ts.createSourceFile('resource.ts', text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter(statement => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    .filter(({ modifiers = [] }) => modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .filter(statement => !ts.getJSDocTags(statement).some(({ tagName }) => tagName.text === 'hidden'))
    .map(({ name }) => name.text);
}
