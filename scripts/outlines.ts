/** Reads which methods a resource has, so that nobody lists them a second time. @module */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The names of the methods that each file of a folder of resources makes, by the name of the file; a listing with an asterisk. */
export function outlines(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const sources = new Map(files.sort().map(name => [`./${name}`, sourceOf(join(folder, name))]));
  return new Map(
    [...sources].flatMap(([name, source]) => {
      const made = resourceMadeIn(source);
      if (made === undefined) return [];
      // one with several signatures is one method
      const outline = [...new Set(methodsOf(source, made))].join(' ');
      return [[name.slice('./'.length, -'.ts'.length), outline] as const];
    }),
  );

  /** Those of an interface, after those it extends. */
  function methodsOf(source: ts.SourceFile, name: string): string[] {
    const declaration = source.statements.filter(ts.isInterfaceDeclaration).find(each => each.name.text === name);
    if (declaration === undefined) {
      const from = sources.get(importOf(source, name) ?? '');
      if (from === undefined) throw new Error(`${source.fileName} makes ${name}, which is declared elsewhere`);
      return methodsOf(from, name);
    }
    const bases = declaration.heritageClauses?.flatMap(({ types }) => types.map(({ expression }) => expression)) ?? [];
    return [
      ...bases.filter(ts.isIdentifier).flatMap(({ text }) => methodsOf(source, text)),
      ...declaration.members.filter(ts.isMethodSignature).map(wordOf),
    ];
  }
}

/** A module that has each outline as a constant, which a bundler puts where it is used. */
export function outlinesModule(folder: string): string {
  const constants = [...outlines(folder)].map(([file, methods]) => {
    const name = file.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return `export const ${name} = '${methods}';\n`;
  });
  return `/** The methods of each file of resources, a listing with an asterisk. @module */\n\n${constants.join('')}`;
}

function sourceOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
}

/** What a file's `create` returns: the name of an interface, perhaps without its listings. */
function resourceMadeIn(source: ts.SourceFile): string | undefined {
  const create = source.statements.filter(ts.isFunctionDeclaration).find(({ name }) => name?.text === 'create');
  const returned = create?.type;
  if (returned === undefined || !ts.isTypeReferenceNode(returned)) return undefined;
  const [whole = returned] = returned.typeArguments ?? [];
  return ts.isTypeReferenceNode(whole) && ts.isIdentifier(whole.typeName) ? whole.typeName.text : undefined;
}

function importOf(source: ts.SourceFile, wanted: string): string | undefined {
  const found = source.statements.filter(ts.isImportDeclaration).find(({ importClause }) => {
    const bindings = importClause?.namedBindings;
    return (
      bindings !== undefined && ts.isNamedImports(bindings) && bindings.elements.some(each => each.name.text === wanted)
    );
  });
  return found !== undefined && ts.isStringLiteral(found.moduleSpecifier) ? found.moduleSpecifier.text : undefined;
}

function wordOf({ name, type }: ts.MethodSignature): string {
  if (!ts.isIdentifier(name)) throw new Error('a method has a name that no call can spell');
  const isReference = type !== undefined && ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName);
  return isReference && type.typeName.text === 'Listing' ? `${name.text}*` : name.text;
}
